package io.github.dtmbench.reports.table.text;

/**
 * Makes any text one harmless line.
 *
 * <p>Line breaks and tabs become spaces. Other control characters, format characters such as bidi
 * overrides and zero-width ones, and lone surrogates become escapes such as {@code \}{@code u202e},
 * so that data can neither steer a terminal nor reorder or hide its neighbours. A joined emoji
 * falls into its parts by this, which is harmless.
 */
public final class VisibleText {
  private VisibleText() {}

  /**
   * The text as one line.
   *
   * @param data any text
   * @return the text without anything that a terminal acts on
   */
  public static String of(String data) {
    StringBuilder line = new StringBuilder(data.length());
    data.replace("\r\n", "\n").codePoints().forEach(codePoint -> append(line, codePoint));
    return line.toString();
  }

  private static void append(StringBuilder line, int codePoint) {
    switch (Character.getType(codePoint)) {
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> line.append(' ');
      case Character.FORMAT, Character.SURROGATE -> appendEscape(line, codePoint);
      case Character.CONTROL -> {
        if (Character.isWhitespace(codePoint) && codePoint <= '\r') {
          line.append(' ');
        } else {
          appendEscape(line, codePoint);
        }
      }
      default -> line.appendCodePoint(codePoint);
    }
  }

  private static void appendEscape(StringBuilder line, int codePoint) {
    String hex = Integer.toHexString(codePoint);
    if (Character.isBmpCodePoint(codePoint)) {
      line.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
    } else {
      line.append("\\u{").append(hex).append('}');
    }
  }
}
