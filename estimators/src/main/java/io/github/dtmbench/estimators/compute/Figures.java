package io.github.dtmbench.estimators.compute;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers inside formulas, as people type them. */
final class Figures {

  private static final double FIRST_SCIENTIFIC = 1e6;
  private static final MathContext DIGITS = new MathContext(6);

  private Figures() {}

  static String of(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return Math.abs(value) < FIRST_SCIENTIFIC
        ? rounded.toPlainString()
        : rounded.toString().replace("E+", "e");
  }
}
