package io.github.dtmbench.reports.figure;

import io.github.dtmbench.reports.table.text.VisibleText;
import java.util.List;

/**
 * Makes text from data fit to stand in a figure: one line, nothing that reorders or hides, no
 * character that XML forbids. Each format escapes what it has to by itself.
 */
final class Label {

  private static final String BREAKS = "-. ";

  private static final int REPLACEMENT = 0xFFFD;

  private Label() {}

  static String of(String data) {
    StringBuilder label = new StringBuilder(data.length());
    VisibleText.of(data)
        .codePoints()
        .map(c -> Character.getType(c) == Character.UNASSIGNED ? REPLACEMENT : c)
        .forEach(label::appendCodePoint);
    return label.toString();
  }

  /** The label in at most two lines, broken after a hyphen, full stop or blank; none if empty. */
  static List<String> lines(String data, double widthPoints) {
    String label = of(data);
    if (label.isEmpty()) {
      return List.of();
    }
    if (FigureFont.width(label, FigureFont.SMALL) <= widthPoints) {
      return List.of(label);
    }
    for (int i = label.length() - 1; i > 0; i--) {
      String first = label.substring(0, i);
      if (BREAKS.indexOf(label.charAt(i - 1)) >= 0
          && FigureFont.width(first, FigureFont.SMALL) <= widthPoints) {
        return List.of(first, fitting(label.substring(i), widthPoints));
      }
    }
    return List.of(fitting(label, widthPoints));
  }

  /** The label, cut to what fits into a width, with an ellipsis in place of the rest. */
  static String fitting(String data, double widthPoints) {
    String label = of(data);
    if (FigureFont.width(label, FigureFont.SMALL) <= widthPoints) {
      return label;
    }
    int[] codePoints = label.codePoints().toArray();
    for (int length = codePoints.length - 1; length > 0; length--) {
      String cut = new String(codePoints, 0, length) + "…";
      if (FigureFont.width(cut, FigureFont.SMALL) <= widthPoints) {
        return cut;
      }
    }
    return "…";
  }
}
