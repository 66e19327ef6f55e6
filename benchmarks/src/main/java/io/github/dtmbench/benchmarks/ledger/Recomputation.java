package io.github.dtmbench.benchmarks.ledger;

import io.github.dtmbench.benchmarks.ledger.formula.Inputs;
import io.github.dtmbench.benchmarks.ledger.formula.Range;
import io.github.dtmbench.datasets.published.PrintedNumber;
import java.util.List;

/**
 * What one set of inputs gives for a printed cell, judged by itself.
 *
 * @param inputs the inputs
 * @param range the value, and the least and largest that the rounding of those inputs gives
 * @param verdict what it says of the cell
 * @param reasons one line each, none for a reproduced cell
 */
public record Recomputation(Inputs inputs, Range range, Verdict verdict, List<String> reasons) {

  /** Between the reasons of a cell in one line. */
  static final String REASON_SEPARATOR = "; ";

  private static final String NOTHING_FOUND = "no input was found that gives the printed value";

  /** Copies the reasons. */
  public Recomputation {
    reasons = List.copyOf(reasons);
  }

  /**
   * Equal to the printed digit; or within the declared tolerance, or within what the rounding of
   * inputs allows, each up to half the printed digit; or neither.
   *
   * @param printed the cell
   * @param inputs from which it was recomputed
   * @param range what they give
   * @param declaration what is declared of the cell
   */
  static Recomputation judged(
      PrintedNumber printed, Inputs inputs, Range range, Declaration declaration) {
    if (printed.agreesToPrintedDigit(range.value())) {
      return new Recomputation(inputs, range, Verdict.REPRODUCED, List.of());
    }
    double allowed =
        declaration.relativeTolerance() * Math.abs(printed.value()) + Range.halfDigit(printed);
    if (declaration.relativeTolerance() > 0
        && Math.abs(range.value() - printed.value()) <= allowed) {
      return new Recomputation(
          inputs, range, Verdict.WITHIN_TOLERANCE, List.of(declaration.reason()));
    }
    if (!inputs.rounded().isEmpty() && range.touches(Range.ofRounded(printed))) {
      return new Recomputation(
          inputs,
          range,
          Verdict.WITHIN_TOLERANCE,
          List.of(
              "covered by the rounding of its printed input: "
                  + String.join(", ", inputs.rounded())));
    }
    return new Recomputation(
        inputs,
        range,
        Verdict.UNEXPLAINED,
        List.of(
            declaration.unexplainedReason().isEmpty()
                ? NOTHING_FOUND
                : declaration.unexplainedReason()));
  }

  /** The same value with another judgement. */
  Recomputation withVerdict(Verdict other, String reason) {
    return new Recomputation(inputs, range, other, List.of(reason));
  }

  /**
   * All reasons in one line.
   *
   * @return the reasons, empty only for a reproduced cell
   */
  public String reason() {
    return String.join(REASON_SEPARATOR, reasons);
  }

  /**
   * Whether it meets print.
   *
   * @return true if the cell is reproduced or within a stated tolerance
   */
  public boolean holds() {
    return verdict.holds();
  }
}
