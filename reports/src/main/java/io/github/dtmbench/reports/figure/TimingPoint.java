package io.github.dtmbench.reports.figure;

/**
 * What one way to integrate the curve over a run costs and how exact it is.
 *
 * @param method name of the method, shared by the points of one line
 * @param order what is varied along the line, such as the number of nodes
 * @param relativeError greatest relative error against the reference, above 0
 * @param nanosecondsPerOperation mean time of one integral, above 0
 * @param errorNanoseconds half the width of the interval that JMH gives for the mean, 0 or more
 */
public record TimingPoint(
    String method,
    String order,
    double relativeError,
    double nanosecondsPerOperation,
    double errorNanoseconds) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if error or time is not positive and finite, or the half width
   *     is negative or not finite
   */
  public TimingPoint {
    requirePositive("relativeError", relativeError);
    requirePositive("nanosecondsPerOperation", nanosecondsPerOperation);
    if (!(errorNanoseconds >= 0 && errorNanoseconds < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "errorNanoseconds is " + errorNanoseconds + ", must be in [0, infinity)");
    }
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " is " + value + ", must be in (0, infinity)");
    }
  }
}
