package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.datasets.quality.ModelQuality;
import io.github.dtmbench.datasets.quality.QualityBenchmark;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Estimated carbon of training against what the model can do: OpenCarbonEval's Figure 7. A model is
 * shown by its 5-shot score of MMLU, and by the best of its scores of ImageNet, whose settings
 * differ.
 */
final class CarbonQualityFigure {

  private static final String ID = "carbon-quality";

  /** Settings of MMLU that can be compared. */
  private static final String FIVE_SHOT = "5-shot";

  private static final int MOST_LABELS = 5;
  private static final double HEIGHT_MILLIMETRES = 125;
  private static final double TICK_WIDTH = 20;
  private static final double ROOM = 0.1;

  private CarbonQualityFigure() {}

  /**
   * The figure.
   *
   * @param leaderboard the recomputed cells, which hold the carbon
   * @param scores the printed scores
   */
  static Figure of(List<Claim> leaderboard, List<ModelQuality> scores) {
    Map<String, Double> tonnes =
        leaderboard.stream()
            .collect(Collectors.toMap(Claim::row, claim -> claim.recomputed().orElseThrow()));
    Map<QualityBenchmark, List<Point>> points = new TreeMap<>();
    for (QualityBenchmark benchmark : QualityBenchmark.values()) {
      points.put(benchmark, points(benchmark, scores, tonnes));
    }
    long without =
        scores.stream()
            .filter(score -> tonnesOf(score, tonnes).isEmpty())
            .map(ModelQuality::model)
            .distinct()
            .count();
    String title =
        "Carbon and quality: "
            + points.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("; "));
    String caption =
        "Printed scores against the operational carbon of OpenCarbonEval's leaderboard, recomputed"
            + " from its inputs: estimates, not measurements. MMLU in the 5-shot setting, where"
            + " guessing gives 25 %; ImageNet by the best printed setting of a model, which differ."
            + " Not shown: "
            + without
            + " models whose scores are printed and whose carbon the leaderboard does not have. A"
            + " correlation of few models shows no law. Sources of the scores stand in the data.";
    return new Figure(
        ID,
        title,
        caption,
        data(title, scores, points, tonnes),
        FigurePage.wide(
                ID,
                title,
                "OpenCarbonEval, leaderboard, recomputed; scores from papers and model cards named"
                    + " in the data",
                caption,
                HEIGHT_MILLIMETRES,
                grid(points))
            .images());
  }

  /** Rank correlation, which a monotone change of either scale leaves as it is. */
  private static String finding(QualityBenchmark benchmark, List<Point> points) {
    if (points.size() < 3) {
      return benchmark.label() + " of " + points.size() + " models";
    }
    double correlation =
        new SpearmansCorrelation()
            .correlation(
                points.stream().mapToDouble(Point::tonnesCo2e).toArray(),
                points.stream().mapToDouble(point -> point.score().scorePercent()).toArray());
    return String.format(
            Locale.ROOT,
            "rank correlation %.2f on %s (%d models)",
            correlation,
            benchmark.label(),
            points.size())
        .replace("-0.", "−0.");
  }

  private static List<Point> points(
      QualityBenchmark benchmark, List<ModelQuality> scores, Map<String, Double> tonnes) {
    Map<String, Point> best = new TreeMap<>();
    for (ModelQuality score : scores) {
      boolean comparable =
          score.benchmark() == benchmark
              && (benchmark != QualityBenchmark.MMLU || score.setting().equals(FIVE_SHOT));
      Optional<Double> carbon = tonnesOf(score, tonnes);
      if (comparable && carbon.isPresent()) {
        best.merge(
            score.leaderboardModel().orElseThrow(),
            new Point(score, carbon.get()),
            (a, b) -> a.score().scorePercent() >= b.score().scorePercent() ? a : b);
      }
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble(Point::tonnesCo2e).reversed())
        .toList();
  }

  private static Optional<Double> tonnesOf(ModelQuality score, Map<String, Double> tonnes) {
    return score.leaderboardModel().map(tonnes::get);
  }

  private static PanelGrid grid(Map<QualityBenchmark, List<Point>> points) {
    LogRange across =
        LogRange.of(points.values().stream().flatMap(List::stream).mapToDouble(Point::tonnesCo2e))
            .withRoomAbove(ROOM);
    List<Panel> panels = new ArrayList<>();
    points.forEach((benchmark, shown) -> panels.add(panel(benchmark, shown, across)));
    return new PanelGrid(
        1,
        panels,
        "Operational carbon of training, estimated (tCO2e)",
        "Score (%)",
        TICK_WIDTH,
        new LegendItemCollection());
  }

  private static Panel panel(QualityBenchmark benchmark, List<Point> points, LogRange across) {
    XYSeries marks = new XYSeries(benchmark.label(), false);
    points.forEach(point -> marks.add(point.tonnesCo2e(), point.score().scorePercent()));
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    Mark.of(0).applyTo(renderer, 0);
    renderer.addAnnotation(
        new PointNames(
            points.stream()
                .map(
                    point ->
                        new PointNames.Named(
                            point.tonnesCo2e(),
                            point.score().scorePercent(),
                            point.score().model()))
                .toList()));
    double low = end(points, 0, Math::min);
    double high = end(points, 100, Math::max);
    double step = Axes.step(Math.max(high - low, 1), 6);
    return new Panel(
        benchmark.label(),
        benchmark == QualityBenchmark.MMLU ? "5-shot" : "best printed setting",
        Axes.plot(
            new XYSeriesCollection(marks),
            new PowerAxis(across, MOST_LABELS),
            Axes.linear(
                Math.floor(low / step - 0.5) * step,
                Math.min(100, Math.ceil(high / step + 0.5) * step),
                step,
                step < 1 ? "0.0" : "0"),
            renderer));
  }

  private static double end(List<Point> points, double none, DoubleBinaryOperator which) {
    return points.stream()
        .mapToDouble(point -> point.score().scorePercent())
        .reduce(which)
        .orElse(none);
  }

  private static ResultTable data(
      String title,
      List<ModelQuality> scores,
      Map<QualityBenchmark, List<Point>> points,
      Map<String, Double> tonnes) {
    return new Shape<ModelQuality>()
        .text("model", "Model", ModelQuality::model)
        .text("benchmark", "Benchmark", score -> score.benchmark().label())
        .text("setting", "Setting", ModelQuality::setting)
        .number("score_pct", "Score", "%", score -> Cell.value(score.scorePercent()))
        .number(
            "tonnes_co2e",
            "Operational carbon",
            "tCO2e",
            score ->
                tonnesOf(score, tonnes)
                    .map(carbon -> Cell.value(carbon))
                    .orElseGet(() -> Cell.missing("not in the leaderboard")))
        .text(
            "shown",
            "Shown",
            score ->
                points.get(score.benchmark()).stream()
                        .anyMatch(point -> point.score().equals(score))
                    ? "yes"
                    : "no")
        .text("source", "Source", ModelQuality::source)
        .text("locator", "Where in the source", ModelQuality::locator)
        .table(ID, title, scores);
  }

  /** A model in a panel. */
  private record Point(ModelQuality score, double tonnesCo2e) {}
}
