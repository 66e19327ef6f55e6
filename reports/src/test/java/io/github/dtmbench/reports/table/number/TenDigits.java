package io.github.dtmbench.reports.table.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How numbers have to be written, by big numbers. */
public final class TenDigits {

  private TenDigits() {}

  /** Ten significant digits of a number that is not zero, without trailing zeros. */
  public static String of(double value) {
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(10, RoundingMode.HALF_UP)).stripTrailingZeros();
    double size = Math.abs(rounded.doubleValue());
    return size >= 1 && size < 1e15 ? rounded.toPlainString() : rounded.toString();
  }
}
