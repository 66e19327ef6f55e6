package io.github.dtmbench.benchmarks.comparison;

import io.github.dtmbench.benchmarks.inference.Interval;
import java.util.Optional;

/** The way back from logarithms, in which errors are averaged, to factors, in which they read. */
final class LogScale {

  private LogScale() {}

  /** The interval of the factor; empty if an end is beyond what a number can hold. */
  static Optional<Interval> exp(Interval interval) {
    double low = Math.exp(interval.low());
    double high = Math.exp(interval.high());
    return low > 0 && Double.isFinite(high)
        ? Optional.of(new Interval(low, high))
        : Optional.empty();
  }
}
