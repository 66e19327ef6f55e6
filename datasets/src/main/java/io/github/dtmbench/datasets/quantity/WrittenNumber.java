package io.github.dtmbench.datasets.quantity;

import io.github.dtmbench.datasets.check.InputException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A large number as people write it: {@code 7B}, {@code 1.5T}, {@code 300e9}, {@code 1,000,000},
 * {@code 1_000}, {@code 2.5 ZFLOP}, {@code 1e21 FLOPs}, {@code 3640 PF-days}. What may be read in
 * two ways is refused with both readings.
 */
public final class WrittenNumber {

  private static final double SECONDS_PER_DAY = 86_400;

  /** What people put behind a number for its scale; the case does not count. */
  private static final Map<String, Double> SCALES =
      Map.ofEntries(
          Map.entry("", 1.0),
          Map.entry("k", 1e3),
          Map.entry("thousand", 1e3),
          Map.entry("m", 1e6),
          Map.entry("mn", 1e6),
          Map.entry("million", 1e6),
          Map.entry("b", 1e9),
          Map.entry("bn", 1e9),
          Map.entry("g", 1e9),
          Map.entry("billion", 1e9),
          Map.entry("t", 1e12),
          Map.entry("tn", 1e12),
          Map.entry("trillion", 1e12),
          Map.entry("quadrillion", 1e15));

  /** SI prefixes of the unit FLOP: here T is tera, P is peta. */
  private static final Map<String, Double> PREFIXES =
      Map.ofEntries(
          Map.entry("", 1.0),
          Map.entry("k", 1e3),
          Map.entry("m", 1e6),
          Map.entry("mega", 1e6),
          Map.entry("g", 1e9),
          Map.entry("giga", 1e9),
          Map.entry("t", 1e12),
          Map.entry("tera", 1e12),
          Map.entry("p", 1e15),
          Map.entry("peta", 1e15),
          Map.entry("e", 1e18),
          Map.entry("exa", 1e18),
          Map.entry("z", 1e21),
          Map.entry("zetta", 1e21),
          Map.entry("y", 1e24),
          Map.entry("yotta", 1e24));

  private static final Pattern PARTS =
      Pattern.compile("([+-]?[0-9.][0-9.,_'\\h]*+(?:[eE][+-]?[0-9]++)?)\\h*+(.*)");

  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");

  private static final Pattern GROUPED =
      Pattern.compile("[+-]?[0-9]{1,3}(?:([,_'\\h])[0-9]{3})(?:\\1[0-9]{3})*+(?:\\.[0-9]++)?");

  /** A point before three digits and nothing else: a thousand to one reader, one to another. */
  private static final Pattern POINT_OR_GROUP = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");

  private static final Pattern FLOP_UNIT =
      Pattern.compile("([a-z]*?)[-\\h]?(?:flops?|floating[- ]point operations)");

  private static final Pattern FLOP_DAYS =
      Pattern.compile("([a-z]*?)[-\\h]?(?:f|flops?)(?:/s|ps)?[- ]?days?");

  private static final Pattern COUNT_UNIT =
      Pattern.compile("(.*?)\\h*(?:parameters?|params?|tokens?|images?|samples?|epochs?|steps?)");

  private WrittenNumber() {}

  /**
   * Reads a number of things: parameters, tokens, images, floating-point operations.
   *
   * @param text what stands there
   * @return the number, which may be infinite
   * @throws InputException if it is no number, or may be read in two ways; the message starts with
   *     the text in quotes
   */
  public static double parse(String text) {
    Matcher parts = PARTS.matcher(text.strip());
    if (!parts.matches()) {
      return unreadable(text);
    }
    String digits = parts.group(1).strip();
    String unit = parts.group(2).strip().toLowerCase(Locale.ROOT);
    double scale = scale(text, unit);
    if (unit.isEmpty() && POINT_OR_GROUP.matcher(digits).matches()) {
      throw new InputException(
          "'"
              + text
              + "' may be read as "
              + digits.replace(".", "")
              + " or as "
              + digits.replaceAll("\\.?0+$", "")
              + "; write one of these");
    }
    return number(text, digits) * scale;
  }

  private static double number(String text, String digits) {
    if (PLAIN.matcher(digits).matches()) {
      return Double.parseDouble(digits);
    }
    if (GROUPED.matcher(digits).matches()) {
      return Double.parseDouble(digits.replaceAll("[,_'\\h]", ""));
    }
    if (digits.matches("[+-]?[0-9]++,[0-9]++(?:[eE][+-]?[0-9]++)?")) {
      throw new InputException(
          "'"
              + text
              + "' may be read as "
              + digits.replace(',', '.')
              + " or as "
              + digits.replace(",", "")
              + "; write one of these");
    }
    return unreadable(text);
  }

  private static double scale(String text, String unit) {
    Double scale = SCALES.get(unit);
    if (scale != null) {
      return scale;
    }
    Matcher flop = FLOP_UNIT.matcher(unit);
    if (flop.matches() && PREFIXES.containsKey(flop.group(1))) {
      return PREFIXES.get(flop.group(1));
    }
    Matcher days = FLOP_DAYS.matcher(unit);
    if (days.matches() && PREFIXES.containsKey(days.group(1))) {
      return PREFIXES.get(days.group(1)) * SECONDS_PER_DAY;
    }
    Matcher count = COUNT_UNIT.matcher(unit);
    if (count.matches() && SCALES.containsKey(count.group(1))) {
      return SCALES.get(count.group(1));
    }
    return unreadable(text);
  }

  private static double unreadable(String text) {
    throw new InputException(
        "'" + text + "' is no number such as 7e9, 7B, 1.5T, 1,000,000 or 2.5 ZFLOP");
  }
}
