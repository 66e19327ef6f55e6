package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.trace.TraceAnalysis;
import io.github.dtmbench.benchmarks.trace.TraceGroup;
import io.github.dtmbench.benchmarks.trace.TraceStudy;
import io.github.dtmbench.estimators.Units;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.awt.BasicStroke;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** How long runs take to be at speed, by how long they are. */
final class WarmUpsFigure {

  private static final String ID = "trace-warm-ups";
  private static final double NINE_TENTHS = 0.9;
  private static final double[] SHARES = {0.01, 0.1};
  private static final Mark MEASURED = Mark.dot(Palette.BLUE);
  private static final Mark AT_ONCE = Mark.openDiamond(Palette.VERMILLION);

  private WarmUpsFigure() {}

  static Figure of(TraceStudy study) {
    TraceGroup all = study.headline();
    TraceGroup hour = study.fromAnHour();
    long atOnce = all.analyses().stream().filter(WarmUpsFigure::isAtOnce).count();
    String title =
        "Warm-up: of "
            + all.analyses().size()
            + " runs "
            + atOnce
            + " are at speed in their first interval; of those of an hour or more nine in ten lose"
            + " at most "
            + percent(hour.warmUpShare(NINE_TENTHS).orElse(0))
            + " of their time";
    String caption =
        "Active time until the first interval at 95 % of the median rate of the second half of a"
            + " run, against the length of the run. A run that is at speed in its first interval"
            + " stands at the length of that interval, which its warm-up is shorter than. The lines"
            + " are 1 % and 10 % of the run; the runs are those of constant work.";
    return new Figure(
        ID,
        title,
        caption,
        data(title, all.analyses()),
        FigurePage.wide(
                ID,
                title,
                "public logs of training runs, listed by dtm-bench list traces",
                caption,
                95,
                grid(all.analyses()))
            .images());
  }

  private static String percent(double fraction) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * fraction);
  }

  private static boolean isAtOnce(TraceAnalysis analysis) {
    return analysis.warmUp().intervals() == 0;
  }

  /** Of the warm-up, or what it is shorter than. */
  private static double seconds(TraceAnalysis analysis) {
    return isAtOnce(analysis) ? firstInterval(analysis) : analysis.warmUp().seconds();
  }

  private static double firstInterval(TraceAnalysis analysis) {
    return analysis.trace().intervals().get(0).activeSeconds();
  }

  private static double hours(TraceAnalysis analysis) {
    return analysis.activeSeconds() / Units.SECONDS_PER_HOUR;
  }

  private static PanelGrid grid(List<TraceAnalysis> analyses) {
    XYSeries measured = new XYSeries("measured", false);
    XYSeries atOnce = new XYSeries("at once", false);
    for (TraceAnalysis analysis : analyses) {
      (isAtOnce(analysis) ? atOnce : measured).add(hours(analysis), seconds(analysis));
    }
    XYSeriesCollection series = new XYSeriesCollection(measured);
    series.addSeries(atOnce);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    MEASURED.applyTo(renderer, 0);
    AT_ONCE.applyTo(renderer, 1);
    LogRange lengths = LogRange.of(analyses.stream().mapToDouble(WarmUpsFigure::hours));
    LogRange warmUps = LogRange.of(analyses.stream().mapToDouble(WarmUpsFigure::seconds));
    for (double share : SHARES) {
      double secondsPerHour = share * Units.SECONDS_PER_HOUR;
      renderer.addAnnotation(
          new XYLineAnnotation(
              lengths.low(),
              secondsPerHour * lengths.low(),
              lengths.high(),
              secondsPerHour * lengths.high(),
              new BasicStroke(0.7f),
              Palette.FRAME));
    }
    LegendItemCollection legend = new LegendItemCollection();
    legend.add(MEASURED.legend("warm-up (" + measured.getItemCount() + ")"));
    legend.add(
        AT_ONCE.legend(
            "at speed in the first interval, shorter than this (" + atOnce.getItemCount() + ")"));
    legend.add(Legends.line("1 % and 10 % of the run", Palette.FRAME));
    return new PanelGrid(
        1,
        List.of(
            new Panel(
                "",
                "",
                Axes.plot(series, new PowerAxis(lengths, 8), new PowerAxis(warmUps, 8), renderer))),
        "Length of the run (active hours)",
        "Warm-up (s)",
        24,
        legend);
  }

  private static ResultTable data(String title, List<TraceAnalysis> analyses) {
    return new Shape<TraceAnalysis>()
        .text("trace", "Trace", analysis -> analysis.trace().id())
        .text("device_family", "Device family", analysis -> analysis.trace().deviceFamily())
        .number("active_hours", "Length", "h", analysis -> Cell.value(hours(analysis)))
        .number(
            "warm_up_seconds", "Warm-up", "s", analysis -> Cell.value(analysis.warmUp().seconds()))
        .number(
            "first_interval_seconds",
            "First interval",
            "s",
            analysis -> Cell.value(firstInterval(analysis)))
        .number("share_lost", "Lost", analysis -> Cell.value(analysis.warmUp().shareLost()))
        .table(ID, title, analyses);
  }
}
