package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.reproduction.band.AlphaBandRow;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Units;
import io.github.dtmbench.estimators.throughput.LogThroughput;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * The dynamic-throughput model as it is: the mean of ln(1 + αt) over a run against the run's
 * length, for the printed band of each device of OpenCarbonEval's Table 1, with the runs on record.
 */
final class DynamicThroughputFigure {

  private static final String ID = "dynamic-throughput";
  private static final int COLUMNS = 4;
  private static final int POINTS_PER_DECADE = 4;
  private static final int MOST_LABELS = 4;
  private static final double TICK_WIDTH = 22;
  private static final BasicStroke CURVE = new BasicStroke(0.6f);
  private static final Mark RUN = Mark.dot(Palette.BLACK);

  private DynamicThroughputFigure() {}

  /**
   * The figure.
   *
   * @param bands the printed bands
   * @param runs finished runs
   * @param devices to which family a printed name belongs
   */
  static Figure of(List<AlphaBandRow> bands, List<LabelledRun> runs, DeviceCatalog devices) {
    List<Device> shown =
        bands.stream()
            .map(
                band -> {
                  String family = devices.require(band.device()).family();
                  return new Device(
                      band,
                      runs.stream()
                          .filter(run -> run.features().device().family().equals(family))
                          .toList());
                })
            .filter(device -> !device.runs().isEmpty())
            .toList();
    long all = shown.stream().mapToLong(device -> device.runs().size()).sum();
    long inside = shown.stream().mapToLong(Device::inside).sum();
    String title =
        "The printed bands of ln(1 + αt) hold " + inside + " of " + all + " runs on their devices";
    String caption =
        "Mean throughput of a run against its length. Bands are the mean of ln(1 + αt) over the run"
            + " between the ends of α that OpenCarbonEval's Table 1 prints, curves the same halfway"
            + " between the logarithms of the ends; dots are the runs on"
            + " record, counted FLOP by reported hours. Below each name, how many of them lie"
            + " inside.";
    return new Figure(
        ID,
        title,
        caption,
        data(title, shown),
        FigurePage.wide(
                ID,
                title,
                "OpenCarbonEval, Table 1, and training records of dtm-bench",
                caption,
                grid(shown).heightMillimetres(),
                grid(shown))
            .images());
  }

  private static PanelGrid grid(List<Device> shown) {
    LogRange hours =
        LogRange.of(
            shown.stream()
                .flatMapToDouble(
                    device -> device.runs().stream().mapToDouble(LabelledRun::deviceHours)));
    // Of the runs: the bands of slow devices fall through many decades where no run is.
    LogRange throughput =
        LogRange.of(
            shown.stream()
                .flatMapToDouble(
                    device ->
                        device.runs().stream().mapToDouble(LabelledRun::throughputTflopPerSecond)));
    LegendItemCollection legend = new LegendItemCollection();
    legend.add(RUN.legend("a run"));
    legend.add(Legends.line("ln(1 + αt) at the middle of log α", Palette.VERMILLION, CURVE));
    legend.add(Legends.patch("between the printed ends of α", Palette.PRINTED));
    return new PanelGrid(
        COLUMNS,
        shown.stream()
            .map(
                device ->
                    new Panel(
                        device.band().device(),
                        device.inside() + " of " + device.runs().size(),
                        plot(device, hours, throughput)))
            .toList(),
        "Length of the run (device-hours)",
        "Mean throughput (TFLOP/s)",
        TICK_WIDTH,
        legend);
  }

  private static XYPlot plot(Device device, LogRange hours, LogRange throughput) {
    XYSeries dots = new XYSeries("runs", false);
    device.runs().forEach(run -> dots.add(run.deviceHours(), run.throughputTflopPerSecond()));
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    RUN.applyTo(renderer, 0);
    XYPlot plot =
        Axes.plot(
            new XYSeriesCollection(dots),
            new PowerAxis(hours, MOST_LABELS),
            new PowerAxis(throughput, MOST_LABELS),
            renderer);
    YIntervalSeries band = new YIntervalSeries("band", false, true);
    int steps = (int) Math.ceil((hours.log10High() - hours.log10Low()) * POINTS_PER_DECADE);
    for (int i = 0; i <= steps; i++) {
      double at =
          Math.pow(
              10, hours.log10Low() + (hours.log10High() - hours.log10Low()) * i / (double) steps);
      band.add(at, device.middle(at), device.low(at), device.high(at));
    }
    YIntervalSeriesCollection bands = new YIntervalSeriesCollection();
    bands.addSeries(band);
    DeviationRenderer shade = new DeviationRenderer(true, false);
    shade.setAlpha(1);
    shade.setDrawSeriesLineAsPath(true);
    shade.setSeriesPaint(0, Palette.VERMILLION);
    shade.setSeriesStroke(0, CURVE);
    shade.setSeriesFillPaint(0, Palette.PRINTED);
    plot.setDataset(1, bands);
    plot.setRenderer(1, shade);
    return plot;
  }

  private static ResultTable data(String title, List<Device> shown) {
    return new Shape<Point>()
        .text("device", "Device", point -> point.device().band().device())
        .text("record", "Record", point -> point.run().model())
        .number("device_hours", "Length", "h", point -> Cell.value(point.run().deviceHours()))
        .number(
            "mean_tflop_per_second",
            "Mean throughput",
            "TFLOP/s",
            point -> Cell.value(point.run().throughputTflopPerSecond()))
        .number(
            "band_low_tflop_per_second",
            "Band from",
            "TFLOP/s",
            point -> Cell.value(point.device().low(point.run().deviceHours())))
        .number(
            "band_high_tflop_per_second",
            "to",
            "TFLOP/s",
            point -> Cell.value(point.device().high(point.run().deviceHours())))
        .table(
            ID,
            title,
            shown.stream()
                .flatMap(device -> device.runs().stream().map(run -> new Point(device, run)))
                .toList());
  }

  private record Point(Device device, LabelledRun run) {}

  /** One device of the printed table. */
  private record Device(AlphaBandRow band, List<LabelledRun> runs) {

    double low(double deviceHours) {
      return mean(band.printedLow().value(), deviceHours);
    }

    double high(double deviceHours) {
      return mean(band.printedHigh().value(), deviceHours);
    }

    /** Halfway between the ends on the log scale of α. */
    double middle(double deviceHours) {
      return mean((band.printedLow().value() + band.printedHigh().value()) / 2, deviceHours);
    }

    private static double mean(double log10Alpha, double deviceHours) {
      return LogThroughput.meanThroughputTflopPerSecond(
          log10Alpha, deviceHours * Units.SECONDS_PER_HOUR);
    }

    long inside() {
      return runs.stream()
          .filter(
              run ->
                  run.throughputTflopPerSecond() >= low(run.deviceHours())
                      && run.throughputTflopPerSecond() <= high(run.deviceHours()))
          .count();
    }
  }
}
