package io.github.dtmbench.reports.figure;

import java.awt.Graphics2D;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleEdge;

/**
 * A logarithmic axis with labels such as 10⁴, the exponent raised. It draws the labels itself, in
 * two pieces of text: the library sets them as one text of two sizes, which ends up as outlines in
 * the SVG.
 */
final class PowerAxis extends LogAxis {

  private static final long serialVersionUID = 1L;

  private static final String BASE = "10";
  private static final float EXPONENT_POINTS = 6;
  private static final double EXPONENT_RISE_POINTS = 2.8;
  private static final double LABEL_DISTANCE_POINTS = 3.5;
  private static final double OVERHANG_POINTS = 2;
  private static final int MINOR_TICKS_PER_DECADE = 9;
  private static final float MINOR_TICK_POINTS = 1;

  private final int firstPower;
  private final int lastPower;
  private final int step;

  /**
   * An axis.
   *
   * @param ends where it starts and ends
   * @param mostLabels how many labels there is room for, at least 1
   */
  PowerAxis(LogRange ends, int mostLabels) {
    firstPower = (int) Math.ceil(ends.log10Low());
    lastPower = (int) Math.floor(ends.log10High());
    step = Math.max(1, (lastPower - firstPower + mostLabels) / mostLabels);
    setRange(ends.low(), ends.high());
    setTickUnit(
        new NumberTickUnit(
            1, NumberFormat.getIntegerInstance(Locale.ROOT), MINOR_TICKS_PER_DECADE));
    // Where not every power has a label, those between two would run into a bar.
    setMinorTickMarksVisible(step == 1);
    setMinorTickMarkOutsideLength(MINOR_TICK_POINTS);
  }

  /** Whether the library is to draw labels: never. */
  @Override
  public boolean isTickLabelsVisible() {
    return false;
  }

  @Override
  protected AxisState drawTickMarksAndLabels(
      Graphics2D graphics,
      double cursor,
      Rectangle2D plotArea,
      Rectangle2D dataArea,
      RectangleEdge edge) {
    AxisState state = super.drawTickMarksAndLabels(graphics, cursor, plotArea, dataArea, edge);
    if (super.isTickLabelsVisible()) {
      for (int power = firstPower; power <= lastPower; power++) {
        if (Math.floorMod(power, step) == 0) {
          drawLabel(graphics, power, cursor, dataArea, edge);
        }
      }
    }
    return state;
  }

  private void drawLabel(
      Graphics2D graphics, int power, double cursor, Rectangle2D dataArea, RectangleEdge edge) {
    String exponent = Integer.toString(power).replace('-', '−');
    double baseWidth = FigureFont.width(BASE, FigureFont.SMALL);
    double width =
        baseWidth + FigureFont.width(exponent, FigureFont.SMALL.deriveFont(EXPONENT_POINTS));
    LineMetrics line = FigureFont.SMALL.getLineMetrics(BASE, graphics.getFontRenderContext());
    double at = valueToJava2D(Math.pow(10, power), dataArea, edge);
    // Inside the ends of the axis: the next panel begins not far behind.
    double x =
        Math.max(
            dataArea.getMinX() - OVERHANG_POINTS,
            Math.min(at - width / 2, dataArea.getMaxX() + OVERHANG_POINTS - width));
    double y = cursor + LABEL_DISTANCE_POINTS + line.getAscent() + 0.5;
    if (RectangleEdge.isLeftOrRight(edge)) {
      x = cursor - LABEL_DISTANCE_POINTS - width;
      y = at + line.getAscent() / 2 - 1;
    }
    graphics.setPaint(getTickLabelPaint());
    graphics.setFont(FigureFont.SMALL);
    graphics.drawString(BASE, (float) x, (float) y);
    graphics.setFont(FigureFont.SMALL.deriveFont(EXPONENT_POINTS));
    graphics.drawString(exponent, (float) (x + baseWidth), (float) (y - EXPONENT_RISE_POINTS));
  }
}
