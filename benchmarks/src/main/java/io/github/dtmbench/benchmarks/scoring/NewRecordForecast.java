package io.github.dtmbench.benchmarks.scoring;

import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.Prediction;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one estimator says of one new record. Energy and carbon are the hours times what datasheet
 * and site make of an hour; their intervals are those of the hours, power, PUE and grid taken as
 * given.
 *
 * @param run the record
 * @param estimator id of the estimator, fitted without the new records
 * @param prediction device-hours or a refusal
 * @param hoursInterval interval of the hours; empty for a refusal or if the level has no support
 * @param site what a device-hour comes to in energy and carbon, as far as it is known
 */
public record NewRecordForecast(
    TrainingRun run,
    String estimator,
    Prediction prediction,
    Optional<Interval> hoursInterval,
    Footprint site) {

  /** Refuses nulls. */
  public NewRecordForecast {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(estimator, "estimator");
    Objects.requireNonNull(prediction, "prediction");
    Objects.requireNonNull(hoursInterval, "hoursInterval");
    Objects.requireNonNull(site, "site");
  }

  /**
   * What the predicted hours come to.
   *
   * @param stage what is asked for
   * @return in the unit of the stage; empty for a refusal, or where the site does not tell
   */
  public OptionalDouble value(Stage stage) {
    OptionalDouble hours = prediction.deviceHours();
    OptionalDouble rate = site.perDeviceHour(stage);
    return hours.isPresent() && rate.isPresent()
        ? OptionalDouble.of(hours.getAsDouble() * rate.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * The error, where the record has hours.
   *
   * @return (predicted − actual) / actual, a fraction; empty without a prediction or without hours
   */
  public OptionalDouble relativeError() {
    OptionalDouble actual = run.hardware().deviceHours();
    OptionalDouble predicted = prediction.deviceHours();
    return actual.isPresent() && predicted.isPresent()
        ? OptionalDouble.of((predicted.getAsDouble() - actual.getAsDouble()) / actual.getAsDouble())
        : OptionalDouble.empty();
  }
}
