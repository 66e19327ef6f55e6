package io.github.dtmbench.estimators.quadrature;

import io.github.dtmbench.estimators.throughput.ThroughputCurve;

/**
 * The sum that Little's law suggests: the run cut into equal parts, each with the throughput of its
 * middle for its duration.
 *
 * <p>For a smooth curve the error falls with the square of the number of parts. At the wall of ln(1
 * + αt) it falls with the number alone, as (ln 2)/(2n) TFLOP/s of the mean throughput: a trillion
 * parts for twelve digits.
 *
 * @param panels number of parts, at least 1
 */
public record PanelSum(int panels) implements Quadrature {

  /** Refuses fewer than one part. */
  public PanelSum {
    if (panels < 1) {
      throw new IllegalArgumentException(
          "panels = " + panels + ", outside [1, " + Integer.MAX_VALUE + "]");
    }
  }

  @Override
  public String name() {
    return "panel-sum " + panels;
  }

  @Override
  public NumericResult workTflop(ThroughputCurve curve, double deviceSeconds) {
    double t = Arguments.positive(deviceSeconds, "deviceSeconds", "s");
    double sum = 0;
    for (int i = 0; i < panels; i++) {
      sum += curve.throughputTflopPerSecond(t * ((i + 0.5) / panels));
    }
    return NumericResult.of(t * (sum / panels), panels);
  }
}
