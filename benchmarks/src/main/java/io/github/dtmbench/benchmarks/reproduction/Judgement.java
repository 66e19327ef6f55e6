package io.github.dtmbench.benchmarks.reproduction;

import io.github.dtmbench.datasets.published.PrintedNumber;
import java.util.List;

/**
 * A verdict and its reasons.
 *
 * @param verdict the verdict
 * @param reasons one line each, none for a reproduced cell
 */
record Judgement(Verdict verdict, List<String> reasons) {

  Judgement(Verdict verdict, String reason) {
    this(verdict, List.of(reason));
  }

  /**
   * Relative distance from print that still counts as the same computation: intermediate values of
   * the sources are rounded to three or four digits.
   */
  static final double RELATIVE_TOLERANCE = 1e-3;

  private static final Judgement REPRODUCED = new Judgement(Verdict.REPRODUCED, List.of());

  /** Equal to the printed digit, within tolerance of it, or neither. */
  static Judgement of(PrintedNumber printed, double recomputed) {
    if (printed.agreesToPrintedDigit(recomputed)) {
      return REPRODUCED;
    }
    double distance = Math.abs(recomputed - printed.value());
    return distance <= RELATIVE_TOLERANCE * Math.abs(printed.value()) + halfDigit(printed)
        ? new Judgement(
            Verdict.WITHIN_TOLERANCE,
            "within 0.1 % of print, up to the rounding of the printed digit")
        : new Judgement(Verdict.UNEXPLAINED, "no input was found that gives the printed value");
  }

  /**
   * The same, for a value computed from inputs that are themselves printed with few digits.
   *
   * @param printed the cell
   * @param recomputed the value and what the rounding of its inputs allows
   * @param input what is rounded, for the reason
   */
  static Judgement of(PrintedNumber printed, Range recomputed, String input) {
    Judgement plain = of(printed, recomputed.value());
    boolean covered =
        recomputed.low() <= printed.value() + halfDigit(printed)
            && printed.value() - halfDigit(printed) <= recomputed.high();
    return plain.verdict() == Verdict.UNEXPLAINED && covered
        ? new Judgement(Verdict.WITHIN_TOLERANCE, "covered by the rounding of " + input)
        : plain;
  }

  /** Half a unit of the last printed place. */
  static double halfDigit(PrintedNumber printed) {
    return printed.exact().ulp().doubleValue() / 2;
  }

  /** True if print is met to the digit or within tolerance. */
  boolean holds() {
    return verdict == Verdict.REPRODUCED || verdict == Verdict.WITHIN_TOLERANCE;
  }
}
