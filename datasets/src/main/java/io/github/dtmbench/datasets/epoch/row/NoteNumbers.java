package io.github.dtmbench.datasets.epoch.row;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers in running text: "1.8E25", "4.04 x 10^21", "43,500", "10²³" after a factor. */
public final class NoteNumbers {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w.])([0-9][0-9,]*+(?:\\.[0-9]*+)?|\\.[0-9]++)"
              + "(?:[eE] ?([+-]?[0-9]{1,3})| ?[*x×X] ?10 ?\\^? ?\\(?([0-9⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))?");

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private NoteNumbers() {}

  /**
   * Whether a text holds a number.
   *
   * @param text notes
   * @param sought the number that is sought
   * @param tolerance relative distance that passes
   * @return whether a number within the distance stands there
   */
  public static boolean holds(String text, double sought, double tolerance) {
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      if (Math.abs(value(matcher) - sought) <= tolerance * sought) {
        return true;
      }
    }
    return false;
  }

  private static double value(Matcher matcher) {
    String digits = matcher.group(1).replace(",", "");
    String exponent = matcher.group(2);
    if (exponent == null && matcher.group(3) != null) {
      exponent = lowered(matcher.group(3));
    }
    return Double.parseDouble(exponent == null ? digits : digits + "e" + exponent);
  }

  private static String lowered(String digits) {
    StringBuilder lowered = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      int raised = RAISED.indexOf(digits.charAt(i));
      lowered.append(raised < 0 ? digits.charAt(i) : (char) ('0' + raised));
    }
    return lowered.toString();
  }
}
