package io.github.dtmbench.benchmarks.forecast;

import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.estimators.Prediction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one estimator says of the device-hours of one run.
 *
 * @param estimator its id
 * @param prediction device-hours or a refusal
 * @param interval prediction interval of the device-hours; empty for a refusal, or if there were
 *     too few runs for the level
 * @param doubts what the estimator itself doubts of it, such as that nobody is on record with the
 *     device
 */
public record HoursForecast(
    String estimator, Prediction prediction, Optional<Interval> interval, List<String> doubts) {

  /** Refuses nulls and copies the list. */
  public HoursForecast {
    Objects.requireNonNull(estimator, "estimator");
    Objects.requireNonNull(prediction, "prediction");
    Objects.requireNonNull(interval, "interval");
    doubts = List.copyOf(doubts);
  }
}
