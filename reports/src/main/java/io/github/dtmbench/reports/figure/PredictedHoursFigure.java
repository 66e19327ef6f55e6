package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.evaluation.Evaluation;

/** Predicted against reported device-hours of every held-out run, a panel per estimator. */
final class PredictedHoursFigure {

  private static final String ID = "predicted-against-actual";
  private static final String TITLE = "Predicted against reported device-hours";

  private PredictedHoursFigure() {}

  static Figure of(Evaluation hours) {
    ScatterPanels panels =
        new ScatterPanels(
            "device-hours (h)",
            "device_hours",
            p -> p.outcome().actual(),
            p -> p.predicted().orElseThrow());
    PanelGrid grid = panels.grid(hours);
    String caption =
        "Each point is a run predicted by an estimator that was not fitted on it (protocol "
            + hours.protocol()
            + "); on the line the prediction is right, inside the grey band it is off by less than a"
            + " factor of two. Above each panel: geometric error and number of runs answered.";
    return new Figure(
        ID,
        TITLE,
        caption,
        panels.data(ID, TITLE, hours),
        FigurePage.wide(ID, TITLE, caption, grid.heightMillimetres(), grid).images());
  }
}
