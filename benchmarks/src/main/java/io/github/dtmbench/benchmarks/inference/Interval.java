package io.github.dtmbench.benchmarks.inference;

/**
 * A closed interval.
 *
 * @param low lower end
 * @param high upper end, not below the lower
 */
public record Interval(double low, double high) {

  /** Refuses ends that are out of order or NaN. */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "interval is [" + low + ", " + high + "], its ends must be ordered");
    }
  }

  /**
   * Whether a value lies in it, ends included.
   *
   * @param value any number
   * @return true if it does; false for NaN
   */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
