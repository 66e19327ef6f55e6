package io.github.dtmbench.datasets.published;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Pattern;

/** A number as a paper prints it, with the precision that its digits claim. */
public final class PrintedNumber {

  private static final Pattern SYNTAX =
      Pattern.compile("[+-]?[0-9]{1,40}(?:\\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,3})?");

  private final String text;
  private final BigDecimal exact;

  private PrintedNumber(String text, BigDecimal exact) {
    this.text = text;
    this.exact = exact;
  }

  /**
   * Reads a printed number.
   *
   * @param text the digits as printed, such as "+7.8", "40.00" or "130e9"
   * @return the number
   * @throws IllegalArgumentException if it is not a decimal number
   */
  public static PrintedNumber parse(String text) {
    if (!isNumber(text)) {
      throw new IllegalArgumentException(
          "\"" + text + "\": expected a printed number such as +7.8 or 130e9");
    }
    return new PrintedNumber(text, new BigDecimal(text));
  }

  /**
   * Whether a text is a printed number.
   *
   * @param text any text
   * @return true if {@link #parse} takes it
   */
  public static boolean isNumber(String text) {
    return SYNTAX.matcher(text).matches();
  }

  /**
   * The digits.
   *
   * @return the text exactly as printed
   */
  public String text() {
    return text;
  }

  /**
   * The number as a double.
   *
   * @return the double nearest to the printed digits
   */
  public double value() {
    return exact.doubleValue();
  }

  /**
   * The number, exactly.
   *
   * @return the printed digits as a decimal number
   */
  public BigDecimal exact() {
    return exact;
  }

  /**
   * Where the last printed digit stands.
   *
   * @return its place after the decimal point: 2 for "40.00", 0 for "312"; negative if it stands
   *     before the point, as in "130e9" with -9
   */
  public int decimals() {
    return exact.scale();
  }

  /**
   * Whether a computed number would be printed with the same digits. The exact value of the double
   * is rounded half up (halves away from zero) at the last printed place, so 39.9904 does not agree
   * with "40.00" and 39.995 (which as a double lies below the half) does not either.
   *
   * @param computed a computed number
   * @return true if it rounds to the printed digits; false also for NaN and infinities
   */
  public boolean agreesToPrintedDigit(double computed) {
    return Double.isFinite(computed)
        && new BigDecimal(computed).setScale(exact.scale(), RoundingMode.HALF_UP).compareTo(exact)
            == 0;
  }

  /** Printed numbers are equal if they are printed alike: "40.0" is not "40.00". */
  @Override
  public boolean equals(Object other) {
    return other instanceof PrintedNumber number && number.text.equals(text);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
