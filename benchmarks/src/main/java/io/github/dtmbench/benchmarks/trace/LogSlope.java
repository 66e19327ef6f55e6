package io.github.dtmbench.benchmarks.trace;

import io.github.dtmbench.benchmarks.inference.Interval;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The relative slope d ln f / d ln t of a trace, by least squares weighted by seconds, with the
 * standard error of Newey and West (1987): Bartlett weights, ⌊4 (n/100)^(2/9)⌋ lags (Newey and West
 * 1994), times n/(n − 2). It holds where residuals of neighbouring intervals are alike or of
 * unequal variance.
 *
 * @param value the slope: 0 for a constant throughput, (1 − e^−f)/f for f = ln(1 + αt)
 * @param standardError of the slope
 * @param effectiveIntervals how many intervals of equal weight they are worth
 * @param intervals how many it rests on
 */
public record LogSlope(
    double value, double standardError, double effectiveIntervals, int intervals) {

  /** An interval that the line must pass through says nothing of the errors. */
  private static final double LEAST_FREEDOM = 0.05;

  /** Below this a standard error is not to be trusted. */
  static final int FEWEST_INTERVALS = 6;

  /**
   * Regresses.
   *
   * @param x regressor
   * @param y response, of the same length, at least three
   * @param weights positive
   * @return slope and error
   */
  static LogSlope of(double[] x, double[] y, double[] weights) {
    int n = x.length;
    double sum = 0;
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < n; i++) {
      sum += weights[i];
      meanX += weights[i] * x[i];
      meanY += weights[i] * y[i];
    }
    meanX /= sum;
    meanY /= sum;
    double sxx = 0;
    double sxy = 0;
    for (int i = 0; i < n; i++) {
      sxx += weights[i] * (x[i] - meanX) * (x[i] - meanX);
      sxy += weights[i] * (x[i] - meanX) * (y[i] - meanY);
    }
    double slope = sxy / sxx;
    double[] scores = new double[n];
    double squaredWeights = 0;
    for (int i = 0; i < n; i++) {
      double leverage = weights[i] / sum + weights[i] * (x[i] - meanX) * (x[i] - meanX) / sxx;
      double residual = y[i] - meanY - slope * (x[i] - meanX);
      scores[i] = weights[i] * (x[i] - meanX) * residual / Math.max(1 - leverage, LEAST_FREEDOM);
      squaredWeights += weights[i] * weights[i];
    }
    return new LogSlope(slope, Math.sqrt(longRunSum(scores)) / sxx, sum * sum / squaredWeights, n);
  }

  /** Sum of squares and of Bartlett-weighted products of scores; at least 0 in exact arithmetic. */
  private static double longRunSum(double[] scores) {
    int n = scores.length;
    int lags = lags(n);
    double total = 0;
    for (int lag = 0; lag <= lags; lag++) {
      double products = 0;
      for (int i = lag; i < n; i++) {
        products += scores[i] * scores[i - lag];
      }
      total += lag == 0 ? products : 2 * (1 - lag / (lags + 1.0)) * products;
    }
    return Math.max(0, total);
  }

  static int lags(int n) {
    return (int) Math.floor(4 * Math.pow(n / 100.0, 2.0 / 9));
  }

  static LogSlope of(Observations seen) {
    int n = seen.size();
    double[] x = new double[n];
    double[] y = new double[n];
    double[] w = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = seen.meanLogTime(i);
      y[i] = seen.logRate(i);
      w[i] = seen.seconds(i);
    }
    return of(x, y, w);
  }

  /**
   * A confidence interval, by Student's t.
   *
   * @param level probability that it is to hold the slope, in (0, 1)
   * @return the interval
   */
  public Interval interval(double level) {
    double half =
        new TDistribution(null, Math.max(1, effectiveIntervals - 2))
                .inverseCumulativeProbability((1 + level) / 2)
            * standardError;
    return new Interval(value - half, value + half);
  }
}
