package io.github.dtmbench.benchmarks.ledger.formula;

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

  /**
   * The numbers that print with the same digits: half a unit of the last place to either side.
   *
   * @param printed a printed number
   * @return it and the ends
   */
  public static Range ofRounded(PrintedNumber printed) {
    double half = halfDigit(printed);
    return new Range(printed.value(), printed.value() - half, printed.value() + half);
  }

  /**
   * Half a unit of the last printed place.
   *
   * @param printed a printed number
   * @return the half
   */
  public static double halfDigit(PrintedNumber printed) {
    return printed.exact().ulp().doubleValue() / 2;
  }

  /**
   * Whether a number lies in the range.
   *
   * @param number any number
   * @return true also for the ends
   */
  public boolean covers(double number) {
    return low <= number && number <= high;
  }

  /**
   * Whether two ranges have a number in common.
   *
   * @param other another range
   * @return true also if they meet at their ends alone
   */
  public boolean touches(Range other) {
    return low <= other.high && other.low <= high;
  }
}
