package io.github.dtmbench.reports.table.format;

/**
 * How plain text is laid out and whether it is highlighted.
 *
 * @param lineWidth columns that a table may take, at least {@value #NARROWEST}
 * @param highlighted whether titles and headings are set in bold by the escape sequences of ECMA-48
 */
public record TextStyle(int lineWidth, boolean highlighted) {

  /** The narrowest layout in which any two columns of numbers stand side by side. */
  public static final int NARROWEST = 60;

  /** The width of files and pipes, and the widest for prose: longer lines are hard to follow. */
  static final int USUAL = 120;

  private static final String BOLD = "\u001b[1m";
  private static final String END = "\u001b[0m";

  /** Refuses a width below {@value #NARROWEST}. */
  public TextStyle {
    if (lineWidth < NARROWEST) {
      throw new IllegalArgumentException(
          "lineWidth is " + lineWidth + ", must be at least " + NARROWEST + " columns");
    }
  }

  /**
   * The style of files and pipes, which is the same everywhere.
   *
   * @return 120 columns without highlighting
   */
  public static TextStyle plain() {
    return new TextStyle(USUAL, false);
  }

  int proseWidth() {
    return Math.min(lineWidth, USUAL);
  }

  /** A line that stands out; it takes as many columns as before. */
  String strong(String line) {
    return highlighted && !line.isBlank() ? BOLD + line + END : line;
  }
}
