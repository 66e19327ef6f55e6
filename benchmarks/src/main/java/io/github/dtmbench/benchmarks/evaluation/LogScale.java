package io.github.dtmbench.benchmarks.evaluation;

import io.github.dtmbench.benchmarks.inference.Interval;

/** The way back from logarithms, in which errors are averaged, to factors, in which they read. */
final class LogScale {

  private LogScale() {}

  static Interval exp(Interval interval) {
    return new Interval(Math.exp(interval.low()), Math.exp(interval.high()));
  }
}
