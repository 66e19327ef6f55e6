package io.github.dtmbench.estimators.quadrature;

import io.github.dtmbench.estimators.throughput.ThroughputCurve;

/**
 * The time in which a curve does a work, where neither the integral nor its inverse is known: the
 * root of C(T) = C, by Newton's method in ln T and ln C with a bracket that only shrinks.
 *
 * <p>In these coordinates the slope is T f(T)/C(T), the throughput at the end over the mean; for a
 * curve that rises and is concave it lies between 1 and 2, and a step lands next to the root. A
 * step that would leave the bracket, or that follows one which did not halve the residual, is
 * replaced by a bisection in ln T. The bracket starts as the whole range of doubles, less than
 * 2<sup>11</sup> wide in ln T: 61 bisections take it down to 2<sup>−50</sup>, so {@link #MAX_STEPS}
 * steps are enough even if every other one is wasted. The limit is met only where the quadrature is
 * not monotone, and then the outcome says so.
 *
 * @param quadrature what integrates the curve; its relative error becomes that of the time, divided
 *     by the slope
 */
public record NumericInverse(Quadrature quadrature) {

  /** Twice what bisection alone would need. */
  public static final int MAX_STEPS = 128;

  /**
   * A correction of ln T, relative to its size, that is added and not checked again. Rounding makes
   * the residual about 2⁻⁵⁰, so a smaller limit might never be met.
   */
  private static final double LAST_STEP = 0x1p-48;

  private static final double LN_SMALLEST = Math.log(Double.MIN_NORMAL);
  private static final double LN_LARGEST = Math.log(Double.MAX_VALUE);

  /**
   * The time of a work. The search starts where one TFLOP/s would do it.
   *
   * @param curve throughput as a function of time; where it is zero the inverse is not unique, and
   *     any time of that interval may come out
   * @param computeTflop C, positive and finite, in TFLOP
   * @return device-seconds, or why there are none; with all evaluations of the curve
   * @throws IllegalArgumentException if C is not positive and finite
   */
  public NumericResult deviceSeconds(ThroughputCurve curve, double computeTflop) {
    double target = Arguments.positive(computeTflop, "computeTflop", "TFLOP");
    double low = LN_SMALLEST;
    double high = LN_LARGEST;
    double lnTime = Math.max(low, Math.log(target));
    double lastResidual = Double.POSITIVE_INFINITY;
    int evaluations = 0;
    for (int step = 0; step < MAX_STEPS; step++) {
      double time = Math.exp(lnTime);
      NumericResult work = quadrature.workTflop(curve, time);
      evaluations += work.evaluations() + 1;
      if (work instanceof NumericResult.GaveUp gaveUp) {
        return new NumericResult.GaveUp(
            "no work at " + time + " s: " + gaveUp.reason(), evaluations);
      }
      double residual = Math.log(target / work.orElseThrow());
      double slope = curve.throughputTflopPerSecond(time) / (work.orElseThrow() / time);
      double move = residual / slope;
      if (Math.abs(move) <= LAST_STEP * Math.max(1, Math.abs(lnTime))) {
        return NumericResult.of(time + time * move, evaluations);
      }
      if (residual > 0) {
        low = lnTime;
      } else {
        high = lnTime;
      }
      boolean halved = Math.abs(residual) <= lastResidual / 2;
      lastResidual = Math.abs(residual);
      double next = lnTime + move;
      lnTime = halved && next > low && next < high ? next : low + (high - low) / 2;
    }
    return new NumericResult.GaveUp("not converged in " + MAX_STEPS + " steps", evaluations);
  }
}
