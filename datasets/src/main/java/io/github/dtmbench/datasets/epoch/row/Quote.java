package io.github.dtmbench.datasets.epoch.row;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts out of notes what bears witness. */
public final class Quote {

  private static final int LONGEST = 160;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final String CUT = "...";

  private Quote() {}

  /**
   * The beginning of a text on one line, to be shown beside a doubt.
   *
   * @param text any text
   * @return the text without line breaks, cut to what a line of problems can hold
   */
  public static String of(String text) {
    String line = BLANKS.matcher(text.strip()).replaceAll(" ");
    return line.length() <= LONGEST ? line : cut(line, 0) + CUT;
  }

  /** The surroundings of a match. */
  static String around(String text, Matcher match) {
    int before = Math.max(0, match.start() - LONGEST / 2);
    return (before > 0 ? CUT : "") + of(text.substring(safe(text, before)));
  }

  private static String cut(String line, int start) {
    return line.substring(start, safe(line, start + LONGEST - CUT.length()));
  }

  /** An index that does not part the two halves of a character. */
  private static int safe(String text, int index) {
    return index > 0 && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
  }
}
