package io.github.dtmbench.estimators.quadrature;

import io.github.dtmbench.estimators.throughput.ThroughputCurve;

/** A way to integrate a throughput curve that is known only by its values. Immutable. */
public interface Quadrature {

  /**
   * What it is called in tables.
   *
   * @return method and size, such as {@code gauss-legendre 20}
   */
  String name();

  /**
   * The work done from the start to a time.
   *
   * @param curve throughput as a function of time
   * @param deviceSeconds T, positive and finite, in device-seconds
   * @return the integral of the curve from 0 to T, in TFLOP, or the reason why there is none
   * @throws IllegalArgumentException if T is not positive and finite
   */
  NumericResult workTflop(ThroughputCurve curve, double deviceSeconds);
}
