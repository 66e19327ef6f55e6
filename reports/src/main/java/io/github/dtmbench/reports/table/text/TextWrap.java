package io.github.dtmbench.reports.table.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a line of text at spaces, and inside a word only if the word alone is too wide: then
 * behind its last hyphen, dot, slash or underscore that fits, such as in a name, or else where the
 * line ends.
 *
 * <p>Lengths are {@linkplain DisplayWidth columns on the screen}; a surrogate pair and a base
 * character with its combining marks stay together.
 */
public final class TextWrap {
  private static final String ELLIPSIS = "…";

  /** A word goes on in the next line behind these. */
  private static final String JOINTS = "-._/:";

  private TextWrap() {}

  /**
   * Breaks a text where words end, and inside them only where it must.
   *
   * @param text the text
   * @param width columns, two or more
   * @return at least one line, each at most {@code width} columns
   */
  public static List<String> wrap(String text, int width) {
    if (DisplayWidth.of(text) <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String piece : pieces(text, width)) {
      int pieceWidth = DisplayWidth.of(piece);
      if (used > 0 && used + 1 + pieceWidth > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(piece);
      used += pieceWidth;
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * As {@link #wrap(String, int)}, but ends with an ellipsis in the last line allowed if there
   * would be more.
   *
   * @param text the text
   * @param width columns, two or more
   * @param mostLines how many lines are allowed
   * @return at least one line and at most {@code mostLines}
   */
  public static List<String> wrap(String text, int width, int mostLines) {
    List<String> lines = wrap(text, width);
    if (lines.size() <= mostLines) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, mostLines));
    String last = kept.get(mostLines - 1);
    kept.set(mostLines - 1, last.substring(0, fitting(last, width - 1)) + ELLIPSIS);
    return kept;
  }

  /** The words, those wider than a line cut into pieces that fit. */
  private static List<String> pieces(String text, int width) {
    List<String> pieces = new ArrayList<>();
    for (String word : text.split(" +", -1)) {
      String rest = word;
      while (!rest.isEmpty()) {
        int end = jointBefore(rest, fitting(rest, width));
        pieces.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
    }
    return pieces;
  }

  /** Where to cut: behind the last joint that leaves something of a line, or where it is full. */
  private static int jointBefore(String text, int full) {
    if (full < text.length()) {
      for (int end = full; end > full / 3; end--) {
        if (JOINTS.indexOf(text.charAt(end - 1)) >= 0) {
          return end;
        }
      }
    }
    return full;
  }

  /** How many chars from the start fit into the width, combining marks included. */
  private static int fitting(String text, int width) {
    int used = 0;
    int index = 0;
    while (index < text.length()) {
      int codePoint = text.codePointAt(index);
      used += DisplayWidth.of(codePoint);
      if (used > width) {
        return index;
      }
      index += Character.charCount(codePoint);
    }
    return index;
  }
}
