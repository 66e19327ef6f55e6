package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.trace.PaperReading;
import io.github.dtmbench.benchmarks.trace.PaperSlope;
import io.github.dtmbench.benchmarks.trace.TraceAnalysis;
import io.github.dtmbench.benchmarks.trace.TraceAnalysis.RelativeRate;
import io.github.dtmbench.benchmarks.trace.TraceAnalysis.Verdict;
import io.github.dtmbench.benchmarks.trace.TraceGroup;
import io.github.dtmbench.benchmarks.trace.TraceStudy;
import io.github.dtmbench.estimators.Units;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.awt.BasicStroke;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Throughput over time of a dozen runs beside what the formula says of them. They are chosen by
 * {@link TraceStudy#longestOfFamilies}, which does not look at their throughput.
 */
final class TraceThroughputFigure {

  private static final String ID = "trace-throughput";
  private static final int RUNS = 12;
  private static final int COLUMNS = 4;
  private static final double LOW = 0.8;
  private static final double HIGH = 1.1;
  private static final Mark INTERVAL = Mark.dot(Palette.BLUE);

  /** Curves are drawn from here on, in steps of an eighth of a decade. */
  private static final double FIRST_DECADE = -5;

  private static final int STEPS_PER_DECADE = 8;

  /** The middle of the second half, whose median rate is 1. */
  private static final double PLATEAU = 0.75;

  private TraceThroughputFigure() {}

  static Figure of(TraceStudy study) {
    List<TraceAnalysis> runs = study.longestOfFamilies(RUNS);
    long judged = runs.stream().filter(run -> verdict(run).isPresent()).count();
    String title =
        "Throughput over the longest runs of "
            + runs.size()
            + " device families: of the "
            + judged
            + " of which ln(1 + αt) says something, "
            + count(runs, Verdict.BELOW)
            + " rise less than it says, "
            + count(runs, Verdict.ABOVE)
            + " more";
    String caption =
        "Throughput as a multiple of the median rate of the second half, by time (logarithmic). Of"
            + " each of the "
            + runs.size()
            + " device families with the most sources, the longest run of constant work. Line: ln(1"
            + " + αt) at its most lenient; shaded: from there to the lower end of the band of α"
            + " printed for the device, where there is one; both pass through 1 in the middle of"
            + " the second half. "
            + runs.stream()
                .flatMap(run -> run.relativeRates().stream())
                .filter(rate -> rate.ofPlateau() < LOW || rate.ofPlateau() > HIGH)
                .count()
            + " intervals lie outside the axis.";
    return new Figure(
        ID,
        title,
        caption,
        data(title, runs),
        FigurePage.wide(
                ID,
                title,
                "public logs of training runs, listed by dtm-bench list traces",
                caption,
                150,
                grid(runs))
            .images());
  }

  private static Optional<Verdict> verdict(TraceAnalysis run) {
    return run.verdict(PaperReading.LENIENT, TraceGroup.LEVEL);
  }

  private static long count(List<TraceAnalysis> runs, Verdict verdict) {
    return runs.stream().flatMap(run -> verdict(run).stream()).filter(verdict::equals).count();
  }

  private static PanelGrid grid(List<TraceAnalysis> runs) {
    LogRange shares =
        LogRange.of(
            runs.stream().flatMap(run -> run.relativeRates().stream()).mapToDouble(r -> r.share()));
    LegendItemCollection legend = new LegendItemCollection();
    legend.add(INTERVAL.legend("an interval of the log"));
    legend.add(Legends.line("ln(1 + αt) at its most lenient", Palette.VERMILLION));
    legend.add(
        Legends.patch("from there to the lower end of the printed band of α", Palette.PRINTED));
    return new PanelGrid(
        COLUMNS,
        runs.stream()
            .map(
                run ->
                    new Panel(
                        run.trace().deviceFamily() + ", " + run.trace().model(),
                        remark(run),
                        plot(run, shares)))
            .toList(),
        "Active time since the start (share of the run)",
        "Throughput (multiple of the plateau)",
        22,
        legend);
  }

  private static String remark(TraceAnalysis run) {
    double hours = run.activeSeconds() / Units.SECONDS_PER_HOUR;
    return String.format(Locale.ROOT, hours < 10 ? "%.1f h" : "%.0f h", hours)
        + "; "
        + verdict(run).map(TraceThroughputFigure::words).orElse("no prediction");
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case BELOW -> "rises less";
      case ABOVE -> "rises more";
      case NOT_TOLD_APART -> "not told apart";
    };
  }

  private static XYPlot plot(TraceAnalysis run, LogRange shares) {
    XYSeries intervals = new XYSeries("intervals", false);
    run.relativeRates().forEach(rate -> intervals.add(rate.share(), rate.ofPlateau()));
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    INTERVAL.applyTo(renderer, 0);
    renderer.setSeriesLinesVisible(0, true);
    renderer.setSeriesStroke(0, new BasicStroke(0.6f));
    renderer.setDrawSeriesLineAsPath(true);
    XYPlot plot =
        Axes.plot(
            new XYSeriesCollection(intervals),
            new PowerAxis(shares, 4),
            Axes.linear(LOW, HIGH, 0.1, "0.0"),
            renderer);
    if (run.paper().slope(PaperReading.LENIENT).isPresent()) {
      plot.setDataset(1, formula(run.paper(), shares));
      DeviationRenderer band = new DeviationRenderer(true, false);
      band.setAlpha(1);
      band.setDrawSeriesLineAsPath(true);
      band.setSeriesPaint(0, Palette.VERMILLION);
      band.setSeriesStroke(0, new BasicStroke(0.9f));
      band.setSeriesFillPaint(0, Palette.PRINTED);
      plot.setRenderer(1, band);
    }
    return plot;
  }

  private static YIntervalSeriesCollection formula(PaperSlope paper, LogRange shares) {
    YIntervalSeries line = new YIntervalSeries("formula", false, true);
    PaperReading other =
        paper.slope(PaperReading.BAND_FOOT).isPresent()
            ? PaperReading.BAND_FOOT
            : PaperReading.LENIENT;
    for (int i = (int) Math.ceil(STEPS_PER_DECADE * FIRST_DECADE); i <= 0; i++) {
      double share = Math.pow(10, (double) i / STEPS_PER_DECADE);
      if (share >= shares.low()) {
        double lenient = relative(paper, PaperReading.LENIENT, share);
        double printed = relative(paper, other, share);
        line.add(share, lenient, Math.min(lenient, printed), Math.max(lenient, printed));
      }
    }
    YIntervalSeriesCollection lines = new YIntervalSeriesCollection();
    lines.addSeries(line);
    return lines;
  }

  private static double relative(PaperSlope paper, PaperReading reading, double share) {
    return paper.relativeThroughput(reading, share) / paper.relativeThroughput(reading, PLATEAU);
  }

  private static ResultTable data(String title, List<TraceAnalysis> runs) {
    return new Shape<Point>()
        .text("trace", "Trace", point -> point.run().trace().id())
        .text("device_family", "Device family", point -> point.run().trace().deviceFamily())
        .number(
            "active_hours",
            "Length",
            "h",
            point -> Cell.value(point.run().activeSeconds() / Units.SECONDS_PER_HOUR))
        .number("share_of_run", "Time", point -> Cell.value(point.rate().share()))
        .number(
            "throughput_of_plateau", "Throughput", point -> Cell.value(point.rate().ofPlateau()))
        .number(
            "formula_lenient",
            "Formula, most lenient",
            point -> formula(point, PaperReading.LENIENT))
        .number(
            "formula_band",
            "Formula, printed band",
            point -> formula(point, PaperReading.BAND_FOOT))
        .table(
            ID,
            title,
            runs.stream()
                .flatMap(run -> run.relativeRates().stream().map(rate -> new Point(run, rate)))
                .toList());
  }

  private record Point(TraceAnalysis run, RelativeRate rate) {}

  private static Cell formula(Point point, PaperReading reading) {
    PaperSlope paper = point.run().paper();
    return paper.slope(reading).isPresent()
        ? Cell.value(relative(paper, reading, point.rate().share()))
        : Cell.missing("the formula says nothing of it");
  }
}
