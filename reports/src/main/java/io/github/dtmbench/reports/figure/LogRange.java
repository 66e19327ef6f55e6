package io.github.dtmbench.reports.figure;

import java.util.stream.DoubleStream;

/**
 * The range of a logarithmic axis.
 *
 * @param log10Low log10 of the lower end
 * @param log10High log10 of the upper end, above the lower
 */
record LogRange(double log10Low, double log10High) {

  /** Room between the outermost marks and the frame, in decades per decade of the data. */
  private static final double MARGIN = 0.04;

  LogRange {
    if (!(log10Low < log10High)) {
      throw new IllegalArgumentException(
          "range of exponents is [" + log10Low + ", " + log10High + "], must be ordered");
    }
  }

  /** A range of at least one decade that holds all values, which are positive, with a margin. */
  static LogRange of(DoubleStream values) {
    double[] exponents = values.map(Math::log10).toArray();
    double low = DoubleStream.of(exponents).min().orElse(0);
    double high = DoubleStream.of(exponents).max().orElse(1);
    double margin = Math.max(MARGIN * (high - low), (1 - (high - low)) / 2);
    return new LogRange(low - margin, high + margin);
  }

  /** The same with more room at the upper end, as a share of the length. */
  LogRange withRoomAbove(double share) {
    return new LogRange(log10Low, log10High + share * (log10High - log10Low));
  }

  double low() {
    return Math.pow(10, log10Low);
  }

  double high() {
    return Math.pow(10, log10High);
  }
}
