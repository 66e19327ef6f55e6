package io.github.dtmbench.benchmarks.exchange;

import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.estimators.HoursInterval;
import io.github.dtmbench.estimators.Prediction;
import java.util.Optional;

/**
 * What somebody else's estimator says of one run.
 *
 * @param prediction device-hours, or a refusal where the cell is blank
 * @param interval the interval it brings along, if any
 */
record Answer(Prediction prediction, Optional<HoursInterval> interval) {

  /** Reads a row; empty, with the problems noted on it, if it is not sound. */
  static Optional<Answer> read(CsvRow row, String hoursColumn) {
    return GivenCells.read(row, hoursColumn, "number of device-hours").map(Answer::of);
  }

  private static Answer of(GivenCells cells) {
    return new Answer(
        cells.predicted().isPresent()
            ? new Prediction.DeviceHours(cells.predicted().getAsDouble())
            : new Prediction.Refused("no prediction"),
        cells.interval().map(interval -> new HoursInterval(interval.low(), interval.high())));
  }
}
