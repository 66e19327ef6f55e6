package io.github.dtmbench.benchmarks.ledger;

import io.github.dtmbench.benchmarks.reproduction.Range;
import io.github.dtmbench.benchmarks.reproduction.Verdict;
import io.github.dtmbench.datasets.published.PrintedNumber;

/**
 * What a recomputed value says of a printed cell.
 *
 * @param verdict the verdict
 * @param reason one line, empty for a reproduced cell
 */
record CellJudgement(Verdict verdict, String reason) {

  private static final String NOTHING_FOUND = "no input was found that gives the printed value";

  /**
   * Equal to the printed digit; or within the declared tolerance, or within what the rounding of
   * inputs allows, each up to half the printed digit; or neither.
   *
   * @param printed the cell
   * @param recomputed the value and the range that the rounding of the declared inputs gives it
   * @param declaration how it was recomputed
   */
  static CellJudgement of(PrintedNumber printed, Range recomputed, Declaration declaration) {
    if (printed.agreesToPrintedDigit(recomputed.value())) {
      return new CellJudgement(Verdict.REPRODUCED, "");
    }
    double halfDigit = printed.exact().ulp().doubleValue() / 2;
    double allowed = declaration.relativeTolerance() * Math.abs(printed.value()) + halfDigit;
    if (declaration.relativeTolerance() > 0
        && Math.abs(recomputed.value() - printed.value()) <= allowed) {
      return new CellJudgement(Verdict.WITHIN_TOLERANCE, declaration.reason());
    }
    if (recomputed.low() <= printed.value() + halfDigit
        && printed.value() - halfDigit <= recomputed.high()) {
      return new CellJudgement(
          Verdict.WITHIN_TOLERANCE,
          "covered by the rounding of its printed input: "
              + String.join(", ", declaration.rounded()));
    }
    return new CellJudgement(
        Verdict.UNEXPLAINED,
        declaration.unexplainedReason().isEmpty()
            ? NOTHING_FOUND
            : declaration.unexplainedReason());
  }

  boolean holds() {
    return verdict == Verdict.REPRODUCED || verdict == Verdict.WITHIN_TOLERANCE;
  }
}
