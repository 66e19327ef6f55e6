package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.comparison.Standing;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutPrediction;
import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * What each estimator said of each held-out run against what became of it, a panel per estimator,
 * with the band inside which it is off by less than a factor of two.
 *
 * @param quantity words and unit, such as "device-hours (h)"
 * @param vertical what is drawn upwards
 * @param keySuffix the unit in the names of the columns of the data, such as {@code device_hours}
 * @param reported the reported value of a run
 * @param predicted the predicted one
 */
record ScatterPanels(
    String quantity,
    Vertical vertical,
    String keySuffix,
    ToDoubleFunction<HeldOutPrediction> reported,
    ToDoubleFunction<HeldOutPrediction> predicted) {

  /** What is drawn upwards. */
  enum Vertical {
    /** The prediction itself, on the scale of what is reported. */
    PREDICTED,
    /** The factor by which it is off, which can be read where the quantity has many decades. */
    FACTOR
  }

  private static final int COLUMNS = 5;
  private static final int MOST_LABELS = 4;
  private static final double TICK_WIDTH = 20;
  private static final double BAND_FACTOR = 2;
  private static final Mark INSIDE = Mark.dot(Palette.BLUE);
  private static final Mark OUTSIDE = Mark.openDiamond(Palette.VERMILLION);

  /** The drawing; panels in the order of the standings. */
  PanelGrid grid(Evaluation evaluation) {
    LogRange across = range(evaluation, reported);
    LogRange up =
        isFactor() ? range(evaluation, this::factor) : union(across, range(evaluation, predicted));
    if (!isFactor()) {
      across = up;
    }
    LogRange horizontal = across;
    LegendItemCollection legend = new LegendItemCollection();
    legend.add(INSIDE.legend("off by less than 2×"));
    legend.add(OUTSIDE.legend("off by more"));
    legend.add(Legends.band("2× band"));
    List<Panel> panels =
        evaluation.standings().stream()
            .map(
                standing ->
                    panel(standing, Scores.of(evaluation, standing.estimator()), horizontal, up))
            .toList();
    String upwards = isFactor() ? "Predicted ÷ reported" : "Predicted " + quantity;
    return new PanelGrid(COLUMNS, panels, "Reported " + quantity, upwards, TICK_WIDTH, legend);
  }

  /**
   * How far apart the runs lie and how far the best estimator lets them lie apart: the ratio of the
   * 90th to the 10th percentile of each.
   */
  String spread(Evaluation evaluation) {
    List<HeldOutScore> ranked = Scores.ranked(evaluation);
    if (ranked.isEmpty() || ranked.get(0).answered().isEmpty()) {
      return "nothing was answered";
    }
    HeldOutScore best = ranked.get(0);
    return "runs span "
        + Words.factor(spread(best, reported))
        + " between the 10th and 90th percentile, estimates of "
        + best.estimator()
        + " "
        + Words.factor(spread(best, predicted));
  }

  private static double spread(HeldOutScore score, ToDoubleFunction<HeldOutPrediction> quantity) {
    double[] values = score.answered().stream().mapToDouble(quantity).toArray();
    Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
    percentile.setData(values);
    return percentile.evaluate(90) / percentile.evaluate(10);
  }

  private boolean isFactor() {
    return vertical == Vertical.FACTOR;
  }

  private double factor(HeldOutPrediction p) {
    return predicted.applyAsDouble(p) / reported.applyAsDouble(p);
  }

  private static LogRange range(
      Evaluation evaluation, ToDoubleFunction<HeldOutPrediction> quantity) {
    return LogRange.of(
        Scores.ranked(evaluation).stream()
            .flatMap(score -> score.answered().stream())
            .mapToDouble(quantity));
  }

  private static LogRange union(LogRange a, LogRange b) {
    return new LogRange(
        Math.min(a.log10Low(), b.log10Low()), Math.max(a.log10High(), b.log10High()));
  }

  /** The points, a row per estimator and run. */
  ResultTable data(String id, String title, Evaluation evaluation) {
    List<Said> said = new ArrayList<>();
    for (HeldOutScore score : Scores.ranked(evaluation)) {
      score.answered().forEach(p -> said.add(new Said(score.estimator(), p)));
    }
    return new Shape<Said>()
        .text("estimator", "Estimator", Said::estimator)
        .text("fold", "Fold", s -> s.prediction().fold())
        .text("record", "Record", s -> s.prediction().run().model())
        .number(
            "reported_" + keySuffix,
            "Reported",
            s -> Cell.value(reported.applyAsDouble(s.prediction())))
        .number(
            "predicted_" + keySuffix,
            "Predicted",
            s -> Cell.value(predicted.applyAsDouble(s.prediction())))
        .table(id, title, said);
  }

  /** What an estimator said of a run. */
  private record Said(String estimator, HeldOutPrediction prediction) {}

  private Panel panel(Standing standing, HeldOutScore score, LogRange across, LogRange up) {
    XYSeries inside = new XYSeries("inside", false);
    XYSeries outside = new XYSeries("outside", false);
    for (HeldOutPrediction p : score.answered()) {
      boolean close = p.absoluteLogError() < Math.log(BAND_FACTOR);
      (close ? inside : outside)
          .add(reported.applyAsDouble(p), isFactor() ? factor(p) : predicted.applyAsDouble(p));
    }
    XYSeries equal = new XYSeries("equal");
    double left = across.low();
    double right = across.high();
    double first = isFactor() ? 1 : left;
    double last = isFactor() ? 1 : right;
    equal.add(left, first);
    equal.add(right, last);
    XYSeriesCollection points = new XYSeriesCollection(inside);
    points.addSeries(outside);
    points.addSeries(equal);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    INSIDE.applyTo(renderer, 0);
    OUTSIDE.applyTo(renderer, 1);
    renderer.setSeriesLinesVisible(2, true);
    renderer.setSeriesShapesVisible(2, false);
    renderer.setSeriesPaint(2, Palette.FRAME);
    renderer.setSeriesStroke(2, new BasicStroke(0.6f));
    renderer.addAnnotation(
        new XYPolygonAnnotation(
            new double[] {
              left,
              first / BAND_FACTOR,
              right,
              last / BAND_FACTOR,
              right,
              last * BAND_FACTOR,
              left,
              first * BAND_FACTOR
            },
            null,
            null,
            Palette.BAND),
        Layer.BACKGROUND);
    XYPlot plot =
        Axes.plot(
            points, new PowerAxis(across, MOST_LABELS), new PowerAxis(up, MOST_LABELS), renderer);
    return new Panel(standing.estimator(), remark(standing), plot);
  }

  private static String remark(Standing standing) {
    OptionalDouble error = standing.value(Metric.GEOMETRIC_ERROR);
    return error.isPresent()
        ? Words.factor(error.getAsDouble()) + ", n = " + standing.records()
        : "refused all";
  }
}
