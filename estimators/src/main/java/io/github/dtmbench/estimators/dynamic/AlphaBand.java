package io.github.dtmbench.estimators.dynamic;

import io.github.dtmbench.estimators.Units;
import io.github.dtmbench.estimators.throughput.LogThroughput;
import java.util.List;

/**
 * The band of α of one device family, μ ± 0.6σ of log10 α over its runs (OpenCarbonEval, arXiv
 * 2405.12843, Table 1).
 *
 * @param log10AlphaLow lower end, log10 of a rate per second
 * @param log10AlphaHigh upper end, not below the lower
 */
public record AlphaBand(double log10AlphaLow, double log10AlphaHigh) {

  /** Half the width of the band in standard deviations, as the paper chose it. */
  public static final double HALF_WIDTH_IN_SIGMA = 0.6;

  /** Refuses ends that are not finite or out of order. */
  public AlphaBand {
    if (!(log10AlphaLow <= log10AlphaHigh)
        || !Double.isFinite(log10AlphaLow)
        || !Double.isFinite(log10AlphaHigh)) {
      throw new IllegalArgumentException(
          "band of log10 alpha is ["
              + log10AlphaLow
              + ", "
              + log10AlphaHigh
              + "], must be finite and ordered");
    }
  }

  /**
   * The band of a sample. The standard deviation is the sample's (n − 1), which the source does not
   * state; one run gives a band of no width, as the source prints for the A800.
   *
   * @param log10Alphas log10 α of each run, at least one
   * @return the band
   */
  public static AlphaBand of(List<Double> log10Alphas) {
    int n = log10Alphas.size();
    if (n == 0) {
      throw new IllegalArgumentException("a band needs at least one alpha, got none");
    }
    double mean = log10Alphas.stream().mapToDouble(Double::doubleValue).sum() / n;
    double squares = log10Alphas.stream().mapToDouble(a -> (a - mean) * (a - mean)).sum();
    double half = n == 1 ? 0 : HALF_WIDTH_IN_SIGMA * Math.sqrt(squares / (n - 1));
    return new AlphaBand(mean - half, mean + half);
  }

  /**
   * Time at the lower end, the slower one.
   *
   * @param computeTflop training compute in TFLOP
   * @return device-hours
   */
  public double deviceHoursAtLow(double computeTflop) {
    return LogThroughput.deviceSeconds(log10AlphaLow, computeTflop) / Units.SECONDS_PER_HOUR;
  }

  /**
   * Time at the upper end, the faster one.
   *
   * @param computeTflop training compute in TFLOP
   * @return device-hours
   */
  public double deviceHoursAtHigh(double computeTflop) {
    return LogThroughput.deviceSeconds(log10AlphaHigh, computeTflop) / Units.SECONDS_PER_HOUR;
  }

  /**
   * The prediction of the paper: the mean of the times at the two ends. Carbon is proportional to
   * time, so this is the mean of the two carbon values as well.
   *
   * @param computeTflop training compute in TFLOP
   * @return device-hours
   */
  public double deviceHours(double computeTflop) {
    return (deviceHoursAtLow(computeTflop) + deviceHoursAtHigh(computeTflop)) / 2;
  }
}
