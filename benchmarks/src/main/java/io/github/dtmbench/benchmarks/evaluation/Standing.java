package io.github.dtmbench.benchmarks.evaluation;

import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.benchmarks.metric.ErrorSummary;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where one estimator stands under one protocol.
 *
 * @param estimator its id
 * @param rank 1 + the number of estimators that are better beyond chance; estimators that cannot be
 *     told apart may share a rank
 * @param records held-out records it answered; a record that is held out several times counts once
 * @param refused held-out records it refused
 * @param errors its errors on the records it answered; empty if it refused all
 * @param confidence interval of the geometric error, from resampled organizations; empty if there
 *     are fewer than two
 * @param commonGeometricError geometric error on the records that every estimator answered; empty
 *     if there are none
 * @param coverage share of its prediction intervals that hold the outcome; empty without intervals
 * @param medianIntervalFactor median of √(upper/lower): the interval reaches from the prediction
 *     divided by it to the prediction times it
 */
public record Standing(
    String estimator,
    int rank,
    int records,
    int refused,
    Optional<ErrorSummary> errors,
    Optional<Interval> confidence,
    OptionalDouble commonGeometricError,
    OptionalDouble coverage,
    OptionalDouble medianIntervalFactor) {

  /** Refuses nulls. */
  public Standing {
    Objects.requireNonNull(estimator, "estimator");
    Objects.requireNonNull(errors, "errors");
    Objects.requireNonNull(confidence, "confidence");
    Objects.requireNonNull(commonGeometricError, "commonGeometricError");
    Objects.requireNonNull(coverage, "coverage");
    Objects.requireNonNull(medianIntervalFactor, "medianIntervalFactor");
  }
}
