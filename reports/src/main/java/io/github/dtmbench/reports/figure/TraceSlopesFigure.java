package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.benchmarks.trace.ClusteredMedian;
import io.github.dtmbench.benchmarks.trace.PaperReading;
import io.github.dtmbench.benchmarks.trace.TraceGroup;
import io.github.dtmbench.benchmarks.trace.TraceStudy;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** The premise on trial: the slope that was measured beside the one that the formula predicts. */
final class TraceSlopesFigure {

  private static final String ID = "trace-slopes";
  private static final SignedLogAxis SLOPES = new SignedLogAxis(0.001);
  private static final Mark MEASURED = Mark.of(0);
  private static final Mark PREDICTED = Mark.of(1);

  private TraceSlopesFigure() {}

  /** The figure; without a family of six clusters there is none. */
  static Optional<Figure> of(TraceStudy study) {
    List<Row> families =
        study.byFamily().stream()
            .flatMap(group -> Row.of(group).stream())
            .sorted(
                Comparator.comparingDouble((Row row) -> -row.lenient()).thenComparing(Row::name))
            .toList();
    Optional<Row> all = Row.of(study.headline());
    if (families.isEmpty() || all.isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>(List.of(all.get()));
    rows.addAll(families);
    String title =
        "Slope of throughput after the warm-up: of "
            + families.size()
            + " device families "
            + families.stream().filter(row -> row.interval().high() < row.lenient()).count()
            + " lie below ln(1 + αt), "
            + families.stream().filter(row -> row.interval().low() > row.lenient()).count()
            + " above; "
            + families.stream().filter(row -> row.interval().contains(0)).count()
            + " hold zero";
    String caption =
        "d ln f/d ln t: the median over traces of constant work, with a "
            + Words.percent(TraceGroup.LEVEL)
            + " interval from resampling sources (number of traces and of sources in brackets;"
            + " families of fewer than six sources are left out). What ln(1 + αt) predicts: at its"
            + " most lenient, and over the band of α printed for the device. The axis is linear"
            + " between −0.001 and 0.001.";
    return Optional.of(
        new Figure(
            ID,
            title,
            caption,
            data(title, rows),
            FigurePage.wide(
                    ID,
                    title,
                    "public logs of "
                        + study.headline().analyses().size()
                        + " training runs, listed by dtm-bench list traces; in brackets: traces"
                        + " that have a slope, their sources",
                    caption,
                    24 + 6.5 * rows.size(),
                    grid(rows))
                .images()));
  }

  private static PanelGrid grid(List<Row> rows) {
    XYIntervalSeries measured = new XYIntervalSeries("measured", false, true);
    XYIntervalSeries predicted = new XYIntervalSeries("predicted", false, true);
    XYErrorRenderer renderer = new XYErrorRenderer();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      measured.add(
          SLOPES.position(row.slope()),
          SLOPES.position(row.interval().low()),
          SLOPES.position(row.interval().high()),
          i,
          i,
          i);
      double lenient = SLOPES.position(row.lenient());
      predicted.add(lenient, lenient, lenient, i, i, i);
      if (row.bandTop().isPresent()) {
        renderer.addAnnotation(
            PaleBox.of(
                SLOPES.position(row.bandTop().getAsDouble()),
                i + 0.3,
                SLOPES.position(row.bandFoot().orElseThrow()),
                i - 0.3,
                Palette.PRINTED),
            Layer.BACKGROUND);
      }
    }
    XYIntervalSeriesCollection series = new XYIntervalSeriesCollection();
    series.addSeries(measured);
    series.addSeries(predicted);
    MEASURED.applyTo(renderer, 0);
    PREDICTED.applyTo(renderer, 1);
    renderer.setDrawYError(false);
    renderer.setErrorPaint(Palette.BLUE);
    renderer.setErrorStroke(new BasicStroke(0.9f));
    renderer.setCapLength(3);
    LegendItemCollection legend = new LegendItemCollection();
    legend.add(MEASURED.legend("measured, with interval"));
    legend.add(PREDICTED.legend("ln(1 + αt) at its most lenient"));
    legend.add(Legends.patch("ln(1 + αt) over the printed band of α", Palette.PRINTED));
    List<String> names = rows.stream().map(Row::label).toList();
    double low = rows.stream().flatMapToDouble(Row::values).min().orElseThrow();
    double high = rows.stream().flatMapToDouble(Row::values).max().orElseThrow();
    XYPlot plot =
        Axes.plot(series, SLOPES.between(1.5 * low, 1.5 * high), Axes.names(names), renderer);
    plot.setRangeGridlinesVisible(false);
    plot.addDomainMarker(new ValueMarker(0, Palette.FRAME, new BasicStroke(1f)), Layer.BACKGROUND);
    return new PanelGrid(
        1,
        List.of(new Panel("", "", plot)),
        "Relative slope of throughput, d ln f/d ln t (1 per e-fold of time)",
        "",
        Axes.widthOf(names),
        legend);
  }

  private static ResultTable data(String title, List<Row> rows) {
    return new Shape<Row>()
        .text("traces_of", "Traces", Row::name)
        .number("traces", "n", row -> Cell.count(row.traces()))
        .number("clusters", "Clusters", row -> Cell.count(row.clusters()))
        .number("slope", "Slope", row -> Cell.value(row.slope()))
        .number("slope_low", "from", row -> Cell.value(row.interval().low()))
        .number("slope_high", "to", row -> Cell.value(row.interval().high()))
        .number("formula_slope", "Formula", row -> Cell.value(row.lenient()))
        .number("formula_slope_band_low", "Band from", row -> printed(row.bandTop()))
        .number("formula_slope_band_high", "to", row -> printed(row.bandFoot()))
        .table(ID, title, rows);
  }

  private static Cell printed(OptionalDouble slope) {
    return Cell.of(slope, Cell::value, "no band is printed for it");
  }

  /** One group of traces. */
  private record Row(
      String name,
      int traces,
      long clusters,
      double slope,
      Interval interval,
      double lenient,
      OptionalDouble bandTop,
      OptionalDouble bandFoot) {

    /** Empty without an interval or a prediction. */
    static Optional<Row> of(TraceGroup group) {
      Optional<ClusteredMedian> slope = group.slope().filter(ClusteredMedian::hasInterval);
      OptionalDouble lenient = group.paperSlope(PaperReading.LENIENT);
      if (slope.isEmpty() || lenient.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new Row(
              group.name(),
              slope.get().values(),
              slope.get().clusters(),
              slope.get().median(),
              slope.get().interval(),
              lenient.getAsDouble(),
              group.paperSlope(PaperReading.BAND_TOP),
              group.paperSlope(PaperReading.BAND_FOOT)));
    }

    String label() {
      return name + " (" + traces + "; " + clusters + ")";
    }

    DoubleStream values() {
      return DoubleStream.of(
          slope, interval.low(), interval.high(), lenient, bandFoot.orElse(lenient));
    }
  }
}
