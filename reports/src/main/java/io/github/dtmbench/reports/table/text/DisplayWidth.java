package io.github.dtmbench.reports.table.text;

/**
 * Counts the columns a text takes on a terminal: none for combining marks, two for East Asian wide
 * characters and emoji, else one for each code point.
 *
 * <p>The wide ranges are whole blocks around those that Unicode's EastAsianWidth.txt lists as W or
 * F. Terminals disagree about the rest; "ambiguous" characters such as Greek count as one.
 */
public final class DisplayWidth {
  /** First and last code point of each range, in rising order. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F}, // Hangul initials
    {0x2E80, 0x303E}, // CJK radicals and punctuation
    {0x3041, 0x33FF}, // kana, bopomofo, enclosed and squared CJK
    {0x3400, 0x4DBF}, // CJK extension A
    {0x4E00, 0xA4CF}, // unified ideographs, Yi
    {0xA960, 0xA97F}, // Hangul extended initials
    {0xAC00, 0xD7A3}, // Hangul syllables
    {0xF900, 0xFAFF}, // compatibility ideographs
    {0xFE30, 0xFE6F}, // compatibility and small forms
    {0xFF00, 0xFF60}, // full-width forms
    {0xFFE0, 0xFFE6}, // full-width signs
    {0x1F300, 0x1F64F}, // pictographs, emoticons
    {0x1F680, 0x1F6FF}, // transport symbols
    {0x1F900, 0x1FAFF}, // supplemental pictographs
    {0x20000, 0x3FFFD}, // further ideographic planes
  };

  private DisplayWidth() {}

  /**
   * How wide a text is on a terminal.
   *
   * @param text the text
   * @return columns
   */
  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /**
   * How wide a letter is on a terminal.
   *
   * @param codePoint a letter
   * @return columns: 0, 1 or 2
   */
  public static int of(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (codePoint <= range[1]) {
        return codePoint >= range[0] ? 2 : 1;
      }
    }
    return 1;
  }
}
