package io.github.dtmbench.reports.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;

/**
 * The content of one cell: a text, a number or two ends of an interval with their style, or
 * nothing, perhaps with a reason.
 */
public sealed interface Cell {
  /** Significant digits of {@link #plain}; more than any datasheet gives. */
  int PLAIN_DIGITS = 6;

  /** From here on {@link #plain} numbers have an exponent: zeros get hard to count. */
  BigDecimal FIRST_WITH_EXPONENT = new BigDecimal("1e9");

  /**
   * Does what its kind needs; whoever shows cells says so for every kind.
   *
   * @param visitor what to do with each kind
   * @param <R> what comes of it
   * @return what the visitor gave
   */
  <R> R accept(Visitor<R> visitor);

  /**
   * What to do with each kind of cell.
   *
   * @param <R> what comes of it
   */
  interface Visitor<R> {
    /**
     * Words.
     *
     * @param cell the cell
     * @return what comes of it
     */
    R text(Text cell);

    /**
     * A number.
     *
     * @param cell the cell
     * @return what comes of it
     */
    R number(Numeric cell);

    /**
     * An interval.
     *
     * @param cell the cell
     * @return what comes of it
     */
    R range(Range cell);

    /**
     * A number as somebody printed it.
     *
     * @param cell the cell
     * @return what comes of it
     */
    R printed(Printed cell);

    /**
     * No value.
     *
     * @param cell the cell
     * @return what comes of it
     */
    R missing(Missing cell);
  }

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

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
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

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.number(this);
    }
  }

  /**
   * A closed interval, one cell for people and two numbers for programs.
   *
   * @param low lower end, finite
   * @param high upper end, finite and not below the lower
   * @param style how readers see both
   */
  record Range(double low, double high, NumberStyle style) implements Cell {
    /**
     * Refuses ends that are out of order.
     *
     * @param low lower end
     * @param high upper end
     * @param style how readers see both
     * @throws IllegalArgumentException if an end is not finite or the ends are out of order
     */
    public Range {
      Objects.requireNonNull(style, "style");
      if (!(Double.isFinite(low) && Double.isFinite(high) && low <= high)) {
        throw new IllegalArgumentException(
            "a range has finite ends in order, got [" + low + ", " + high + "]");
      }
    }

    /**
     * The lower end as a cell of its own.
     *
     * @return a number
     */
    public Numeric lowEnd() {
      return new Numeric(low, style);
    }

    /**
     * The upper end as a cell of its own.
     *
     * @return a number
     */
    public Numeric highEnd() {
      return new Numeric(high, style);
    }

    /**
     * The interval as readers see it.
     *
     * @return both ends, such as {@code ×1.39–1.67}
     */
    public String formatted() {
      return style.prefix() + style.digits(low) + "–" + style.digits(high) + style.suffix();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.range(this);
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

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.printed(this);
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

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.missing(this);
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
   * A value that programs get in full and people rounded, such as {@code 80640} or {@code 0.2}.
   *
   * @param value a finite number
   * @return the cell
   */
  static Cell value(double value) {
    return number(value, NumberStyle.VALUE);
  }

  /**
   * The same of what may not be known.
   *
   * @param value a finite number or nothing
   * @return the cell
   */
  static Cell value(OptionalDouble value) {
    return of(value, Cell::value);
  }

  /**
   * A cell of what may not be known.
   *
   * @param value a finite number or nothing
   * @param cell its cell if there is one
   * @return that cell, or no value
   */
  static Cell of(OptionalDouble value, DoubleFunction<Cell> cell) {
    return of(value, cell, "");
  }

  /**
   * A cell of what may not be known.
   *
   * @param value a finite number or nothing
   * @param cell its cell if there is one
   * @param whyNot the reason if there is none
   * @return that cell, or no value and why
   */
  static Cell of(OptionalDouble value, DoubleFunction<Cell> cell, String whyNot) {
    return value.isPresent() ? cell.apply(value.getAsDouble()) : missing(whyNot);
  }

  /**
   * An interval between two ratios, such as {@code ×1.39–1.67}.
   *
   * @param low lower end
   * @param high upper end
   * @param decimals digits after the point
   * @return the cell
   */
  static Cell factors(double low, double high, int decimals) {
    return new Range(low, high, new NumberStyle(NumberStyle.Kind.FACTOR, decimals));
  }

  /**
   * An interval of values that programs get in full and people rounded.
   *
   * @param low lower end
   * @param high upper end
   * @return the cell
   */
  static Cell values(double low, double high) {
    return new Range(low, high, NumberStyle.VALUE);
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
  public static Cell printed(String digits) {
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
