package io.github.dtmbench.estimators.quadrature;

import io.github.dtmbench.estimators.throughput.ThroughputCurve;

/**
 * Simpson's rule on equal panels, two steps each. Fourth order on smooth curves; at the wall of
 * ln(1 + αt) first order like any rule with equal steps. It evaluates the curve at both ends, so it
 * gives up on a curve that is infinite at the start.
 *
 * @param panels number of panels, in [1, 2<sup>29</sup>]
 */
public record CompositeSimpson(int panels) implements Quadrature {

  private static final int MAX_PANELS = 1 << 29;

  /** Refuses a number of panels outside its interval. */
  public CompositeSimpson {
    if (panels < 1 || panels > MAX_PANELS) {
      throw new IllegalArgumentException(
          "panels = " + panels + ", outside [1, " + MAX_PANELS + "]");
    }
  }

  @Override
  public String name() {
    return "simpson " + panels;
  }

  @Override
  public NumericResult workTflop(ThroughputCurve curve, double deviceSeconds) {
    double t = Arguments.positive(deviceSeconds, "deviceSeconds", "s");
    int steps = 2 * panels;
    double odd = 0;
    double even = 0;
    for (int i = 1; i < steps; i += 2) {
      odd += curve.throughputTflopPerSecond(t * ((double) i / steps));
    }
    for (int i = 2; i < steps; i += 2) {
      even += curve.throughputTflopPerSecond(t * ((double) i / steps));
    }
    double ends = curve.throughputTflopPerSecond(0) + curve.throughputTflopPerSecond(t);
    return NumericResult.of(t * ((ends + 4 * odd + 2 * even) / (3.0 * steps)), steps + 1);
  }
}
