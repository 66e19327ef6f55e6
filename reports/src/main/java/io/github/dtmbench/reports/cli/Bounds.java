package io.github.dtmbench.reports.cli;

import java.math.BigDecimal;

/**
 * What an option may be: wide enough for every run that could be meant, narrow enough to catch a
 * slip of the unit.
 *
 * @param option its name, such as {@code --pue}
 * @param low least value
 * @param high greatest value
 * @param unit shown behind the interval, with a hint where slips are likely; may be empty
 */
record Bounds(String option, double low, double high, String unit) {

  private static final double FIRST_SCIENTIFIC = 1e6;

  /** The value, if it is inside; NaN never is. */
  double require(double value) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          (option
                  + " is "
                  + plain(value)
                  + ", must be in ["
                  + plain(low)
                  + ", "
                  + plain(high)
                  + "] "
                  + unit)
              .strip());
    }
    return value;
  }

  /** The number as people type it: 7e10, 0.5, 2000. */
  static String plain(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return Math.abs(value) < FIRST_SCIENTIFIC
        ? exact.toPlainString()
        : exact.toString().replace("E+", "e");
  }
}
