package io.github.dtmbench.benchmarks.ledger;

import io.github.dtmbench.datasets.published.PrintedNumber;
import java.util.List;

/**
 * What a recomputed value says of a printed cell.
 *
 * @param verdict the verdict
 * @param reasons one line each, none for a reproduced cell
 */
record CellJudgement(Verdict verdict, List<String> reasons) {

  private static final String NOTHING_FOUND = "no input was found that gives the printed value";

  private static final CellJudgement REPRODUCED = new CellJudgement(Verdict.REPRODUCED, List.of());

  private CellJudgement(Verdict verdict, String reason) {
    this(verdict, List.of(reason));
  }

  /**
   * Equal to the printed digit; or within the declared tolerance, or within what the rounding of
   * inputs allows, each up to half the printed digit; or neither.
   *
   * @param printed the cell
   * @param recomputed the value and the range that the rounding of the inputs gives it
   * @param rounded those inputs, for the reason
   * @param declaration how it was recomputed
   */
  static CellJudgement of(
      PrintedNumber printed, Range recomputed, List<String> rounded, Declaration declaration) {
    if (printed.agreesToPrintedDigit(recomputed.value())) {
      return REPRODUCED;
    }
    Range asPrinted = Range.ofRounded(printed);
    double allowed =
        declaration.relativeTolerance() * Math.abs(printed.value()) + Range.halfDigit(printed);
    if (declaration.relativeTolerance() > 0
        && Math.abs(recomputed.value() - printed.value()) <= allowed) {
      return new CellJudgement(Verdict.WITHIN_TOLERANCE, declaration.reason());
    }
    if (recomputed.touches(asPrinted)) {
      return new CellJudgement(
          Verdict.WITHIN_TOLERANCE,
          "covered by the rounding of its printed input: " + String.join(", ", rounded));
    }
    return new CellJudgement(
        Verdict.UNEXPLAINED,
        declaration.unexplainedReason().isEmpty()
            ? NOTHING_FOUND
            : declaration.unexplainedReason());
  }
}
