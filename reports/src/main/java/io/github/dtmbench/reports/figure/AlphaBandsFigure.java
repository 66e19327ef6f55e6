package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.reproduction.band.AlphaBandRow;
import io.github.dtmbench.benchmarks.reproduction.band.AlphaObservation;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * log10 α of each run by device, with the printed and the refitted band: OpenCarbonEval's Figures 4
 * and 5.
 */
final class AlphaBandsFigure {

  private static final String ID = "alpha-by-device";
  private static final String TITLE = "Dynamic-throughput parameter by device";
  private static final Color REFITTED = new Color(0xA9D3EC);
  private static final Mark RUN = Mark.dot(Palette.BLACK);

  /** A band of one run has no width; this much of the axis makes it visible. */
  private static final double LEAST_SHARE = 0.003;

  /**
   * How far apart in height the runs of one device may lie, in rows, so that they do not hide one
   * another.
   */
  private static final double JITTER = 0.56;

  private AlphaBandsFigure() {}

  /**
   * The figure.
   *
   * @param bands the bands, printed and refitted, by device
   * @param observations α of each run
   * @param devices to which family a printed name belongs
   */
  static Figure of(
      List<AlphaBandRow> bands, List<AlphaObservation> observations, DeviceCatalog devices) {
    List<Row> rows =
        bands.stream()
            .map(
                band -> {
                  String family = devices.require(band.device()).family();
                  return new Row(
                      band, observations.stream().filter(o -> o.family().equals(family)).toList());
                })
            .toList();
    String caption =
        "log10 of α per second, inverted from the counted FLOP and the reported hours of each run,"
            + " for the devices of OpenCarbonEval's Table 1 (number of runs in brackets). Bands are"
            + " the mean ± 0.6 standard deviations: the upper one of a row as printed, the lower"
            + " one refitted to the runs shown. The height of a dot within its row means nothing.";
    List<Row> known = rows.stream().filter(row -> !row.runs().isEmpty()).toList();
    String title =
        "α of ln(1 + αt) by device: "
            + known.stream().mapToLong(Row::inPrintedBand).sum()
            + " of "
            + known.stream().mapToInt(row -> row.runs().size()).sum()
            + " runs lie in the printed band of their device";
    return new Figure(
        ID,
        title,
        caption,
        data(rows),
        FigurePage.wide(
                ID,
                title,
                "OpenCarbonEval, Table 1, and training records of dtm-bench; in brackets: runs",
                caption,
                25 + 9.5 * rows.size(),
                grid(rows))
            .images());
  }

  private static PanelGrid grid(List<Row> rows) {
    XYSeries runs = new XYSeries("runs", false);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    RUN.applyTo(renderer, 0);
    double low = rows.stream().flatMapToDouble(Row::values).min().orElse(0);
    double high = rows.stream().flatMapToDouble(Row::values).max().orElse(1);
    double margin = 0.02 * (high - low);
    for (int i = 0; i < rows.size(); i++) {
      int row = i;
      List<AlphaObservation> observed = rows.get(i).runs();
      for (int k = 0; k < observed.size(); k++) {
        runs.add(observed.get(k).log10AlphaPerSecond(), row + JITTER * goldenStep(k));
      }
      AlphaBandRow band = rows.get(i).band();
      double least = LEAST_SHARE * (high - low);
      renderer.addAnnotation(
          box(
              band.printedLow().value(),
              band.printedHigh().value(),
              i - 0.36,
              Palette.PRINTED,
              least),
          Layer.BACKGROUND);
      band.refitted()
          .ifPresent(
              fit ->
                  renderer.addAnnotation(
                      box(fit.log10AlphaLow(), fit.log10AlphaHigh(), row + 0.02, REFITTED, least),
                      Layer.BACKGROUND));
    }
    List<String> names =
        rows.stream().map(row -> row.band().device() + " (" + row.runs().size() + ")").toList();
    LegendItemCollection legend = new LegendItemCollection();
    legend.add(RUN.legend("a run"));
    legend.add(Legends.patch("printed band (upper)", Palette.PRINTED));
    legend.add(Legends.patch("refitted band (lower)", REFITTED));
    XYPlot plot =
        Axes.plot(
            new XYSeriesCollection(runs),
            Axes.linear(low - margin, high + margin, Axes.step(high - low, 10), "0;\u22120"),
            Axes.names(names),
            renderer);
    plot.setRangeGridlinesVisible(false);
    return new PanelGrid(
        1, List.of(new Panel("", "", plot)), "log10 α (α in 1/s)", "", Axes.widthOf(names), legend);
  }

  /**
   * Offsets in (−1/2, 1/2) that fill the interval evenly however many there are: multiples of the
   * golden ratio less their whole part, the same in every run of the program.
   */
  private static double goldenStep(int k) {
    double multiple = k * 0.6180339887498949;
    return multiple - Math.floor(multiple) - 0.5;
  }

  private static XYBoxAnnotation box(
      double low, double high, double top, Color color, double leastWidth) {
    double pad = Math.max(0, leastWidth - (high - low)) / 2;
    return PaleBox.of(low - pad, top + 0.34, high + pad, top, color);
  }

  private static ResultTable data(List<Row> rows) {
    List<Item> items = new ArrayList<>();
    for (Row row : rows) {
      AlphaBandRow band = row.band();
      items.add(
          new Item(
              band.device(),
              "printed band",
              Cell.missing(),
              Cell.printed(band.printedLow().text()),
              Cell.printed(band.printedHigh().text())));
      band.refitted()
          .ifPresent(
              fit ->
                  items.add(
                      new Item(
                          band.device(),
                          "refitted band",
                          Cell.missing(),
                          Cell.value(fit.log10AlphaLow()),
                          Cell.value(fit.log10AlphaHigh()))));
      for (AlphaObservation run : row.runs()) {
        Cell alpha = Cell.value(run.log10AlphaPerSecond());
        items.add(new Item(band.device(), "run", Cell.text(run.model()), alpha, alpha));
      }
    }
    return new Shape<Item>()
        .text("device", "Device", Item::device)
        .text("what", "What", Item::what)
        .column(Column.text("record", "Record"), Item::record)
        .number("log10_alpha_low", "Lower end", Item::low)
        .number("log10_alpha_high", "Upper end", Item::high)
        .table(ID, TITLE, items);
  }

  /** A band or a run, as the data name it. */
  private record Item(String device, String what, Cell record, Cell low, Cell high) {}

  /** One device. */
  private record Row(AlphaBandRow band, List<AlphaObservation> runs) {

    long inPrintedBand() {
      return runs.stream()
          .mapToDouble(AlphaObservation::log10AlphaPerSecond)
          .filter(a -> a >= band.printedLow().value() && a <= band.printedHigh().value())
          .count();
    }

    DoubleStream values() {
      return Stream.of(
              DoubleStream.of(band.printedLow().value(), band.printedHigh().value()),
              band.refitted().stream()
                  .flatMapToDouble(
                      fit -> DoubleStream.of(fit.log10AlphaLow(), fit.log10AlphaHigh())),
              runs.stream().mapToDouble(AlphaObservation::log10AlphaPerSecond))
          .flatMapToDouble(stream -> stream);
    }
  }
}
