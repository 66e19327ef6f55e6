package io.github.dtmbench.datasets.csv;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * How data files write numbers: ASCII digits, a point, an exponent. Stricter than {@link
 * Double#parseDouble}, which also takes "1d", "0x1p3" and "NaN"; none of these is meant when it
 * stands in a table of measurements.
 */
public final class DecimalNumber {

  private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9][0-9.,_'\\h]*[0-9](?:[eE].*)?");

  private DecimalNumber() {}

  /**
   * The number a text stands for.
   *
   * @param text without spaces around it
   * @return the number; infinite if it is beyond the range of a double; empty if it is no number
   */
  public static OptionalDouble parse(String text) {
    return isNumber(text) ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
  }

  /** By hand, because a file has millions: sign, digits with a point among them, exponent. */
  private static boolean isNumber(String text) {
    int start = afterSign(text, 0);
    int whole = afterDigits(text, start);
    boolean hasPoint = whole < text.length() && text.charAt(whole) == '.';
    int mantissa = hasPoint ? afterDigits(text, whole + 1) : whole;
    if (mantissa - start == (hasPoint ? 1 : 0)) {
      return false; // no digit on either side of the point
    }
    if (mantissa == text.length()) {
      return true;
    }
    if (text.charAt(mantissa) != 'e' && text.charAt(mantissa) != 'E') {
      return false;
    }
    int exponent = afterSign(text, mantissa + 1);
    int end = afterDigits(text, exponent);
    return end > exponent && end == text.length();
  }

  /** Whether a text is digits alone, at least one and not too many. */
  static boolean isWhole(String text, int most) {
    return !text.isEmpty() && text.length() <= most && afterDigits(text, 0) == text.length();
  }

  private static int afterSign(String text, int from) {
    boolean signed = from < text.length() && (text.charAt(from) == '+' || text.charAt(from) == '-');
    return signed ? from + 1 : from;
  }

  private static int afterDigits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
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
