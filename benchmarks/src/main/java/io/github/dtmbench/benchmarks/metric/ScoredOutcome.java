package io.github.dtmbench.benchmarks.metric;

import io.github.dtmbench.benchmarks.inference.Interval;
import java.util.Objects;
import java.util.Optional;

/**
 * One prediction beside what happened, in one unit.
 *
 * @param predicted positive and finite
 * @param actual positive and finite, in the same unit
 * @param interval the interval that should hold the actual value; empty without one
 * @param organization whose run it is, for measures in which every organization counts the same
 * @param answeredByAll whether every estimator of the comparison answered this record
 */
public record ScoredOutcome(
    double predicted,
    double actual,
    Optional<Interval> interval,
    String organization,
    boolean answeredByAll) {

  /** Refuses nulls and numbers that are not positive and finite. */
  public ScoredOutcome {
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(organization, "organization");
    if (!(positiveFinite(predicted) && positiveFinite(actual))) {
      throw new IllegalArgumentException(
          "predicted and actual must be positive and finite, got " + predicted + " and " + actual);
    }
  }

  static boolean positiveFinite(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY;
  }

  double logRatio() {
    return Math.log(predicted / actual);
  }

  double absoluteRelativeError() {
    return Math.abs((predicted - actual) / actual);
  }

  boolean withinFactor2() {
    return predicted <= 2 * actual && actual <= 2 * predicted;
  }
}
