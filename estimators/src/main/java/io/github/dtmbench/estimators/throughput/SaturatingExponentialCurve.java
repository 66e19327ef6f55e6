package io.github.dtmbench.estimators.throughput;

/**
 * Throughput that approaches a plateau, f(t) = P (1 − e<sup>−t/τ</sup>).
 *
 * <p>With y = T/τ the work is Pτ h(y), h(y) = y − 1 + e<sup>−y</sup>. The three terms cancel when y
 * is small; there h is e<sup>−y</sup> times the series of (y − 1)e<sup>y</sup> + 1, all of whose
 * terms are positive.
 *
 * @param plateauTflopPerSecond P, positive and finite, in TFLOP/s per device
 * @param startupSeconds τ, positive and finite, in device-seconds
 */
public record SaturatingExponentialCurve(double plateauTflopPerSecond, double startupSeconds)
    implements ClosedFormCurve {

  /** Up to y = 1 the series is used; its terms after the last are below 2⁻⁵⁵ of the sum. */
  private static final double SMALL_Y = 1;

  /** 2(k − 1)/k! for k = 2 … 19: the series of (y − 1)e^y + 1 over y²/2. */
  private static final double[] SERIES = series(18);

  /** From here on y − 1 + e^−y and y are the same double. */
  private static final double LARGE_K = 0x1p60;

  /** Below this, h(y) = y²/2 to the last digit. */
  private static final double TINY_K = 0x1p-120;

  /** Refuses parameters that are not positive and finite. */
  public SaturatingExponentialCurve {
    Domain.positive(plateauTflopPerSecond, "plateauTflopPerSecond", "TFLOP/s");
    Domain.positive(startupSeconds, "startupSeconds", "s");
  }

  @Override
  public double throughputTflopPerSecond(double deviceSeconds) {
    return -plateauTflopPerSecond * Math.expm1(-Domain.moment(deviceSeconds) / startupSeconds);
  }

  @Override
  public double workTflop(double deviceSeconds) {
    double t = Domain.positive(deviceSeconds, "deviceSeconds", "s");
    double y = t / startupSeconds;
    double meanShare = y < SMALL_Y ? smallWork(y) / y : 1 + Math.expm1(-y) / y;
    return Domain.normal(plateauTflopPerSecond * meanShare * t, "workTflop", "TFLOP");
  }

  /**
   * {@inheritDoc}
   *
   * <p>Solves h(y) = k with k = C/(Pτ) by Newton's method. h is convex with h(y) ≥ y²/(y + 2) and
   * h(y) ≥ y − 1, so the start, where the first of these equals k or the second does, is at or
   * above the root and the steps descend to it. The start is off by at most 9 % (near k = 1); three
   * steps leave 3e-14 and four 2e-28 (measured with 50 digits).
   */
  @Override
  public double deviceSeconds(double computeTflop) {
    double c = Domain.positive(computeTflop, "computeTflop", "TFLOP");
    double secondsAtPlateau = c / plateauTflopPerSecond;
    double k = secondsAtPlateau / startupSeconds;
    double t;
    if (k >= LARGE_K) {
      t = secondsAtPlateau;
    } else if (k < TINY_K) {
      t = Math.sqrt(2 * secondsAtPlateau) * Math.sqrt(startupSeconds);
    } else {
      t = startupSeconds * scaledTime(k);
    }
    return Domain.normal(t, "deviceSeconds", "s");
  }

  private static double scaledTime(double k) {
    double y = Math.min(k + 1, (k + Math.sqrt(k * (k + 8))) / 2);
    for (int step = 0; step < 4; step++) {
      double slope = -Math.expm1(-y);
      double excess = y < SMALL_Y ? smallWork(y) - k : (y - k) - slope;
      y -= excess / slope;
    }
    return y;
  }

  private static double smallWork(double y) {
    double sum = 0;
    for (int i = SERIES.length - 1; i >= 0; i--) {
      sum = sum * y + SERIES[i];
    }
    return Math.exp(-y) * sum * y * (y / 2);
  }

  private static double[] series(int terms) {
    double[] coefficients = new double[terms];
    double factorial = 1;
    for (int k = 2; k < terms + 2; k++) {
      factorial *= k;
      coefficients[k - 2] = 2 * (k - 1) / factorial;
    }
    return coefficients;
  }
}
