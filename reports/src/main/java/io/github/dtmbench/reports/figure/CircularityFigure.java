package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.evaluation.ImpliedUtilization;
import io.github.dtmbench.datasets.run.FlopBasis;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * The utilization that the listed FLOP of each record imply, by where the FLOP come from: FLOP that
 * were computed from the hours give back the utilization that was assumed.
 */
final class CircularityFigure {

  private static final String ID = "implied-utilization";
  private static final String TITLE = "Utilization implied by listed FLOP";

  /**
   * Bins are 0.02 wide and centred on multiples of it, so that a round assumption falls into one.
   */
  private static final int BINS_PER_UNIT = 50;

  private static final double GREATEST_SHOWN = 1;

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "hardware",
              "computed from the hours",
              EnumSet.of(FlopBasis.HARDWARE),
              Palette.VERMILLION),
          new Kind("counted", "counted operations", EnumSet.of(FlopBasis.COUNTED), Palette.BLUE),
          new Kind(
              "other",
              "reported, mixed, third-party or unknown",
              EnumSet.complementOf(EnumSet.of(FlopBasis.HARDWARE, FlopBasis.COUNTED)),
              Palette.FAINT_INK));

  private CircularityFigure() {}

  static Figure of(List<ImpliedUtilization> records) {
    long beyond = records.stream().filter(r -> r.utilization() > GREATEST_SHOWN).count();
    String caption =
        "Listed FLOP over what the devices could have done in the reported hours, for the "
            + records.size()
            + " records that have both, by where the FLOP come from. FLOP computed from the hours"
            + " pile up at the utilization somebody assumed, chiefly 0.30 and 0.40, so hours"
            + " predicted from them only give the assumption back."
            + (beyond == 0 ? "" : " " + beyond + " records above 1 are not shown.");
    int highest = KINDS.stream().mapToInt(kind -> max(kind.counts(records))).max().orElse(1);
    List<Panel> panels = KINDS.stream().map(kind -> panel(kind, records, highest)).toList();
    Kind computed = KINDS.get(0);
    int[] piles = computed.counts(records);
    int highestPile =
        IntStream.range(0, piles.length).reduce(0, (a, b) -> piles[b] > piles[a] ? b : a);
    String title =
        "Utilization implied by listed FLOP: where they were computed from the hours, "
            + piles[highestPile]
            + " of "
            + computed.of(records).size()
            + " records give "
            + String.format(Locale.ROOT, "%.2f", center(highestPile));
    return new Figure(
        ID,
        title,
        caption,
        data(records),
        FigurePage.wide(
                ID,
                title,
                "training records of dtm-bench; peaks of devices from their data sheets",
                caption,
                115,
                new PanelGrid(
                    1,
                    panels,
                    "Implied utilization (fraction of peak)",
                    "Records per bin of 0.02",
                    16,
                    new LegendItemCollection()))
            .images());
  }

  private static Panel panel(Kind kind, List<ImpliedUtilization> records, int highest) {
    int[] counts = kind.counts(records);
    XYIntervalSeries bars = new XYIntervalSeries(kind.key());
    for (int bin = 0; bin < counts.length; bin++) {
      if (counts[bin] > 0) {
        bars.add(
            center(bin),
            center(bin) - 0.5 / BINS_PER_UNIT,
            center(bin) + 0.5 / BINS_PER_UNIT,
            counts[bin],
            0,
            counts[bin]);
      }
    }
    XYIntervalSeriesCollection series = new XYIntervalSeriesCollection();
    series.addSeries(bars);
    XYBarRenderer renderer = new XYBarRenderer(0.08);
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setSeriesPaint(0, kind.color());
    double top = 1.08 * highest;
    XYPlot plot =
        Axes.plot(
            series,
            Axes.linear(-0.5 / BINS_PER_UNIT, GREATEST_SHOWN + 0.5 / BINS_PER_UNIT, 0.1, "0.0"),
            Axes.linear(0, top, Math.max(1, Axes.step(top, 6)), "0"),
            renderer);
    return new Panel(kind.words() + " (" + kind.of(records).size() + " records)", "", plot);
  }

  private static ResultTable data(List<ImpliedUtilization> records) {
    List<Shown> shown = new ArrayList<>();
    KINDS.forEach(kind -> kind.of(records).forEach(record -> shown.add(new Shown(kind, record))));
    return new Shape<Shown>()
        .text("record", "Record", s -> s.record().model())
        .text("flop_basis", "FLOP basis", s -> s.record().basis().label())
        .text("panel", "Panel", s -> s.kind().key())
        .number(
            "implied_utilization", "Implied utilization", s -> Cell.value(s.record().utilization()))
        .number(
            "bin_center",
            "Centre of the bin",
            s ->
                s.record().utilization() > GREATEST_SHOWN
                    ? Cell.missing("above 1, not drawn")
                    : Cell.value(center(bin(s.record()))))
        .table(ID, TITLE, shown);
  }

  /** A record in its panel. */
  private record Shown(Kind kind, ImpliedUtilization record) {}

  private static int bin(ImpliedUtilization record) {
    return (int) Math.round(record.utilization() * BINS_PER_UNIT);
  }

  private static double center(int bin) {
    return (double) bin / BINS_PER_UNIT;
  }

  private static int max(int[] counts) {
    return Arrays.stream(counts).max().orElse(0);
  }

  /** A panel. */
  private record Kind(String key, String words, Set<FlopBasis> bases, Color color) {

    List<ImpliedUtilization> of(List<ImpliedUtilization> records) {
      return records.stream().filter(record -> bases.contains(record.basis())).toList();
    }

    int[] counts(List<ImpliedUtilization> records) {
      int[] counts = new int[BINS_PER_UNIT + 1];
      of(records).stream()
          .filter(record -> record.utilization() <= GREATEST_SHOWN)
          .forEach(record -> counts[bin(record)]++);
      return counts;
    }
  }
}
