package io.github.dtmbench.estimators.throughput;

/**
 * The same throughput from start to end: what every rule of thumb assumes.
 *
 * @param tflopPerSecond the throughput, positive and finite, in TFLOP/s per device
 */
public record ConstantCurve(double tflopPerSecond) implements ClosedFormCurve {

  /** Refuses a throughput that is not positive and finite. */
  public ConstantCurve {
    Domain.positive(tflopPerSecond, "tflopPerSecond", "TFLOP/s");
  }

  @Override
  public double throughputTflopPerSecond(double deviceSeconds) {
    Domain.moment(deviceSeconds);
    return tflopPerSecond;
  }

  @Override
  public double workTflop(double deviceSeconds) {
    double t = Domain.positive(deviceSeconds, "deviceSeconds", "s");
    return Domain.normal(tflopPerSecond * t, "workTflop", "TFLOP");
  }

  @Override
  public double deviceSeconds(double computeTflop) {
    double c = Domain.positive(computeTflop, "computeTflop", "TFLOP");
    return Domain.normal(c / tflopPerSecond, "deviceSeconds", "s");
  }
}
