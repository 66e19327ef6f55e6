package io.github.dtmbench.reports.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * How a number looks to a reader. Machine formats ignore it; see {@link MachineNumber}.
 *
 * <p>Numbers are rounded half up, away from zero, from the exact value of the double, so no locale
 * takes part and a tie goes the way readers expect. What rounds to zero has no sign. Magnitudes of
 * 10<sup>15</sup> and more are written as {@code 1.23e17} in every style but {@code COUNT}, which
 * keeps each number short enough for a line of text.
 *
 * @param kind what is written around the digits
 * @param digits digits after the point, or all of them for {@code SIGNIFICANT}; zero for {@code
 *     COUNT}
 */
public record NumberStyle(Kind kind, int digits) {
  /** The shapes a number can take. */
  public enum Kind {
    /** {@code 3.14}: a fixed number of decimals. */
    FIXED,
    /** {@code 7.8 %}: the value is a fraction. */
    PERCENT,
    /** {@code 7.8 %}: the value is in percent, as its key says. */
    IN_PERCENT,
    /** {@code +7.8 %}: the value is a fraction whose sign matters. */
    SIGNED_PERCENT,
    /** {@code ×1.42}: the value is a ratio. */
    FACTOR,
    /** {@code 0.0123} or {@code 1.23e-7}: a fixed number of significant digits. */
    SIGNIFICANT,
    /** {@code 80640} or {@code 0.2}: a result; people see six digits of it, machines ten. */
    VALUE,
    /** {@code 104}: a whole number. */
    COUNT,
    /** {@code 63470.3}: a datum; people see six digits of it, machines fifteen. */
    EXACT
  }

  /** The style of values in tables that programs read too. */
  static final NumberStyle VALUE = new NumberStyle(Kind.VALUE, 0);

  /** The most digits a style may ask for; as many as the machine formats write. */
  public static final int MAX_DIGITS = MachineNumber.SIGNIFICANT_DIGITS;

  private static final BigDecimal FIRST_SCIENTIFIC = new BigDecimal("1e15");

  /** Below this power of ten leading zeros get hard to count. */
  private static final int LEAST_PLAIN_EXPONENT = -5;

  /** What people read of a datum. */
  private static final MathContext READABLE = new MathContext(6, RoundingMode.HALF_UP);

  private static final int FIRST_PLAIN_WITH_EXPONENT = 9;

  /** Up to this power of ten zeros may stand in for digits that are not significant. */
  private static final int GREATEST_PADDED_EXPONENT = 5;

  /**
   * Checks the number of digits.
   *
   * @param kind what is written around the digits
   * @param digits digits after the point, or all of them for {@code SIGNIFICANT}
   * @throws IllegalArgumentException if the number of digits is outside what the kind allows
   */
  public NumberStyle {
    Objects.requireNonNull(kind, "kind");
    int least = kind == Kind.SIGNIFICANT ? 1 : 0;
    int most = kind == Kind.COUNT || kind == Kind.EXACT || kind == Kind.VALUE ? 0 : MAX_DIGITS;
    if (digits < least || digits > most) {
      throw new IllegalArgumentException(
          "digits of " + kind + " must be in [" + least + ", " + most + "], got " + digits);
    }
  }

  /**
   * Writes a number for people.
   *
   * @param value a finite number; a fraction for the percent styles
   * @return the number with what belongs around it, such as {@code +7.8 %}
   */
  public String format(double value) {
    return prefix() + digits(value) + suffix();
  }

  /** What stands before the digits, for renderers that have their own way to write digits. */
  public String prefix() {
    return kind == Kind.FACTOR ? "×" : "";
  }

  /** The sign, digits and exponent alone. */
  public String digits(double value) {
    BigDecimal exact = new BigDecimal(value);
    return switch (kind) {
      case FIXED, FACTOR, IN_PERCENT -> fixed(exact);
      case PERCENT -> fixed(exact.movePointRight(2));
      case SIGNED_PERCENT -> plusSign(exact) + fixed(exact.movePointRight(2));
      case SIGNIFICANT -> significant(exact);
      case COUNT -> exact.setScale(0, RoundingMode.HALF_UP).toPlainString();
      case EXACT, VALUE -> plain(exact);
    };
  }

  /** What stands behind the digits. */
  public String suffix() {
    return switch (kind) {
      case PERCENT, SIGNED_PERCENT, IN_PERCENT -> " %";
      case FIXED, FACTOR, SIGNIFICANT, VALUE, EXACT, COUNT -> "";
    };
  }

  private String plusSign(BigDecimal fraction) {
    return fraction.setScale(digits + 2, RoundingMode.HALF_UP).signum() > 0 ? "+" : "";
  }

  private String fixed(BigDecimal exact) {
    if (exact.abs().compareTo(FIRST_SCIENTIFIC) >= 0) {
      return scientific(exact, digits + 1);
    }
    return exact.setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }

  private String significant(BigDecimal exact) {
    if (exact.signum() == 0) {
      return "0";
    }
    BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_UP));
    int exponent = exponentOf(rounded);
    if (exponent < LEAST_PLAIN_EXPONENT
        || exponent > Math.max(GREATEST_PADDED_EXPONENT, digits - 1)) {
      return scientific(exact, digits);
    }
    // Unnecessary: the value is rounded already, this only adds zeros up to the digits asked for.
    return rounded
        .setScale(Math.max(0, digits - 1 - exponent), RoundingMode.UNNECESSARY)
        .toPlainString();
  }

  private static String plain(BigDecimal exact) {
    BigDecimal rounded = exact.round(READABLE).stripTrailingZeros();
    int exponent = exponentOf(rounded);
    return exponent < LEAST_PLAIN_EXPONENT || exponent >= FIRST_PLAIN_WITH_EXPONENT
        ? scientific(rounded, rounded.precision())
        : rounded.toPlainString();
  }

  private static String scientific(BigDecimal exact, int significantDigits) {
    BigDecimal rounded = exact.round(new MathContext(significantDigits, RoundingMode.HALF_UP));
    int exponent = exponentOf(rounded);
    BigDecimal mantissa =
        rounded.movePointLeft(exponent).setScale(significantDigits - 1, RoundingMode.UNNECESSARY);
    return mantissa.toPlainString() + "e" + exponent;
  }

  private static int exponentOf(BigDecimal value) {
    return value.precision() - value.scale() - 1;
  }
}
