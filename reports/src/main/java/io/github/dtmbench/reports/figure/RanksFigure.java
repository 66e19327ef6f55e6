package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.comparison.Standing;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.awt.BasicStroke;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * Geometric error of each estimator with its interval, in the order of the ranks; estimators that
 * share a rank stand in one band.
 */
final class RanksFigure {

  private static final String ID = "ranks";
  private static final String TITLE = "Geometric error and shared ranks";

  private static final String SOURCE = "held-out predictions on the records that were scored";

  /** Room at the right for the words "rank 10". */
  private static final double ROOM_FOR_RANKS = 1.15;

  private static final double ROOM_FOR_RANKS_IF_NARROW = 1.3;

  /** The axis reaches at least to here, even if every estimator is perfect. */
  private static final double LEAST_SHOWN = 1.1;

  private RanksFigure() {}

  /** The figure; if every estimator refused every run there is none. */
  static Optional<Figure> of(List<Standing> standings, String quantity, double confidence) {
    List<Standing> shown =
        standings.stream().filter(standing -> standing.errors().n() > 0).toList();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    String caption =
        "Geometric error of held-out "
            + quantity
            + " (1 is perfect) with "
            + Words.percent(confidence)
            + " intervals; every organization counts once. Rank 1 holds the estimators that are not"
            + " shown worse than the best, rank 2 those not shown worse than the best of the"
            + " others. Intervals that overlap say nothing about a pair.";
    List<String> first =
        shown.stream().filter(standing -> standing.rank() == 1).map(Standing::estimator).toList();
    String title =
        "Geometric error of held-out "
            + quantity
            + ": "
            + first.get(0)
            + (first.size() == 1
                ? " alone has rank 1"
                : " shares rank 1 with " + others(first.size() - 1))
            + " of "
            + shown.size()
            + " estimators";
    return Optional.of(
        new Figure(
            ID,
            title,
            caption,
            data(standings),
            FigurePage.wide(
                    ID,
                    title,
                    SOURCE,
                    caption,
                    20 + 6.5 * shown.size(),
                    grid(shown, confidence, ROOM_FOR_RANKS))
                .inlineNarrow(
                    23 + 5.2 * shown.size(), grid(shown, confidence, ROOM_FOR_RANKS_IF_NARROW))
                .images()));
  }

  private static String others(int count) {
    return count == 1 ? "another" : count + " others";
  }

  private static PanelGrid grid(List<Standing> shown, double confidence, double roomForRanks) {
    XYIntervalSeries points = new XYIntervalSeries("errors");
    double greatest = LEAST_SHOWN;
    for (int row = 0; row < shown.size(); row++) {
      double error = error(shown.get(row));
      Interval interval = shown.get(row).confidence().orElse(new Interval(error, error));
      points.add(error, interval.low(), interval.high(), row, row, row);
      greatest = Math.max(greatest, interval.high());
    }
    XYIntervalSeriesCollection errors = new XYIntervalSeriesCollection();
    errors.addSeries(points);
    XYErrorRenderer renderer = new XYErrorRenderer();
    Mark mark = Mark.of(0);
    mark.applyTo(renderer, 0);
    renderer.setDrawYError(false);
    renderer.setErrorPaint(Palette.BLUE);
    renderer.setErrorStroke(new BasicStroke(0.9f));
    renderer.setCapLength(3);
    double high = Math.pow(greatest, roomForRanks);
    bands(shown, renderer, high);
    LegendItemCollection legend = new LegendItemCollection();
    legend.add(mark.legend("geometric error with " + Words.percent(confidence) + " interval"));
    legend.add(Legends.band("grey and white bands: estimators that share a rank"));
    List<String> names = shown.stream().map(standing -> standing.estimator()).toList();
    XYPlot plot = Axes.plot(errors, new FactorAxis(high), Axes.names(names), renderer);
    plot.setRangeGridlinesVisible(false);
    return new PanelGrid(
        1,
        List.of(new Panel("", "", plot)),
        "Geometric error (factor, 1 is perfect)",
        "",
        Axes.widthOf(names),
        legend);
  }

  private static void bands(List<Standing> shown, XYErrorRenderer renderer, double high) {
    int bands = 0;
    for (int first = 0; first < shown.size(); ) {
      int rank = shown.get(first).rank();
      int end = first;
      while (end < shown.size() && shown.get(end).rank() == rank) {
        end++;
      }
      if (bands % 2 == 0) {
        renderer.addAnnotation(
            new XYBoxAnnotation(1, end - 0.5, high, first - 0.5, null, null, Palette.BAND),
            Layer.BACKGROUND);
      }
      XYTextAnnotation label =
          new XYTextAnnotation("rank " + rank + " ", high, (first + end - 1) / 2.0);
      label.setFont(FigureFont.SMALL);
      label.setPaint(Palette.INK);
      label.setTextAnchor(TextAnchor.CENTER_RIGHT);
      renderer.addAnnotation(label, Layer.FOREGROUND);
      bands++;
      first = end;
    }
  }

  private static ResultTable data(List<Standing> standings) {
    return new Shape<Standing>()
        .text("estimator", "Estimator", Standing::estimator)
        .number("rank", "Rank", standing -> Cell.count(standing.rank()))
        .number("n", "n", standing -> Cell.count(standing.records()))
        .number(
            "geometric_error",
            "Geometric error",
            standing ->
                standing.errors().n() == 0
                    ? Cell.missing("refused every run")
                    : Cell.value(error(standing)))
        .number("ci_low", "Lower end", standing -> end(standing.confidence().map(Interval::low)))
        .number("ci_high", "Upper end", standing -> end(standing.confidence().map(Interval::high)))
        .table(ID, TITLE, standings);
  }

  private static Cell end(Optional<Double> value) {
    return value
        .map(v -> Cell.value(v))
        .orElseGet(() -> Cell.missing("fewer than two organizations"));
  }

  private static double error(Standing standing) {
    return standing.value(Metric.GEOMETRIC_ERROR).orElseThrow();
  }
}
