package io.github.dtmbench.estimators.curve;

import io.github.dtmbench.estimators.throughput.ClosedFormCurve;

/**
 * A throughput curve with all parameters fixed but one, its level. The level is the throughput that
 * the curve is scaled to, unless the shape says otherwise; one run determines it.
 */
interface CurveShape {

  /**
   * The curve of a level.
   *
   * @param level positive for a scale
   * @return the curve
   */
  ClosedFormCurve at(double level);

  /**
   * The level at which the curve does a work in a time.
   *
   * @param computeTflop the work, in TFLOP
   * @param deviceSeconds the time, in device-seconds
   * @return the level
   * @throws ArithmeticException if it is beyond the numerics
   */
  default double levelThrough(double computeTflop, double deviceSeconds) {
    return computeTflop / at(1).workTflop(deviceSeconds);
  }
}
