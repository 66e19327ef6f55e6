package io.github.dtmbench.reports.figure;

import java.awt.BasicStroke;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;

/** Axes and plots in the style of all figures. */
final class Axes {

  private static final BasicStroke HAIRLINE = new BasicStroke(0.4f);
  private static final float TICK_POINTS = 2;

  private static final double MOST_NAME_POINTS = 150;
  private static final double NAME_GAP_POINTS = 7;

  private Axes() {}

  /**
   * A linear axis.
   *
   * @param low lower end
   * @param high upper end
   * @param step distance of the ticks
   * @param pattern of the labels, as of {@link DecimalFormat}
   */
  static NumberAxis linear(double low, double high, double step, String pattern) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(low, high);
    axis.setTickUnit(
        new NumberTickUnit(
            step, new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))));
    return axis;
  }

  /**
   * A distance of ticks that readers can count in.
   *
   * @param span length of the axis, positive
   * @param mostSteps how many steps it may have
   * @return 1, 2 or 5 times a power of ten
   */
  static double step(double span, int mostSteps) {
    double power = Math.pow(10, Math.floor(Math.log10(span / mostSteps)));
    for (int factor : new int[] {1, 2, 5}) {
      if (factor * power * mostSteps >= span) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** The room that names at a vertical axis take, in points. */
  static double widthOf(List<String> names) {
    return names.stream()
            .mapToDouble(name -> FigureFont.width(fitting(name), FigureFont.SMALL))
            .max()
            .orElse(0)
        + NAME_GAP_POINTS;
  }

  private static String fitting(String name) {
    return Label.fitting(name, MOST_NAME_POINTS);
  }

  /** An axis of names, the first at the top of a vertical one. */
  static SymbolAxis names(List<String> names) {
    SymbolAxis axis = new SymbolAxis("", names.stream().map(Axes::fitting).toArray(String[]::new));
    axis.setRange(-0.5, names.size() - 0.5);
    axis.setInverted(true);
    axis.setGridBandsVisible(false);
    return axis;
  }

  static XYPlot plot(XYDataset data, ValueAxis domain, ValueAxis range, XYItemRenderer renderer) {
    styled(domain);
    styled(range);
    XYPlot plot = new XYPlot(data, domain, range, renderer);
    plot.setBackgroundPaint(null);
    plot.setOutlinePaint(Palette.FRAME);
    plot.setOutlineStroke(HAIRLINE);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinePaint(Palette.GRID);
    plot.setDomainGridlineStroke(HAIRLINE);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setRangeGridlineStroke(HAIRLINE);
    return plot;
  }

  private static void styled(ValueAxis axis) {
    axis.setTickLabelFont(FigureFont.SMALL);
    axis.setTickLabelPaint(Palette.INK);
    axis.setTickLabelInsets(new RectangleInsets(1.5, 2, 1.5, 2));
    axis.setTickMarkPaint(Palette.FRAME);
    axis.setTickMarkStroke(HAIRLINE);
    axis.setTickMarkOutsideLength(TICK_POINTS);
    axis.setAxisLineVisible(false);
    axis.setAutoRange(false);
    axis.setLabel(null);
  }
}
