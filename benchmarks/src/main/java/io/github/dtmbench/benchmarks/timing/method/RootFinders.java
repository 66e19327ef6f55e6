package io.github.dtmbench.benchmarks.timing.method;

import io.github.dtmbench.estimators.throughput.LogThroughput;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * The inversions that a user without closed forms would write on top of the work as a function of α
 * and T.
 */
public final class RootFinders {

  private static final double RELATIVE_ACCURACY = 1e-12;

  private static final int MAX_EVALUATIONS = 1000;

  private RootFinders() {}

  /**
   * T by Brent's method of commons-math3, on the logarithm of the work and in that of T.
   *
   * @param log10Alpha log10 of α in 1/s
   * @param tflop work of the device
   * @return device-seconds
   */
  public static double brentDeviceSeconds(double log10Alpha, double tflop) {
    return Math.exp(
        brent()
            .solve(
                MAX_EVALUATIONS,
                lnT -> Math.log(LogThroughput.workTflop(log10Alpha, Math.exp(lnT)) / tflop),
                -20,
                60));
  }

  /**
   * log10 α by Brent's method of commons-math3.
   *
   * @param tflop work of the device
   * @param seconds device-seconds
   * @return log10 of α in 1/s
   */
  public static double brentLog10Alpha(double tflop, double seconds) {
    double theta = tflop / seconds;
    return brent()
        .solve(
            MAX_EVALUATIONS,
            a -> LogThroughput.meanThroughputTflopPerSecond(a, seconds) / theta - 1,
            -40,
            1000);
  }

  private static BrentSolver brent() {
    return new BrentSolver(RELATIVE_ACCURACY, RELATIVE_ACCURACY);
  }

  /**
   * T by Newton's method in ln T on ln C, whose derivative is f(T)/Θ; it descends from C over the Θ
   * that the crudest estimate of T gives, and stops when a step changes nothing that matters.
   *
   * @param log10Alpha log10 of α in 1/s
   * @param tflop work of the device
   * @return device-seconds
   */
  public static double newtonDeviceSeconds(double log10Alpha, double tflop) {
    double lnT = Math.log(tflop);
    for (int i = 0; i < MAX_EVALUATIONS; i++) {
      double t = Math.exp(lnT);
      double theta = LogThroughput.meanThroughputTflopPerSecond(log10Alpha, t);
      double lnX = log10Alpha * Math.log(10) + lnT;
      double end = lnX > 40 ? lnX : Math.log1p(Math.exp(lnX));
      double step = Math.log(theta * t / tflop) * theta / end;
      lnT -= step;
      if (Math.abs(step) < RELATIVE_ACCURACY) {
        break;
      }
    }
    return Math.exp(lnT);
  }

  /**
   * log10 α by Newton's method on g(L) = Θ, then α = (e^L − 1)/T.
   *
   * @param tflop work of the device
   * @param seconds device-seconds
   * @return log10 of α in 1/s
   */
  public static double newtonLog10Alpha(double tflop, double seconds) {
    double theta = tflop / seconds;
    double end = Math.min(2 * theta, theta + 1);
    for (int i = 0; i < MAX_EVALUATIONS; i++) {
      double share = end / Math.expm1(end);
      double mean = end < 1e-4 ? end / 2 + end * end / 12 : end - 1 + share;
      double slope = end < 1e-4 ? 0.5 + end / 6 : 1 - mean / Math.expm1(end);
      double step = (mean - theta) / slope;
      end -= step;
      if (Math.abs(step) < RELATIVE_ACCURACY * end) {
        break;
      }
    }
    double lnX = end > 40 ? end : Math.log(Math.expm1(end));
    return (lnX - Math.log(seconds)) / Math.log(10);
  }
}
