package io.github.dtmbench.reports.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.LegendItem;

/** Entries of legends for what is no mark. */
final class Legends {

  private static final Shape PATCH = new Rectangle2D.Double(-5, -2.5, 10, 5);
  private static final Shape DASH = new Line2D.Double(-6, 0, 6, 0);

  private static final BasicStroke THIN = new BasicStroke(0.8f);

  private Legends() {}

  static LegendItem band(String words) {
    return patch(words, Palette.BAND);
  }

  static LegendItem patch(String words, Paint filling) {
    return item(words, PATCH, filling, THIN, Palette.FRAME);
  }

  static LegendItem line(String words, Color color) {
    return line(words, color, THIN);
  }

  /** As thick as in the drawing. */
  static LegendItem line(String words, Color color, BasicStroke stroke) {
    return item(words, DASH, color, stroke, color);
  }

  private static LegendItem item(
      String words, Shape shape, Paint filling, BasicStroke stroke, Color outline) {
    LegendItem item = new LegendItem(words, null, null, null, shape, filling, stroke, outline);
    item.setLabelFont(FigureFont.SMALL);
    return item;
  }
}
