package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.benchmarks.scoring.NewRecordForecast;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.List;
import java.util.OptionalDouble;

/** What every estimator says of every new record. */
public final class ForecastsTable {

  private static final int DIGITS = 4;

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
    ResultTable.Builder table =
        ResultTable.builder("forecasts", "New records, predicted without having been seen")
            .column(Column.text("record", "Record"))
            .column(Column.text("estimator", "Estimator"))
            .column(Column.number("hours", "Device-hours", "h"))
            .column(Column.number("energy", "Energy", "MWh"))
            .column(Column.number("carbon", "Carbon", "t"))
            .column(Column.number("interval", StandingsTable.percent(level) + " within"))
            .column(Column.number("actual", "Actual", "h"))
            .column(Column.number("error", "Error"));
    for (NewRecordForecast forecast : forecasts) {
      OptionalDouble hours = forecast.prediction().deviceHours();
      table.row(
          Cell.text(forecast.run().model()),
          Cell.text(forecast.estimator()),
          hours.isPresent()
              ? Cell.significant(hours.getAsDouble(), DIGITS)
              : Cell.missing(reason(forecast.prediction())),
          Cells.of(forecast.value(Stage.ENERGY), v -> Cell.significant(v, DIGITS)),
          Cells.of(forecast.value(Stage.OPERATIONAL_CARBON), v -> Cell.significant(v, DIGITS)),
          forecast
              .hoursInterval()
              .map(i -> Cell.factor(Math.sqrt(i.high() / i.low()), 2))
              .orElseGet(Cell::missing),
          Cells.of(forecast.run().hardware().deviceHours(), h -> Cell.significant(h, DIGITS)),
          Cells.of(forecast.relativeError(), e -> Cell.signedPercent(e, 1)));
    }
    if (passedOver > 0) {
      table.note(
          "Passed over, because they have no count that owes nothing to the hours, or several"
              + " devices: "
              + passedOver
              + ".");
    }
    return table
        .note(
            "Energy: hours × power of the datasheet × PUE (the record's, else 1.1). Carbon: energy"
                + " × the record's grid intensity, else the mean of its country. The interval"
                + " reaches from the value divided by the factor to the value times it, of hours,"
                + " energy and carbon alike: power, PUE and grid are taken as given.")
        .build();
  }

  /**
   * For machines, with the columns of the held-out predictions.
   *
   * @param forecasts the forecasts
   * @param file name of the file the records come from, which stands for the fold
   * @return a row per record and estimator; hours
   */
  public static ResultTable tidy(List<NewRecordForecast> forecasts, String file) {
    ResultTable.Builder table = ResultTable.builder("forecasts", "New records");
    PredictionsTable.columns(table);
    for (NewRecordForecast forecast : forecasts) {
      table.row(
          Cell.text("score"),
          Cell.text(file),
          Cell.text(forecast.run().model()),
          Cell.text(forecast.run().origin().organizationGroup()),
          Cell.text(forecast.run().hardware().devices().get(0).family()),
          Cell.text(forecast.estimator()),
          Cells.exact(forecast.run().hardware().deviceHours()),
          Cells.exact(forecast.prediction().deviceHours()),
          forecast.hoursInterval().map(i -> Cells.exact(i.low())).orElseGet(Cell::missing),
          forecast.hoursInterval().map(i -> Cells.exact(i.high())).orElseGet(Cell::missing),
          Cells.exact(forecast.relativeError()));
    }
    return table.build();
  }

  private static String reason(Prediction prediction) {
    return prediction instanceof Prediction.Refused refused ? refused.reason() : "";
  }
}
