package io.github.dtmbench.estimators.throughput;

/**
 * A cold start and a plateau: one throughput up to a moment, another after it. The jump makes it
 * the hard case for a quadrature that does not know where it is.
 *
 * @param coldTflopPerSecond throughput before the moment, positive and finite, in TFLOP/s per
 *     device
 * @param coldSeconds the moment, positive and finite, in device-seconds
 * @param plateauTflopPerSecond throughput from the moment on, positive and finite
 */
public record TwoStageCurve(
    double coldTflopPerSecond, double coldSeconds, double plateauTflopPerSecond)
    implements ClosedFormCurve {

  /** Refuses parameters that are not positive and finite. */
  public TwoStageCurve {
    Domain.positive(coldTflopPerSecond, "coldTflopPerSecond", "TFLOP/s");
    Domain.positive(coldSeconds, "coldSeconds", "s");
    Domain.positive(plateauTflopPerSecond, "plateauTflopPerSecond", "TFLOP/s");
  }

  @Override
  public double throughputTflopPerSecond(double deviceSeconds) {
    return Domain.moment(deviceSeconds) < coldSeconds ? coldTflopPerSecond : plateauTflopPerSecond;
  }

  @Override
  public double workTflop(double deviceSeconds) {
    double t = Domain.positive(deviceSeconds, "deviceSeconds", "s");
    double work =
        coldTflopPerSecond * Math.min(t, coldSeconds)
            + plateauTflopPerSecond * Math.max(0, t - coldSeconds);
    return Domain.normal(work, "workTflop", "TFLOP");
  }

  @Override
  public double deviceSeconds(double computeTflop) {
    double c = Domain.positive(computeTflop, "computeTflop", "TFLOP");
    double coldTflop = coldTflopPerSecond * coldSeconds;
    double t =
        c <= coldTflop
            ? c / coldTflopPerSecond
            : coldSeconds + (c - coldTflop) / plateauTflopPerSecond;
    return Domain.normal(t, "deviceSeconds", "s");
  }
}
