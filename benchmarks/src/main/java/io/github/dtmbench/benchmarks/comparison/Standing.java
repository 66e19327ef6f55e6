package io.github.dtmbench.benchmarks.comparison;

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
 * @param rank 1 if it is not shown worse than the best, 2 if not shown worse than the best of the
 *     others, and so on: each rank is a {@linkplain
 *     io.github.dtmbench.benchmarks.inference.ModelConfidenceSet model confidence set} of what the
 *     ranks before it leave
 * @param records held-out records it answered; a record that is held out several times counts once
 * @param refused held-out records it refused
 * @param errors what it answered, each record marked if every estimator answered it; none if it
 *     refused all
 * @param confidence interval of the geometric error, by the jackknife over organizations; empty if
 *     there are fewer than two, or if it is wider than numbers reach
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
