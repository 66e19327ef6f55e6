package io.github.dtmbench.reports.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives every text of a figure the width that it was laid out with. A viewer without the fonts
 * named takes another, which on many machines is a seventh wider: names then run into axes, and
 * legends into each other. The families are named once, at the root, and not at every text. The
 * root has a white ground, for viewers that are dark.
 */
final class SvgTexts {

  /** Attributes, colour, size, further attributes, and the text itself. */
  private static final Pattern TEXT =
      Pattern.compile(
          "<text ([^>]*?)style='fill: (rgb\\([0-9,]+\\)); fill-opacity: 1\\.0; font-family: "
              + Pattern.quote(FigureFont.SVG_FAMILIES)
              + "; font-size: ([0-9.]+)px;'([^>]*)>([^<]*)</text>");

  private static final int WIDTH_DECIMALS = 2;

  private SvgTexts() {}

  /**
   * Fixes the widths.
   *
   * @param svg as JFreeSVG writes it
   * @return the same picture wherever it is looked at
   */
  static String fixed(String svg) {
    return TEXT.matcher(svg)
        .replaceAll(SvgTexts::fixed)
        .replaceFirst(
            "<svg ", "<svg style='background:#fff' font-family='" + FigureFont.SVG_FAMILIES + "' ");
  }

  private static String fixed(MatchResult text) {
    String shown = text.group(5).strip();
    if (shown.isEmpty()) {
      return "";
    }
    float points = Float.parseFloat(text.group(3));
    double width = FigureFont.width(unescaped(shown), FigureFont.SMALL.deriveFont(points));
    return Matcher.quoteReplacement(
        "<text "
            + text.group(1)
            + "textLength='"
            + BigDecimal.valueOf(width)
                .setScale(WIDTH_DECIMALS, RoundingMode.HALF_UP)
                .toPlainString()
            + "' lengthAdjust='spacingAndGlyphs' fill='"
            + text.group(2)
            + "' font-size='"
            + text.group(3)
            + "'"
            + text.group(4)
            + ">"
            + text.group(5)
            + "</text>");
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
