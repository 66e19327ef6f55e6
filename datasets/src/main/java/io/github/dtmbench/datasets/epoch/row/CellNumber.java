package io.github.dtmbench.datasets.epoch.row;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How cells of a download write quantities: digits, perhaps in groups of three set off by commas, a
 * point, an exponent, and for times and shares a unit.
 *
 * <p>Anything else is no number, even where a person would see one: "1,5" may be one and a half or
 * a typing error for 15, and a month has no fixed number of hours.
 */
public final class CellNumber {

  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:[0-9]++|[0-9]{1,3}(?:,[0-9]{3})++)(?:\\.[0-9]*+)?(?:[eE][+-]?[0-9]{1,3})?");

  private static final Pattern WITH_UNIT =
      Pattern.compile("([0-9.,eE+-]+?) ?(h|hrs?|hours?|d|days?|weeks?|min|minutes?)");

  private static final double HOURS_PER_DAY = 24;
  private static final double DAYS_PER_WEEK = 7;
  private static final double MINUTES_PER_HOUR = 60;
  private static final double PERCENT = 100;

  /** A hundred million years on one device; more is a slip, and would overflow when multiplied. */
  private static final double MOST_HOURS = 1e12;

  /** What a record file can hold. */
  private static final double MOST_DEVICES = 999_999_999;

  private CellNumber() {}

  /**
   * A number that is finite and not negative.
   *
   * @param text the cell
   * @return the number; empty if the cell holds anything else
   */
  public static OptionalDouble plain(String text) {
    String digits = text.strip();
    // "1234,567" must not pass for 1234567: grouped digits are told apart before commas are
    // dropped.
    if (!PLAIN.matcher(digits).matches()) {
      return OptionalDouble.empty();
    }
    double number = Double.parseDouble(digits.replace(",", ""));
    return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  /**
   * Hours; without a unit the number is one of hours.
   *
   * @param text the cell
   * @return hours, at most 1e12; empty if the cell holds anything else
   */
  public static OptionalDouble hours(String text) {
    Matcher matcher = WITH_UNIT.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      OptionalDouble number = plain(text);
      return number.isPresent() ? atMost(MOST_HOURS, number.getAsDouble()) : number;
    }
    OptionalDouble number = plain(matcher.group(1));
    return number.isPresent()
        ? atMost(MOST_HOURS, number.getAsDouble() * hoursPer(matcher.group(2).charAt(0)))
        : number;
  }

  private static OptionalDouble atMost(double most, double number) {
    return number <= most ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  private static double hoursPer(char unit) {
    return switch (unit) {
      case 'd' -> HOURS_PER_DAY;
      case 'w' -> DAYS_PER_WEEK * HOURS_PER_DAY;
      case 'm' -> 1 / MINUTES_PER_HOUR;
      default -> 1;
    };
  }

  /**
   * A share, written 0.41 or "41%".
   *
   * @param text the cell
   * @return above 0 and at most 1; empty if the cell holds anything else
   */
  public static OptionalDouble fraction(String text) {
    String digits = text.strip();
    boolean percent = digits.endsWith("%");
    OptionalDouble number =
        plain(percent ? digits.substring(0, digits.length() - 1).strip() : digits);
    double share = number.orElse(Double.NaN) / (percent ? PERCENT : 1);
    return share > 0 && share <= 1 ? OptionalDouble.of(share) : OptionalDouble.empty();
  }

  /**
   * A count of things.
   *
   * @param text the cell
   * @return a whole number above 0; empty if the cell holds anything else
   */
  public static OptionalDouble count(String text) {
    OptionalDouble number = plain(text);
    double value = number.orElse(Double.NaN);
    return value >= 1 && value <= MOST_DEVICES && value == Math.rint(value)
        ? number
        : OptionalDouble.empty();
  }
}
