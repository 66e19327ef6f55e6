package io.github.dtmbench.estimators.throughput;

/**
 * A curve whose integral is known, and with it the time that a given work takes.
 *
 * <p>Both functions take positive finite numbers and refuse others with {@link
 * IllegalArgumentException}. A result that is not a normal double is refused with {@link
 * ArithmeticException}: it is never rounded to zero or to infinity.
 */
public interface ClosedFormCurve extends ThroughputCurve {

  /**
   * The work done from the start to a time.
   *
   * @param deviceSeconds T, in device-seconds
   * @return the integral of the curve from 0 to T, in TFLOP
   */
  double workTflop(double deviceSeconds);

  /**
   * The time in which a work is done: the inverse of {@link #workTflop}.
   *
   * @param computeTflop the work, in TFLOP
   * @return device-seconds
   */
  double deviceSeconds(double computeTflop);
}
