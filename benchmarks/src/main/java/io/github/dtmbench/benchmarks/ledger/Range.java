package io.github.dtmbench.benchmarks.ledger;

import io.github.dtmbench.datasets.published.PrintedNumber;

/**
 * A recomputed value with the least and largest value that inputs rounding to the printed ones
 * would give.
 *
 * @param value from the inputs as they are printed
 * @param low the least
 * @param high the largest
 */
public record Range(double value, double low, double high) {

  /** The numbers that print with the same digits: half a unit of the last place to either side. */
  static Range ofRounded(PrintedNumber printed) {
    double half = halfDigit(printed);
    return new Range(printed.value(), printed.value() - half, printed.value() + half);
  }

  /** Half a unit of the last printed place. */
  static double halfDigit(PrintedNumber printed) {
    return printed.exact().ulp().doubleValue() / 2;
  }

  boolean covers(double number) {
    return low <= number && number <= high;
  }

  boolean touches(Range other) {
    return low <= other.high && other.low <= high;
  }
}
