package io.github.dtmbench.estimators.throughput;

/**
 * Throughput that changes by a fixed share in each tenfold of time, f(t) = a (t / 1 s)<sup>p</sup>.
 * The work is a T<sup>p+1</sup>/(p + 1) and the mean throughput f(T)/(p + 1).
 *
 * @param tflopPerSecondAtOneSecond a, positive and finite, in TFLOP/s per device
 * @param exponent p, in (−1, 1]; at −1 the work would be infinite at once
 */
public record PowerLawCurve(double tflopPerSecondAtOneSecond, double exponent)
    implements ClosedFormCurve {

  /** Refuses parameters outside their intervals. */
  public PowerLawCurve {
    Domain.positive(tflopPerSecondAtOneSecond, "tflopPerSecondAtOneSecond", "TFLOP/s");
    if (!(exponent > -1 && exponent <= 1)) {
      throw new IllegalArgumentException("exponent = " + exponent + ", outside (-1, 1]");
    }
  }

  @Override
  public double throughputTflopPerSecond(double deviceSeconds) {
    return tflopPerSecondAtOneSecond * Math.pow(Domain.moment(deviceSeconds), exponent);
  }

  @Override
  public double workTflop(double deviceSeconds) {
    double t = Domain.positive(deviceSeconds, "deviceSeconds", "s");
    double mean = tflopPerSecondAtOneSecond * Math.pow(t, exponent) / (exponent + 1);
    return Domain.normal(mean * t, "workTflop", "TFLOP");
  }

  @Override
  public double deviceSeconds(double computeTflop) {
    double c = Domain.positive(computeTflop, "computeTflop", "TFLOP");
    double power = (exponent + 1) * (c / tflopPerSecondAtOneSecond);
    return Domain.normal(Math.pow(power, 1 / (exponent + 1)), "deviceSeconds", "s");
  }
}
