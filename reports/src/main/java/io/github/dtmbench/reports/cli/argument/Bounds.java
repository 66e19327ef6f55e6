package io.github.dtmbench.reports.cli.argument;

import io.github.dtmbench.datasets.check.InputException;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What an option may be: wide enough for every run that could be meant, narrow enough to catch a
 * slip of the unit.
 *
 * @param option its name, such as {@code --pue}
 * @param low least value
 * @param high greatest value
 * @param unit shown behind the interval, with a hint where slips are likely; may be empty
 */
public record Bounds(String option, double low, double high, String unit) {

  /**
   * Beyond it lies nothing that records could support: 0.9999 takes 9,999 organizations, and an
   * interval of less than one percent says no more than the prediction.
   */
  public static final Bounds LEVEL = new Bounds("--level", 0.01, 0.9999, "");

  private static final double FIRST_PLAIN = 1e-4;
  private static final double FIRST_SCIENTIFIC = 1e6;
  private static final MathContext DIGITS = new MathContext(15);

  /** The value, if it is inside; NaN never is. */
  public double require(double value) {
    if (!(value >= low && value <= high)) {
      throw new InputException(
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
  public static String plain(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    // Not Double.toString: before Java 19 it gave 1e23 as 9.999999999999999E22.
    BigDecimal exact = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    double size = Math.abs(value);
    return size == 0 || (size >= FIRST_PLAIN && size < FIRST_SCIENTIFIC)
        ? exact.toPlainString()
        : scientific(exact);
  }

  private static String scientific(BigDecimal exact) {
    int exponent = exact.precision() - exact.scale() - 1;
    return exact.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
  }
}
