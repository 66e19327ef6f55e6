package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.evaluation.Evaluation;

/** Predicted against achieved throughput, a panel per estimator: OpenCarbonEval's Figure 6. */
final class ThroughputFigure {

  private static final String ID = "throughput-by-estimator";
  private static final String TITLE = "Predicted against achieved throughput";

  private ThroughputFigure() {}

  static Figure of(Evaluation hours) {
    ScatterPanels panels =
        new ScatterPanels(
            "throughput (TFLOP/s per device)",
            ScatterPanels.Vertical.PREDICTED,
            "tflop_per_second",
            p -> p.run().throughputTflopPerSecond(),
            p ->
                p.run()
                    .features()
                    .throughputTflopPerSecondIn(p.prediction().deviceHours().orElseThrow()));
    PanelGrid grid = panels.grid(hours);
    String caption =
        "Mean throughput per device that each prediction of hours amounts to, against what the run"
            + " achieved by its reported hours. Hours mostly say how large a run was; throughput"
            + " does not, so this shows what the estimators know beyond the size of a run.";
    String title =
        "Throughput of held-out runs, as estimated and as achieved: " + panels.spread(hours);
    return new Figure(
        ID,
        title,
        caption,
        panels.data(ID, TITLE, hours),
        FigurePage.wide(ID, title, Scores.source(hours), caption, grid.heightMillimetres(), grid)
            .images());
  }
}
