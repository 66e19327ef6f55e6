package io.github.dtmbench.reports.figure;

import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** What accuracy costs: relative error against time of one integral, a line per method. */
final class TimingFigure {

  private static final String ID = "timing-frontier";
  private static final String TITLE = "Accuracy and cost of integrating the throughput over a run";

  /** About that of the plot, to reserve room for the words beside the rightmost mark. */
  private static final double PLOT_WIDTH_POINTS = 400;

  private static final double ROOM_FOR_WORDS = 0.05;

  private TimingFigure() {}

  /** The figure; without measurements there is none. */
  static Optional<Figure> of(List<TimingPoint> points) {
    if (points.isEmpty()) {
      return Optional.empty();
    }
    String caption =
        "Greatest relative error of the work over the shipped records against the time that one"
            + " integral takes, with the interval of the benchmark; further left is faster, further"
            + " down is more exact. Beside a mark stands the number of nodes or panels; adaptive"
            + " methods choose theirs. Measured on one machine; provenance.json names the file.";
    return Optional.of(
        new Figure(
            ID,
            title(points),
            caption,
            data(points),
            FigurePage.wide(
                    ID,
                    title(points),
                    "JMH, one machine; beside a mark: nodes or panels",
                    caption,
                    95,
                    grid(points))
                .images()));
  }

  /** Which method is the fastest of those that are exact to a part in a billion. */
  private static String title(List<TimingPoint> points) {
    return points.stream()
        .filter(point -> point.relativeError() <= 1e-9)
        .min(Comparator.comparingDouble(TimingPoint::nanosecondsPerOperation))
        .map(
            fastest ->
                TITLE
                    + ": fastest to nine digits is "
                    + fastest.method()
                    + String.format(
                        Locale.ROOT, " with %.3g ns", fastest.nanosecondsPerOperation()))
        .orElse(TITLE + ": nothing reaches nine digits");
  }

  private static PanelGrid grid(List<TimingPoint> points) {
    List<String> methods = points.stream().map(TimingPoint::method).distinct().toList();
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawYError(false);
    renderer.setCapLength(3);
    renderer.setErrorStroke(new BasicStroke(0.7f));
    List<List<String>> orders = new ArrayList<>();
    LegendItemCollection legend = new LegendItemCollection();
    XYIntervalSeriesCollection series = new XYIntervalSeriesCollection();
    for (int i = 0; i < methods.size(); i++) {
      String method = methods.get(i);
      List<TimingPoint> ofMethod = points.stream().filter(p -> p.method().equals(method)).toList();
      XYIntervalSeries line = new XYIntervalSeries(method, false, true);
      ofMethod.forEach(
          p ->
              line.add(
                  p.nanosecondsPerOperation(),
                  least(p),
                  p.nanosecondsPerOperation() + p.errorNanoseconds(),
                  p.relativeError(),
                  p.relativeError(),
                  p.relativeError()));
      series.addSeries(line);
      orders.add(ofMethod.stream().map(TimingFigure::words).map(Label::of).toList());
      Mark.of(i).applyTo(renderer, i);
      renderer.setSeriesLinesVisible(i, true);
      renderer.setSeriesStroke(i, new BasicStroke(0.8f));
      legend.add(Mark.of(i).legend(method));
    }
    renderer.setDefaultItemLabelGenerator((data, line, item) -> orders.get(line).get(item));
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultItemLabelFont(FigureFont.SMALL);
    renderer.setDefaultItemLabelPaint(Palette.INK);
    renderer.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE2, TextAnchor.BOTTOM_LEFT));
    LogRange time =
        LogRange.of(
            points.stream()
                .flatMapToDouble(
                    p ->
                        DoubleStream.of(
                            least(p), p.nanosecondsPerOperation() + p.errorNanoseconds())));
    LogRange error = LogRange.of(points.stream().mapToDouble(TimingPoint::relativeError));
    double widest =
        points.stream()
            .mapToDouble(p -> FigureFont.width(Label.of(words(p)), FigureFont.SMALL))
            .max()
            .orElse(0);
    return new PanelGrid(
        1,
        List.of(
            new Panel(
                "",
                "",
                Axes.plot(
                    series,
                    new PowerAxis(time.withRoomAbove(widest / PLOT_WIDTH_POINTS), 8),
                    new PowerAxis(error.withRoomAbove(ROOM_FOR_WORDS), 8),
                    renderer))),
        "Time of one integral (ns)",
        "Greatest relative error",
        24,
        legend);
  }

  /** What an adaptive method was asked for stays in the data: those marks lie on one another. */
  private static String words(TimingPoint point) {
    return point.order().matches("[0-9]+")
        ? String.format(Locale.ROOT, "%,d", Long.parseLong(point.order()))
        : "";
  }

  /** The lower end of the interval, kept above zero where the measurement is wilder than that. */
  private static double least(TimingPoint point) {
    return Math.max(
        point.nanosecondsPerOperation() - point.errorNanoseconds(),
        point.nanosecondsPerOperation() / 10);
  }

  private static ResultTable data(List<TimingPoint> points) {
    return new Shape<TimingPoint>()
        .text("method", "Method", TimingPoint::method)
        .text("order", "Order", TimingPoint::order)
        .number(
            "relative_error", "Greatest relative error", point -> Cell.value(point.relativeError()))
        .number(
            "nanoseconds_per_operation",
            "Time",
            "ns",
            point -> Cell.value(point.nanosecondsPerOperation()))
        .number(
            "error_nanoseconds", "Half width", "ns", point -> Cell.value(point.errorNanoseconds()))
        .table(ID, TITLE, points);
  }
}
