package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.comparison.Standing;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** How often prediction intervals of each level held the outcome, a panel per estimator. */
final class CalibrationFigure {

  private static final String ID = "interval-calibration";
  private static final String TITLE = "Coverage of prediction intervals by their level";
  private static final int COLUMNS = 5;
  private static final double PERCENT = 100;
  private static final double USUAL_LEVEL = 0.8;

  /** Percent; the steps are finer than what a record or two of 170 move. */
  private static final int[] LEVELS = IntStream.rangeClosed(1, 19).map(i -> 5 * i).toArray();

  private CalibrationFigure() {}

  /** The figure; without a prediction interval there is none. */
  static Optional<Figure> of(Evaluation hours) {
    List<HeldOutScore> shown =
        hours.standings().stream()
            .map(Standing::estimator)
            .map(id -> Scores.of(hours, id))
            .filter(score -> score.coverageAt(LEVELS[0] / PERCENT).isPresent())
            .toList();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    String caption =
        "Share of held-out runs whose reported hours lie inside the prediction interval, by the"
            + " level of the interval. On the line intervals hold as often as they say; below it"
            + " they are too narrow. Intervals are calibrated on training runs alone.";
    LegendItemCollection legend = new LegendItemCollection();
    legend.add(Mark.dot(Palette.BLUE).legend("measured coverage"));
    legend.add(Legends.line("coverage equal to level", Palette.FRAME));
    PanelGrid grid =
        new PanelGrid(
            COLUMNS,
            shown.stream().map(CalibrationFigure::panel).toList(),
            "Level of the interval (%)",
            "Runs inside the interval (%)",
            16,
            legend);
    double[] coverage =
        shown.stream()
            .mapToDouble(score -> score.coverageAt(USUAL_LEVEL).orElseThrow())
            .sorted()
            .toArray();
    String title =
        "Prediction intervals: those of "
            + Words.percent(USUAL_LEVEL)
            + " hold "
            + Words.percent(coverage[0])
            + " to "
            + Words.percent(coverage[coverage.length - 1])
            + " of held-out runs, by estimator";
    return Optional.of(
        new Figure(
            ID,
            title,
            caption,
            data(shown),
            FigurePage.wide(
                    ID, title, Scores.source(hours), caption, grid.heightMillimetres(), grid)
                .images()));
  }

  private static Panel panel(HeldOutScore score) {
    XYSeries coverage = new XYSeries("coverage");
    for (int level : LEVELS) {
      coverage.add(level, PERCENT * score.coverageAt(level / PERCENT).orElseThrow());
    }
    XYSeries equal = new XYSeries("equal");
    equal.add(0, 0);
    equal.add(PERCENT, PERCENT);
    XYSeriesCollection lines = new XYSeriesCollection(coverage);
    lines.addSeries(equal);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    Mark.dot(Palette.BLUE).applyTo(renderer, 0);
    renderer.setSeriesLinesVisible(0, true);
    renderer.setSeriesStroke(0, new BasicStroke(0.9f));
    renderer.setSeriesShapesVisible(1, false);
    renderer.setSeriesPaint(1, Palette.FRAME);
    renderer.setSeriesStroke(1, new BasicStroke(0.6f));
    return new Panel(
        score.estimator(),
        "",
        Axes.plot(
            lines, Axes.linear(0, PERCENT, 40, "0"), Axes.linear(0, PERCENT, 20, "0"), renderer));
  }

  private static ResultTable data(List<HeldOutScore> shown) {
    List<Covered> covered = new ArrayList<>();
    for (HeldOutScore score : shown) {
      for (int level : LEVELS) {
        covered.add(
            new Covered(
                score.estimator(),
                level / PERCENT,
                score.coverageAt(level / PERCENT).orElseThrow()));
      }
    }
    return new Shape<Covered>()
        .text("estimator", "Estimator", Covered::estimator)
        .number("level", "Level", c -> Cell.value(c.level()))
        .number("coverage", "Coverage", c -> Cell.value(c.coverage()))
        .table(ID, TITLE, covered);
  }

  /** How often intervals of a level hold. */
  private record Covered(String estimator, double level, double coverage) {}
}
