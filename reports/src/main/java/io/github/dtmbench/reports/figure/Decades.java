package io.github.dtmbench.reports.figure;

import java.util.stream.DoubleStream;

/**
 * The whole powers of ten around some values.
 *
 * @param low exponent of the lower end
 * @param high exponent of the upper end, above the lower
 */
record Decades(int low, int high) {

  Decades {
    if (low >= high) {
      throw new IllegalArgumentException(
          "decades are [" + low + ", " + high + "], must hold at least one");
    }
  }

  /** The least decades that hold all values, which are positive; at least one value. */
  static Decades of(DoubleStream values) {
    double[] all = values.toArray();
    int low = (int) Math.floor(Math.log10(DoubleStream.of(all).min().orElseThrow()));
    int high = (int) Math.ceil(Math.log10(DoubleStream.of(all).max().orElseThrow()));
    return new Decades(low, Math.max(high, low + 1));
  }

  int count() {
    return high - low;
  }
}
