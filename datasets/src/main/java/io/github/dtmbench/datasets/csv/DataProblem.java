package io.github.dtmbench.datasets.csv;

import java.util.Objects;

/**
 * One thing that is wrong in a data file, and what would have been right.
 *
 * @param file name of the file, as shown to the user
 * @param line line on which the record starts, from 1; 0 if the file as a whole is meant
 * @param column name of the column; empty if the whole record is meant
 * @param value what stands there; empty if nothing does
 * @param expected what was expected there, starting with an article: "a positive number ..."
 */
public record DataProblem(String file, long line, String column, String value, String expected) {

  private static final int LONGEST_VALUE_SHOWN = 80;

  /**
   * Checks that nothing is null and that the line is not negative.
   *
   * @param file name of the file, as shown to the user
   * @param line line on which the record starts, from 1; 0 if the file as a whole is meant
   * @param column name of the column; empty if the whole record is meant
   * @param value what stands there; empty if nothing does
   * @param expected what was expected there
   * @throws IllegalArgumentException if it is not so
   */
  public DataProblem {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(expected, "expected");
    if (line < 0) {
      throw new IllegalArgumentException("line " + line + " is negative");
    }
  }

  /**
   * The problem in one line, such as {@code training_runs.csv:17: column training_flop: "abc":
   * expected a positive finite number of FLOP such as 3.1e23}.
   *
   * @return one line without its end; control characters of the file are escaped in it
   */
  public String message() {
    StringBuilder text = new StringBuilder(printable(file));
    if (line > 0) {
      text.append(':').append(line);
    }
    text.append(": ");
    if (!column.isEmpty()) {
      text.append("column ").append(shown(column)).append(": ");
    }
    if (!column.isEmpty() || !value.isEmpty()) {
      text.append('"').append(shown(value)).append("\": ");
    }
    return text.append("expected ").append(printable(expected)).toString();
  }

  /** A text of the file, made harmless and, if it is long, cut. */
  static String shown(String text) {
    if (text.length() <= LONGEST_VALUE_SHOWN) {
      return printable(text);
    }
    return printable(text.substring(0, LONGEST_VALUE_SHOWN)) + "...";
  }

  /** Escapes what would break the line, move the cursor or hide in a terminal. */
  private static String printable(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> shown.append("\\n");
        case '\r' -> shown.append("\\r");
        case '\t' -> shown.append("\\t");
        default -> {
          if (isHidden(text, i)) {
            shown.append("\\u").append(hexDigits(c));
          } else {
            shown.append(c);
          }
        }
      }
    }
    return shown.toString();
  }

  private static boolean isHidden(String text, int index) {
    char c = text.charAt(index);
    if (Character.isSurrogate(c)) {
      boolean pair =
          Character.isHighSurrogate(c)
              ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
              : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
      return !pair;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> c != ' ' && Character.isSpaceChar(c);
    };
  }

  private static String hexDigits(char c) {
    String hex = Integer.toHexString(c);
    return "0".repeat(4 - hex.length()) + hex;
  }
}
