package io.github.dtmbench.benchmarks.forecast;

import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.benchmarks.inference.Interval;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A planned run and what estimators make of it.
 *
 * @param plan the run
 * @param hours one per estimator
 * @param trainingRuns how many finished runs the estimators were fitted on
 * @param level probability of the intervals
 */
public record RunForecast(
    PlannedRun plan, List<HoursForecast> hours, int trainingRuns, double level) {

  /** Copies the list; refuses a level outside (0, 1). */
  public RunForecast {
    Objects.requireNonNull(plan, "plan");
    hours = List.copyOf(hours);
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level is " + level + ", must be in (0, 1)");
    }
  }

  /**
   * The value that one estimator gives.
   *
   * @param forecast one of {@link #hours}
   * @param stage what is asked for
   * @return in the unit of the stage; empty for a refusal, or where the plan does not tell
   */
  public OptionalDouble value(HoursForecast forecast, Stage stage) {
    OptionalDouble predicted = forecast.prediction().deviceHours();
    OptionalDouble rate = plan.perDeviceHour(stage);
    return predicted.isPresent() && rate.isPresent()
        ? OptionalDouble.of(predicted.getAsDouble() * rate.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * The interval that one estimator gives: that of its hours times the rate.
   *
   * @param forecast one of {@link #hours}
   * @param stage what is asked for
   * @return in the unit of the stage; empty without a value or without an interval of the hours
   */
  public Optional<Interval> interval(HoursForecast forecast, Stage stage) {
    OptionalDouble rate = plan.perDeviceHour(stage);
    return rate.isPresent()
        ? forecast
            .interval()
            .map(
                hours ->
                    new Interval(
                        hours.low() * rate.getAsDouble(), hours.high() * rate.getAsDouble()))
        : Optional.empty();
  }
}
