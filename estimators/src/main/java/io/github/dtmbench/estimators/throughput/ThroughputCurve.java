package io.github.dtmbench.estimators.throughput;

/**
 * The throughput of one device as a function of how long it has run. The work of a run is its
 * integral over the run: in closed form where there is one ({@link ClosedFormCurve}), else by a
 * quadrature of {@code estimators.quadrature}.
 *
 * <p>Curves are immutable.
 */
@FunctionalInterface
public interface ThroughputCurve {

  /**
   * The throughput at one moment.
   *
   * @param deviceSeconds time since the start, not negative, in device-seconds
   * @return TFLOP/s per device, not negative; infinite only at the start, if the curve falls from
   *     there without bound
   */
  double throughputTflopPerSecond(double deviceSeconds);
}
