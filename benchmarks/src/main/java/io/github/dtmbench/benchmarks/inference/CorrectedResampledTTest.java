package io.github.dtmbench.benchmarks.inference;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The corrected resampled t-test of Nadeau and Bengio (2003), <i>Inference for the Generalization
 * Error</i>, Machine Learning 52, section 4: folds of repeated cross-validation share training
 * records, so the variance of their mean difference is not s²/J but (1/J + n₂/n₁) s², with n₁
 * records to train on and n₂ to test on.
 *
 * <p>Folds may weigh differently, as those do that hold more clusters than others. With weights of
 * mean 1, the mean, the variance and 1/J are those of weighted folds: Σwd/J, Σw(d − mean)²/(J − 1)
 * and Σw²/J².
 *
 * @param trainingSize records or clusters that a fold is fitted on, on average; positive
 * @param testSize records or clusters that it is tested on, on average; positive
 */
public record CorrectedResampledTTest(double trainingSize, double testSize) {

  /** Refuses sizes that are not positive and finite. */
  public CorrectedResampledTTest {
    requirePositive("trainingSize", trainingSize);
    requirePositive("testSize", testSize);
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " is " + value + ", must be in (0, infinity)");
    }
  }

  /**
   * The outcome of a test.
   *
   * @param meanDifference mean over the folds
   * @param statistic t
   * @param degreesOfFreedom J − 1
   * @param pValue two-sided
   */
  public record Result(
      double meanDifference, double statistic, int degreesOfFreedom, double pValue) {}

  /**
   * Tests whether the mean difference is zero.
   *
   * @param differences first less second, the mean of each of J folds; finite, at least 2
   * @return the result; where all differences are equal, t is infinite and p 0, or t 0 and p 1 if
   *     they are zero
   * @throws IllegalArgumentException if there are fewer than two folds or a difference is not
   *     finite
   */
  public Result test(double[] differences) {
    double[] alike = new double[differences.length];
    Arrays.fill(alike, 1);
    return test(differences, alike);
  }

  /**
   * Tests whether the weighted mean difference is zero.
   *
   * @param differences first less second, the mean of each of J folds; finite, at least 2
   * @param weights what each fold counts; positive, only ratios matter
   * @return the result, as {@link #test(double[])} where all weights are alike
   * @throws IllegalArgumentException if there are fewer than two folds, or numbers are out of their
   *     domain
   */
  public Result test(double[] differences, double[] weights) {
    int folds = differences.length;
    if (folds < 2) {
      throw new IllegalArgumentException("need differences of at least 2 folds, got " + folds);
    }
    for (double difference : differences) {
      if (!Double.isFinite(difference)) {
        throw new IllegalArgumentException("a difference is " + difference + ", must be finite");
      }
    }
    double total = Arrays.stream(weights).sum();
    double average = total / folds;
    double sum = 0;
    double squaredWeights = 0;
    for (int j = 0; j < folds; j++) {
      requirePositive("weight", weights[j]);
      sum += weights[j] * differences[j];
      squaredWeights += weights[j] / average * weights[j] / average;
    }
    double mean = sum / total;
    double variance = 0;
    for (int j = 0; j < folds; j++) {
      double residual = differences[j] - mean;
      variance += weights[j] / average * residual * residual / (folds - 1);
    }
    double standardError =
        Math.sqrt((squaredWeights / folds / folds + testSize / trainingSize) * variance);
    double t = mean == 0 ? 0 : mean / standardError;
    double p =
        Double.isInfinite(t)
            ? 0
            : 2 * new TDistribution(null, folds - 1).cumulativeProbability(-Math.abs(t));
    return new Result(mean, t, folds - 1, p);
  }
}
