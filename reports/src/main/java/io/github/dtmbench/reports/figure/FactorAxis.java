package io.github.dtmbench.reports.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A logarithmic axis for factors from 1 on, on which being off by the same factor is the same
 * distance everywhere. Ticks stand at factors that readers know.
 */
final class FactorAxis extends LogAxis {

  private static final long serialVersionUID = 1L;

  private static final double[] FEW = {1, 2, 5};
  private static final double[] MANY = {1, 1.5, 2, 3, 4, 5, 7};
  private static final double[] FINE = {1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.8, 2};

  /** Below this end of the axis ticks are fine, and beyond a hundred few. */
  private static final double FINE_END = 2;

  private static final double FEW_END = 30;

  private final double end;

  /**
   * An axis from 1.
   *
   * @param end where it ends, above 1
   */
  FactorAxis(double end) {
    this.end = end;
    setRange(1, end);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    double[] steps = end > FEW_END ? FEW : end < FINE_END ? FINE : MANY;
    List<NumberTick> ticks = new ArrayList<>();
    for (double decade = 1; decade <= end; decade *= 10) {
      for (double step : steps) {
        double factor = step * decade;
        if (factor <= end) {
          String label =
              factor == Math.rint(factor)
                  ? String.format(Locale.ROOT, "%.0f", factor)
                  : String.format(Locale.ROOT, "%.1f", factor);
          ticks.add(new NumberTick(factor, label, TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
        }
      }
    }
    return ticks;
  }
}
