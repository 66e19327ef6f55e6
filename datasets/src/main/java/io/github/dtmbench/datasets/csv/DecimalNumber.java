package io.github.dtmbench.datasets.csv;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * How data files write numbers: ASCII digits, a point, an exponent. Stricter than {@link
 * Double#parseDouble}, which also takes "1d", "0x1p3" and "NaN"; none of these is meant when it
 * stands in a table of measurements.
 */
public final class DecimalNumber {

  /** Possessive, so that a long cell of digits is refused in linear time. */
  private static final Pattern SYNTAX =
      Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");

  private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9][0-9.,_'\\h]*[0-9](?:[eE].*)?");

  private DecimalNumber() {}

  /**
   * The number a text stands for.
   *
   * @param text without spaces around it
   * @return the number; infinite if it is beyond the range of a double; empty if it is no number
   */
  public static OptionalDouble parse(String text) {
    // Sparing what is plainly a plain number the pattern: a log has a million of them.
    return isWhole(text) || SYNTAX.matcher(text).matches()
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }

  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /**
   * What to do about a text that {@link #parse} or a rule refused.
   *
   * @param text the text
   * @return words in brackets after a blank; empty if there is no hint
   */
  public static String hint(String text) {
    OptionalDouble number = parse(text);
    if (number.isPresent()) {
      return Double.isInfinite(number.getAsDouble()) ? " (beyond the range of a double)" : "";
    }
    if (GROUPED.matcher(text).matches()) {
      return " (no separators between digits; the decimal sign is a point)";
    }
    return " (digits, a decimal point and an exponent only)";
  }
}
