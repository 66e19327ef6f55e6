package io.github.dtmbench.reports.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.regex.Pattern;

/** The content of one cell: a text, a number with its style, or nothing, perhaps with a reason. */
public sealed interface Cell {
  /** Significant digits of {@link #plain}; more than any datasheet gives. */
  int PLAIN_DIGITS = 6;

  /** From here on {@link #plain} numbers have an exponent: zeros get hard to count. */
  BigDecimal FIRST_WITH_EXPONENT = new BigDecimal("1e9");

  /**
   * Words, taken literally by every renderer.
   *
   * @param value any text, also an empty one
   */
  record Text(String value) implements Cell {
    /**
     * Refuses null; an absent text is {@link Missing}.
     *
     * @param value any text, also an empty one
     */
    public Text {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * A finite number.
   *
   * @param value the number; never negative zero, which is stored as zero
   * @param style how readers see it
   */
  record Numeric(double value, NumberStyle style) implements Cell {
    /** From here on not every whole number is a double, so a count could be off by one. */
    private static final double FIRST_INEXACT_COUNT = 0x1p53;

    /**
     * Refuses what is no number, so that no table shows NaN where it should say what is missing.
     *
     * @param value the number
     * @param style how readers see it
     * @throws IllegalArgumentException if the value is NaN or infinite, or is a count but not whole
     *     or not below 2<sup>53</sup> in magnitude
     */
    public Numeric {
      Objects.requireNonNull(style, "style");
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "a cell holds a finite number or is missing, got " + value);
      }
      if (style.kind() == NumberStyle.Kind.COUNT
          && (value != Math.rint(value) || Math.abs(value) >= FIRST_INEXACT_COUNT)) {
        throw new IllegalArgumentException(
            "a count must be a whole number in (-2^53, 2^53), got " + value);
      }
      value += 0.0; // turns -0.0 into 0.0
    }

    /**
     * The number as readers see it.
     *
     * @return the formatted number
     */
    public String formatted() {
      return style.format(value);
    }
  }

  /**
   * A number exactly as somebody printed it: every format keeps its digits, also zeros at the end.
   *
   * @param digits such as {@code 40.00}, {@code +7.8} or {@code 130e9}
   */
  record Printed(String digits) implements Cell {
    private static final Pattern SYNTAX =
        Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    /**
     * Refuses what is no decimal number, so that formats may write it without quotes.
     *
     * @param digits the digits as printed
     * @throws IllegalArgumentException if they are no decimal number
     */
    public Printed {
      if (!SYNTAX.matcher(digits).matches()) {
        throw new IllegalArgumentException(
            "a printed number has digits such as +7.8 or 130e9, got " + digits);
      }
    }
  }

  /**
   * No value.
   *
   * @param reason why there is none, in one line without blanks around it, or an empty string;
   *     formats for readers show equal reasons once, as a footnote
   */
  record Missing(String reason) implements Cell {
    /**
     * Refuses null; no reason is an empty string.
     *
     * @param reason why there is no value, or an empty string
     */
    public Missing {
      reason = reason.strip();
    }
  }

  /**
   * A text.
   *
   * @param value any text
   * @return the cell
   */
  static Cell text(String value) {
    return new Text(value);
  }

  /**
   * A number in the given style.
   *
   * @param value a finite number
   * @param style how readers see it
   * @return the cell
   */
  static Cell number(double value, NumberStyle style) {
    return new Numeric(value, style);
  }

  /**
   * A number with fixed decimals, such as {@code 3.14}.
   *
   * @param value a finite number
   * @param decimals digits after the point
   * @return the cell
   */
  static Cell fixed(double value, int decimals) {
    return number(value, new NumberStyle(NumberStyle.Kind.FIXED, decimals));
  }

  /**
   * A fraction shown as percent, such as {@code 7.8 %}.
   *
   * @param fraction a finite number, 0.078 in the example
   * @param decimals digits after the point
   * @return the cell
   */
  static Cell percent(double fraction, int decimals) {
    return number(fraction, new NumberStyle(NumberStyle.Kind.PERCENT, decimals));
  }

  /**
   * A fraction shown as percent with its sign, such as {@code +7.8 %}.
   *
   * @param fraction a finite number, 0.078 in the example
   * @param decimals digits after the point
   * @return the cell
   */
  static Cell signedPercent(double fraction, int decimals) {
    return number(fraction, new NumberStyle(NumberStyle.Kind.SIGNED_PERCENT, decimals));
  }

  /**
   * A ratio, such as {@code ×1.42}.
   *
   * @param ratio a finite number
   * @param decimals digits after the point
   * @return the cell
   */
  static Cell factor(double ratio, int decimals) {
    return number(ratio, new NumberStyle(NumberStyle.Kind.FACTOR, decimals));
  }

  /**
   * A number with a fixed number of significant digits, such as {@code 0.0123}.
   *
   * @param value a finite number
   * @param digits significant digits, at least one
   * @return the cell
   */
  static Cell significant(double value, int digits) {
    return number(value, new NumberStyle(NumberStyle.Kind.SIGNIFICANT, digits));
  }

  /**
   * A datum that a program may read back: machine formats write fifteen digits of it, people see
   * six.
   *
   * @param value a finite number
   * @return the cell
   */
  static Cell exact(double value) {
    return number(value, new NumberStyle(NumberStyle.Kind.EXACT, 0));
  }

  /**
   * A number of a datasheet or of a user, as they would write it: at most six significant digits,
   * no zeros at the end, an exponent from 10<sup>9</sup> on.
   *
   * @param value a finite number
   * @return the cell
   */
  static Cell plain(double value) {
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(PLAIN_DIGITS)).stripTrailingZeros();
    return printed(
        rounded.abs().compareTo(FIRST_WITH_EXPONENT) < 0
            ? rounded.toPlainString()
            : rounded.toString().replace("E+", "e"));
  }

  /**
   * A whole number.
   *
   * @param count below 2<sup>53</sup> in magnitude
   * @return the cell
   */
  static Cell count(long count) {
    return number((double) count, new NumberStyle(NumberStyle.Kind.COUNT, 0));
  }

  /**
   * A number as somebody printed it.
   *
   * @param digits such as {@code 40.00} or {@code +7.8}
   * @return the cell
   */
  static Cell printed(String digits) {
    return new Printed(digits);
  }

  /**
   * No value, and no reason worth a footnote.
   *
   * @return the cell
   */
  static Cell missing() {
    return missing("");
  }

  /**
   * No value, and why.
   *
   * @param reason the reason, in one line
   * @return the cell
   */
  static Cell missing(String reason) {
    return new Missing(reason);
  }
}
