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
   * The levels at which the curve does each of several works in its time.
   *
   * @param computeTflop the works, in TFLOP
   * @param deviceSeconds the times, in device-seconds, as many
   * @return the level of each
   * @throws ArithmeticException if one is beyond the numerics
   */
  default double[] levelsThrough(double[] computeTflop, double[] deviceSeconds) {
    ClosedFormCurve unit = at(1);
    double[] levels = new double[computeTflop.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = computeTflop[i] / unit.workTflop(deviceSeconds[i]);
    }
    return levels;
  }
}
