package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.comparison.AverageRanks;
import io.github.dtmbench.benchmarks.comparison.AverageRanks.Ranked;
import io.github.dtmbench.benchmarks.comparison.PairedComparison;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Average ranks, with bars that join estimators which are not told apart: the critical-difference
 * diagram of Demšar (2006), turned so that names stand in rows. Where he draws one distance from
 * the Nemenyi test, which holds for independent data sets, a bar here joins neighbours of which no
 * two are told apart by the test of the protocol with Holm's correction over all pairs; these are
 * the tests that the tables print.
 */
final class CriticalDifferenceFigure {

  private static final String ID = "critical-difference";

  /** Distance of two bars, in ranks. */
  private static final double BAR_STEP = 0.35;

  private static final BasicStroke BAR =
      new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  private CriticalDifferenceFigure() {}

  /**
   * The figure.
   *
   * @param hours the evaluation
   * @param significance bound on p, in (0, 1)
   * @return none with fewer than two estimators on common records
   */
  static Optional<Figure> of(Evaluation hours, double significance) {
    AverageRanks averages = AverageRanks.of(hours.scores());
    List<Ranked> ranked =
        averages.ranks().stream()
            .sorted(
                Comparator.comparingDouble(Ranked::averageRank).thenComparing(Ranked::estimator))
            .toList();
    if (ranked.size() < 2) {
      return Optional.empty();
    }
    List<Bar> bars = bars(ranked, hours.pairs(), significance);
    long apart =
        hours.pairs().stream().filter(pair -> pair.better(significance).isPresent()).count();
    String title =
        "Average ranks of "
            + ranked.size()
            + " estimators over "
            + averages.organizations()
            + " organizations: "
            + apart
            + " of "
            + hours.pairs().size()
            + " pairs are told apart";
    String caption =
        "Rank of the mean error within each organization, on the records that all of them answered,"
            + " averaged over organizations; 1 is best. A bar joins neighbours of which no two are"
            + " told apart at "
            + Words.percent(significance)
            + " by the paired test of the protocol, with Holm's correction over all pairs. After"
            + " Demšar (2006), who takes one distance for all pairs.";
    return Optional.of(
        new Figure(
            ID,
            title,
            caption,
            data(title, ranked, bars),
            FigurePage.wide(
                    ID,
                    title,
                    Scores.source(hours),
                    caption,
                    20 + 6 * ranked.size(),
                    grid(ranked, bars))
                .images()));
  }

  /** The longest runs of neighbours without a pair that is told apart; none of a single one. */
  private static List<Bar> bars(
      List<Ranked> ranked, List<PairedComparison> pairs, double significance) {
    List<Bar> bars = new ArrayList<>();
    int covered = 0;
    for (int first = 0; first < ranked.size(); first++) {
      int end = first + 1;
      while (end < ranked.size() && areAlike(ranked, first, end, pairs, significance)) {
        end++;
      }
      if (end - first > 1 && end > covered) {
        bars.add(new Bar(first, end - 1));
        covered = end;
      }
    }
    return bars;
  }

  /** Whether an estimator is told apart from none of those before it, from the first on. */
  private static boolean areAlike(
      List<Ranked> ranked,
      int first,
      int candidate,
      List<PairedComparison> pairs,
      double significance) {
    String name = ranked.get(candidate).estimator();
    List<String> before = ranked.subList(first, candidate).stream().map(Ranked::estimator).toList();
    return pairs.stream()
        .filter(
            pair ->
                (pair.first().equals(name) && before.contains(pair.second()))
                    || (pair.second().equals(name) && before.contains(pair.first())))
        .noneMatch(pair -> pair.better(significance).isPresent());
  }

  private static PanelGrid grid(List<Ranked> ranked, List<Bar> bars) {
    XYSeries points = new XYSeries("average rank", false);
    for (int row = 0; row < ranked.size(); row++) {
      points.add(ranked.get(row).averageRank(), row);
    }
    double last = ranked.stream().mapToDouble(Ranked::averageRank).max().orElse(1);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    Mark mark = Mark.of(0);
    mark.applyTo(renderer, 0);
    double x = last + 2 * BAR_STEP;
    for (Bar bar : bars) {
      renderer.addAnnotation(
          new XYLineAnnotation(
              x, bar.firstRow() - 0.3, x, bar.lastRow() + 0.3, BAR, Palette.VERMILLION));
      x += BAR_STEP;
    }
    NumberAxis across = Axes.linear(1, x + BAR_STEP, 1, "0");
    across.setTickUnit(new RanksUpTo(ranked.size()));
    LegendItemCollection legend = new LegendItemCollection();
    legend.add(mark.legend("average rank"));
    legend.add(Legends.line("not told apart from one another", Palette.VERMILLION, BAR));
    List<String> names = ranked.stream().map(Ranked::estimator).toList();
    XYPlot plot = Axes.plot(new XYSeriesCollection(points), across, Axes.names(names), renderer);
    return new PanelGrid(
        1,
        List.of(new Panel("", "", plot)),
        "Average rank (1 is best)",
        "",
        Axes.widthOf(names),
        legend);
  }

  private static ResultTable data(String title, List<Ranked> ranked, List<Bar> bars) {
    return new Shape<Integer>()
        .text("estimator", "Estimator", row -> ranked.get(row).estimator())
        .number("average_rank", "Average rank", row -> Cell.value(ranked.get(row).averageRank()))
        .text(
            "bars",
            "Bars",
            row -> {
              List<String> numbers = new ArrayList<>();
              for (int i = 0; i < bars.size(); i++) {
                if (row >= bars.get(i).firstRow() && row <= bars.get(i).lastRow()) {
                  numbers.add(Integer.toString(i + 1));
                }
              }
              return String.join(" ", numbers);
            })
        .table(ID, title, IntStream.range(0, ranked.size()).boxed().toList());
  }

  /** Neighbours of which no two are told apart. */
  private record Bar(int firstRow, int lastRow) {}

  /** Labels at whole ranks, and none where there are no more ranks but bars. */
  private static final class RanksUpTo extends NumberTickUnit {

    private static final long serialVersionUID = 1L;

    private final int last;

    RanksUpTo(int last) {
      super(1);
      this.last = last;
    }

    @Override
    public String valueToString(double rank) {
      return rank > last ? "" : Long.toString(Math.round(rank));
    }
  }
}
