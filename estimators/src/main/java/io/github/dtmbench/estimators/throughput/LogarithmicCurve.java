package io.github.dtmbench.estimators.throughput;

import io.github.dtmbench.estimators.throughput.polynomial.SplitSum;

/**
 * The curve of the dynamic-throughput model, f(t) = ln(1 + αt) TFLOP/s; {@link LogThroughput} is
 * its integral and inverse.
 *
 * <p>A device with α = 10<sup>105</sup> per second is at 240 TFLOP/s after a hundredth of a second
 * and gains five in each tenfold of time: to an integrator that takes equal steps, t = 0 is a wall.
 */
public final class LogarithmicCurve implements ClosedFormCurve {

  /** From here on ln(1 + x) and ln x are the same double. */
  private static final double LARGE_X = 0x1p60;

  private static final double LN_LARGE_X = Math.log(LARGE_X);

  /** Below this size, ln t can take no digits from a ln α that overflowed as α. */
  private static final double SMALLEST_SAFE_TIME = 1e-200;

  private final double log10AlphaPerSecond;
  private final SplitSum lnAlpha;
  private final double alphaPerSecond;

  /**
   * The curve of one α.
   *
   * @param log10AlphaPerSecond log10 of α in 1/s, at most {@link LogThroughput#MAX_ABS_LOG10_ALPHA}
   *     in magnitude
   * @throws IllegalArgumentException beyond that limit, and for NaN
   */
  public LogarithmicCurve(double log10AlphaPerSecond) {
    if (!(Math.abs(log10AlphaPerSecond) <= LogThroughput.MAX_ABS_LOG10_ALPHA)) {
      throw new IllegalArgumentException(
          "log10AlphaPerSecond = "
              + log10AlphaPerSecond
              + ", outside ["
              + -LogThroughput.MAX_ABS_LOG10_ALPHA
              + ", "
              + LogThroughput.MAX_ABS_LOG10_ALPHA
              + "] (log10 of 1/s)");
    }
    this.log10AlphaPerSecond = log10AlphaPerSecond;
    this.lnAlpha = NaturalLogarithm.ofPowerOfTen(log10AlphaPerSecond);
    this.alphaPerSecond = lnAlpha.exp();
  }

  /**
   * ln(1 + αt), within a few ulp: from αt where that is a double, else from ln α + ln t. Where α
   * overflows, ln α is above 709 and t is not so small that the sum would cancel; a smaller t, or
   * an α that underflows, takes the sum in parts.
   */
  @Override
  public double throughputTflopPerSecond(double deviceSeconds) {
    double x = alphaPerSecond * deviceSeconds;
    if (x <= Double.MAX_VALUE && alphaPerSecond >= Double.MIN_NORMAL && deviceSeconds >= 0) {
      return x < LARGE_X ? Math.log1p(x) : Math.log(x);
    }
    if (alphaPerSecond == Double.POSITIVE_INFINITY
        && deviceSeconds >= SMALLEST_SAFE_TIME
        && deviceSeconds <= Double.MAX_VALUE) {
      return lnAlpha.head() + (lnAlpha.tail() + Math.log(deviceSeconds));
    }
    return carefulThroughput(Domain.moment(deviceSeconds));
  }

  private double carefulThroughput(double deviceSeconds) {
    if (deviceSeconds == 0) {
      return 0;
    }
    SplitSum lnX = lnAlpha.plus(NaturalLogarithm.of(deviceSeconds));
    return lnX.value() < LN_LARGE_X ? Math.log1p(lnX.exp()) : lnX.value();
  }

  @Override
  public double workTflop(double deviceSeconds) {
    return LogThroughput.workTflop(log10AlphaPerSecond, deviceSeconds);
  }

  @Override
  public double deviceSeconds(double computeTflop) {
    return LogThroughput.deviceSeconds(log10AlphaPerSecond, computeTflop);
  }
}
