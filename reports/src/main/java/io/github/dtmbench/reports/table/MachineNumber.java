package io.github.dtmbench.reports.table;

import io.github.dtmbench.reports.table.number.SignificantDigits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as CSV and JSON carry them: the value itself, whatever style readers see.
 *
 * <p>Ten significant digits without trailing zeros. Elementary functions may differ in the last bit
 * between platforms; that is six digits further down, so the bytes stay the same unless a value
 * sits right on a rounding boundary. Counts are exact and keep all their digits; data that a
 * program reads back have fifteen.
 *
 * <p>Written plainly from 10<sup>-6</sup> up to 10<sup>15</sup>, else as {@code 1.5E-9}; CSV
 * readers and the JSON grammar take both.
 */
public final class MachineNumber {
  static final int SIGNIFICANT_DIGITS = SignificantDigits.COUNT;

  private static final MathContext ROUNDING =
      new MathContext(SIGNIFICANT_DIGITS, RoundingMode.HALF_UP);

  /** As many digits as every double keeps; the sixteenth may differ between platforms. */
  private static final MathContext ROUNDING_OF_DATA = new MathContext(15, RoundingMode.HALF_UP);

  private static final int FIRST_SCIENTIFIC_EXPONENT = 15;

  private MachineNumber() {}

  /**
   * Writes the value of a cell.
   *
   * @param cell a number
   * @return its digits, read by CSV readers, JSON parsers and JavaScript alike
   */
  public static String format(Cell.Numeric cell) {
    StringBuilder text = new StringBuilder(24);
    append(cell, text);
    return text.toString();
  }

  /**
   * The same at the end of a text.
   *
   * @param cell a number
   * @param text takes the digits
   */
  public static void append(Cell.Numeric cell, StringBuilder text) {
    switch (cell.style().kind()) {
      case COUNT -> text.append(new BigDecimal(cell.value()).toPlainString());
      case EXACT -> text.append(plain(new BigDecimal(cell.value()).round(ROUNDING_OF_DATA)));
      default -> appendMeasure(cell.value(), text);
    }
  }

  /**
   * A measure, which is any number that is neither a count nor data to be read back, at the end of
   * a text.
   *
   * @param value a finite number
   * @param text takes the digits
   */
  public static void appendMeasure(double value, StringBuilder text) {
    if (!SignificantDigits.append(value, text)) {
      text.append(plain(new BigDecimal(value).round(ROUNDING)));
    }
  }

  private static String plain(BigDecimal number) {
    BigDecimal rounded = number.stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    // BigDecimal.toString itself turns to an exponent below 1e-6 and for stripped whole tens.
    return exponent < FIRST_SCIENTIFIC_EXPONENT && rounded.scale() < 0
        ? rounded.toPlainString()
        : rounded.toString();
  }
}
