package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.evaluation.Evaluation;

/** How far predicted device-hours of every held-out run are off, a panel per estimator. */
final class PredictedHoursFigure {

  private static final String ID = "predicted-against-actual";
  private static final String TITLE = "Predicted device-hours over reported ones";

  private PredictedHoursFigure() {}

  static Figure of(Evaluation hours) {
    ScatterPanels panels =
        new ScatterPanels(
            "device-hours (h)",
            ScatterPanels.Vertical.FACTOR,
            "device_hours",
            p -> p.outcome().actual(),
            p -> p.predicted().orElseThrow());
    PanelGrid grid = panels.grid(hours);
    String caption =
        "Each point is a run predicted by an estimator that was not fitted on it (protocol "
            + hours.protocol()
            + "); on the line the prediction is right, above it too long, inside the grey band off"
            + " by less than a factor of two. Above each panel: geometric error and number of runs"
            + " answered.";
    String title = "Device-hours of held-out runs: " + Scores.span(hours);
    return new Figure(
        ID,
        title,
        caption,
        panels.data(ID, TITLE, hours),
        FigurePage.wide(ID, title, Scores.source(hours), caption, grid.heightMillimetres(), grid)
            .images());
  }
}
