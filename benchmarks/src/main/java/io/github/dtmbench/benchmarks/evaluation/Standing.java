package io.github.dtmbench.benchmarks.evaluation;

import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.benchmarks.metric.ScoredOutcomes;
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
 * @param errors what it answered, each record marked if every estimator answered it; none if it
 *     refused all
 * @param confidence interval of the geometric error, from resampled organizations; empty if there
 *     are fewer than two
 */
public record Standing(
    String estimator,
    int rank,
    int records,
    int refused,
    ScoredOutcomes errors,
    Optional<Interval> confidence) {

  /** Refuses nulls. */
  public Standing {
    Objects.requireNonNull(estimator, "estimator");
    Objects.requireNonNull(errors, "errors");
    Objects.requireNonNull(confidence, "confidence");
  }

  /**
   * Measures what it answered.
   *
   * @param metric any metric
   * @return the value; empty if nothing counts for it
   */
  public OptionalDouble value(Metric metric) {
    return errors.value(metric);
  }
}
