package io.github.dtmbench.benchmarks.reproduction;

import java.util.function.DoubleUnaryOperator;

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
   * The image under a monotone function.
   *
   * @param f rising or falling throughout
   * @return value, least and largest of the images
   */
  public Range map(DoubleUnaryOperator f) {
    double a = f.applyAsDouble(low);
    double b = f.applyAsDouble(high);
    return new Range(f.applyAsDouble(value), Math.min(a, b), Math.max(a, b));
  }
}
