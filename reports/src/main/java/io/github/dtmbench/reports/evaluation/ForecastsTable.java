package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.benchmarks.scoring.NewRecordForecast;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import io.github.dtmbench.reports.table.number.Percent;
import java.util.List;
import java.util.OptionalDouble;

/** What every estimator says of every new record. */
public final class ForecastsTable {

  private ForecastsTable() {}

  /**
   * For readers.
   *
   * @param forecasts the forecasts
   * @param level probability of the intervals
   * @param passedOver how many records there are beside these that nothing can be predicted of
   * @return a row per record and estimator
   */
  public static ResultTable readable(
      List<NewRecordForecast> forecasts, double level, int passedOver) {
    Shape<NewRecordForecast> shape =
        new Shape<NewRecordForecast>()
            .text("record", "Record", f -> f.run().model())
            .text("estimator", "Estimator", NewRecordForecast::estimator)
            .number(
                "hours",
                "Device-hours",
                "h",
                f -> Cell.of(hours(f), ForecastsTable::rounded, reason(f.prediction())))
            .measure(
                "energy",
                "Energy",
                "MWh",
                f -> Cell.of(f.value(Stage.ENERGY), ForecastsTable::rounded))
            .measure(
                "carbon",
                "Carbon",
                "t",
                f -> Cell.of(f.value(Stage.OPERATIONAL_CARBON), ForecastsTable::rounded))
            .number(
                "interval",
                Percent.of(level) + " within",
                f ->
                    f.hoursInterval()
                        .map(i -> Cell.factor(Math.sqrt(i.high() / i.low()), 2))
                        .orElseGet(Cell::missing))
            .number(
                "actual",
                "Actual",
                "h",
                f -> Cell.of(f.run().hardware().deviceHours(), ForecastsTable::rounded))
            .number(
                "error", "Error", f -> Cell.of(f.relativeError(), e -> Cell.signedPercent(e, 1)));
    if (passedOver > 0) {
      shape.note(
          "Passed over, because they have no count that owes nothing to the hours, or several"
              + " devices: "
              + passedOver
              + ".");
    }
    return shape
        .note(
            "Energy: hours × power of the datasheet × PUE (the record's, else 1.1). Carbon: energy"
                + " × the record's grid intensity, else the mean of its country. The interval"
                + " reaches from the value divided by the factor to the value times it, of hours,"
                + " energy and carbon alike: power, PUE and grid are taken as given.")
        .table("forecasts", "New records, predicted without having been seen", forecasts);
  }

  /**
   * For machines, with the columns of the held-out predictions.
   *
   * @param forecasts the forecasts
   * @param file name of the file the records come from, which stands for the fold
   * @return a row per record and estimator; hours
   */
  public static ResultTable tidy(List<NewRecordForecast> forecasts, String file) {
    return PredictionsTable.columns(new Shape<>())
        .tidy("forecasts", "New records", forecasts.stream().map(f -> row(f, file)).toList());
  }

  private static PredictionsTable.Row row(NewRecordForecast forecast, String file) {
    return new PredictionsTable.Row(
        "score",
        "hours",
        file,
        forecast.run().model(),
        forecast.run().origin().organizationGroup(),
        forecast.run().hardware().devices().get(0).family(),
        forecast.estimator(),
        forecast.run().hardware().deviceHours(),
        forecast.prediction().deviceHours(),
        forecast.hoursInterval(),
        forecast.relativeError());
  }

  private static OptionalDouble hours(NewRecordForecast forecast) {
    return forecast.prediction().deviceHours();
  }

  private static Cell rounded(double value) {
    return Cell.significant(value, 4);
  }

  private static String reason(Prediction prediction) {
    return prediction instanceof Prediction.Refused refused ? refused.reason() : "";
  }
}
