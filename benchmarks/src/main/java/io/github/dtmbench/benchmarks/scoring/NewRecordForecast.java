package io.github.dtmbench.benchmarks.scoring;

import io.github.dtmbench.benchmarks.carbon.SiteForecast;
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
 * @param megawattHoursPerDeviceHour energy of a device-hour, PUE included; empty without a known
 *     power
 * @param tonnesCo2ePerDeviceHour carbon of a device-hour; empty without a known power, grid or
 *     country
 */
public record NewRecordForecast(
    TrainingRun run,
    String estimator,
    Prediction prediction,
    Optional<Interval> hoursInterval,
    OptionalDouble megawattHoursPerDeviceHour,
    OptionalDouble tonnesCo2ePerDeviceHour) {

  private static final double KILOWATT_HOURS_PER_MEGAWATT_HOUR = 1e3;

  /** Refuses nulls. */
  public NewRecordForecast {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(estimator, "estimator");
    Objects.requireNonNull(prediction, "prediction");
    Objects.requireNonNull(hoursInterval, "hoursInterval");
    Objects.requireNonNull(megawattHoursPerDeviceHour, "megawattHoursPerDeviceHour");
    Objects.requireNonNull(tonnesCo2ePerDeviceHour, "tonnesCo2ePerDeviceHour");
  }

  static NewRecordForecast of(
      TrainingRun run,
      String estimator,
      Prediction prediction,
      Optional<Interval> hoursInterval,
      Optional<SiteForecast> site) {
    OptionalDouble kilowattHours = SiteForecast.kilowattHoursPerDeviceHour(run);
    return new NewRecordForecast(
        run,
        estimator,
        prediction,
        hoursInterval,
        kilowattHours.isPresent()
            ? OptionalDouble.of(kilowattHours.getAsDouble() / KILOWATT_HOURS_PER_MEGAWATT_HOUR)
            : kilowattHours,
        site.map(s -> OptionalDouble.of(s.operational().tonnesCo2e(1)))
            .orElseGet(OptionalDouble::empty));
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
