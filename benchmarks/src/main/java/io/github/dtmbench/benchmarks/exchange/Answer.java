package io.github.dtmbench.benchmarks.exchange;

import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.NumberRule;
import io.github.dtmbench.estimators.HoursInterval;
import io.github.dtmbench.estimators.Prediction;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What somebody else's estimator says of one run.
 *
 * @param prediction device-hours, or a refusal where the cell is blank
 * @param interval the interval it brings along, if any
 */
record Answer(Prediction prediction, Optional<HoursInterval> interval) {

  static final String LOWER = "lower";
  static final String UPPER = "upper";

  private static final NumberRule HOURS =
      NumberRule.positive("number of device-hours such as 6.4e6, or nothing for a refusal");
  private static final NumberRule END =
      NumberRule.positive("number of device-hours, or nothing where there is no interval");

  /** Reads a row; empty, with the problems noted on it, if it is not sound. */
  static Optional<Answer> read(CsvRow row, String hoursColumn) {
    OptionalDouble hours = row.number(hoursColumn, HOURS);
    OptionalDouble lower = row.number(LOWER, END);
    OptionalDouble upper = row.number(UPPER, END);
    if (row.isSound() && lower.isPresent() != upper.isPresent()) {
      row.problem(
          lower.isPresent() ? UPPER : LOWER, "the other end of the interval, or neither of them");
    }
    if (row.isSound() && lower.isPresent()) {
      if (hours.isEmpty()) {
        row.problem(hoursColumn, "a prediction where there is an interval");
      } else if (!(lower.getAsDouble() <= hours.getAsDouble()
          && hours.getAsDouble() <= upper.getAsDouble())) {
        row.problem(hoursColumn, "a prediction inside its interval, from lower to upper");
      }
    }
    if (!row.isSound()) {
      return Optional.empty();
    }
    return Optional.of(
        new Answer(
            hours.isPresent()
                ? new Prediction.DeviceHours(hours.getAsDouble())
                : new Prediction.Refused("no prediction"),
            lower.isPresent()
                ? Optional.of(new HoursInterval(lower.getAsDouble(), upper.getAsDouble()))
                : Optional.empty()));
  }
}
