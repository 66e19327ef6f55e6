package io.github.dtmbench.reports.table.format;

import io.github.dtmbench.reports.table.text.VisibleText;

/** Escapes text so that GitHub's Markdown shows it as it is. */
public final class MarkdownText {
  /** Characters that start something inside a line, also GitHub's formulas and strikethrough. */
  private static final String INLINE = "\\`*_<>[]|&~$#";

  /** Characters that start a block at the beginning of a line; a setext rule counts as one. */
  private static final String BLOCK = "-+=:";

  private MarkdownText() {}

  /**
   * The text for use inside a line, such as in a cell.
   *
   * @param data any text
   * @return one line that GitHub shows as the text
   */
  public static String inline(String data) {
    String text = VisibleText.of(data).strip();
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (INLINE.indexOf(text.charAt(i)) >= 0 || startsLink(text, i)) {
        escaped.append('\\');
      }
      escaped.append(text.charAt(i));
    }
    return escaped.toString();
  }

  /**
   * The text for use as a line of its own.
   *
   * @param data any text
   * @return one line that starts no list, heading or rule
   */
  public static String line(String data) {
    String text = inline(data);
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    if (digits < text.length() && digits > 0 && ".)".indexOf(text.charAt(digits)) >= 0) {
      return text.substring(0, digits) + "\\" + text.substring(digits);
    }
    return !text.isEmpty() && BLOCK.indexOf(text.charAt(0)) >= 0 ? "\\" + text : text;
  }

  /** GitHub links a bare address, so the colon of {@code ://} and the dot of {@code www.} count. */
  private static boolean startsLink(String text, int index) {
    return text.startsWith("://", index)
        || (text.charAt(index) == '.'
            && index >= 3
            && text.regionMatches(true, index - 3, "www", 0, 3));
  }
}
