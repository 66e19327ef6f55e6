package io.github.dtmbench.benchmarks.metric;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * How far predictions are from what happened. The relative error of a prediction is (predicted −
 * actual) / actual.
 *
 * @param n number of predictions
 * @param geometricError exp(mean |ln(predicted/actual)|), at least 1: the headline, because it
 *     treats twice too much and half as much alike
 * @param medianAbsoluteRelativeError median of |relative error|, a fraction
 * @param meanAbsoluteRelativeError mean of |relative error|, a fraction
 * @param biasFactor exp(mean ln(predicted/actual)): above 1 is too long on the whole
 * @param shareWithinFactor2 share of predictions between half and twice the actual value, ends
 *     included
 */
public record ErrorSummary(
    int n,
    double geometricError,
    double medianAbsoluteRelativeError,
    double meanAbsoluteRelativeError,
    double biasFactor,
    double shareWithinFactor2) {

  /**
   * Summarises pairs of prediction and actual value. Logarithms are added in ascending order, so
   * the summary does not depend on the order of the pairs.
   *
   * @param predicted positive finite values
   * @param actual positive finite values in the same unit, as many; at least one
   * @return the summary
   */
  public static ErrorSummary of(double[] predicted, double[] actual) {
    int n = predicted.length;
    if (n == 0 || n != actual.length) {
      throw new IllegalArgumentException(
          "need as many actual values as predictions, at least one; got "
              + n
              + " predictions and "
              + actual.length
              + " actual values");
    }
    double[] logRatio = new double[n];
    double[] absoluteLogRatio = new double[n];
    double[] absoluteRelative = new double[n];
    int within = 0;
    for (int i = 0; i < n; i++) {
      if (!(predicted[i] > 0
          && actual[i] > 0
          && predicted[i] < Double.POSITIVE_INFINITY
          && actual[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "predicted and actual must be positive and finite; pair "
                + i
                + " is "
                + predicted[i]
                + " and "
                + actual[i]);
      }
      logRatio[i] = Math.log(predicted[i] / actual[i]);
      absoluteLogRatio[i] = Math.abs(logRatio[i]);
      absoluteRelative[i] = Math.abs((predicted[i] - actual[i]) / actual[i]);
      if (predicted[i] <= 2 * actual[i] && actual[i] <= 2 * predicted[i]) {
        within++;
      }
    }
    return new ErrorSummary(
        n,
        Math.exp(sortedMean(absoluteLogRatio)),
        new Median().evaluate(absoluteRelative),
        sortedMean(absoluteRelative),
        Math.exp(sortedMean(logRatio)),
        (double) within / n);
  }

  private static double sortedMean(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Arrays.stream(sorted).sum() / sorted.length;
  }
}
