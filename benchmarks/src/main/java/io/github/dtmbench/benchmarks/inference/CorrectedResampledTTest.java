package io.github.dtmbench.benchmarks.inference;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/**
 * The corrected resampled t-test of Nadeau and Bengio (2003), <i>Inference for the Generalization
 * Error</i>, Machine Learning 52, section 4: folds of repeated cross-validation share training
 * records, so the variance of their mean difference is not s²/J but (1/J + n₂/n₁) s², with n₁
 * records to train on and n₂ to test on.
 *
 * @param trainingSize records that a fold is fitted on, on average; positive
 * @param testSize records that it is tested on, on average; positive
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
    int folds = differences.length;
    if (folds < 2) {
      throw new IllegalArgumentException("need differences of at least 2 folds, got " + folds);
    }
    for (double difference : differences) {
      if (!Double.isFinite(difference)) {
        throw new IllegalArgumentException("a difference is " + difference + ", must be finite");
      }
    }
    double mean = new Mean().evaluate(differences);
    double variance = new Variance().evaluate(differences);
    double standardError = Math.sqrt((1.0 / folds + testSize / trainingSize) * variance);
    double t = mean == 0 ? 0 : mean / standardError;
    double p =
        Double.isInfinite(t)
            ? 0
            : 2 * new TDistribution(null, folds - 1).cumulativeProbability(-Math.abs(t));
    return new Result(mean, t, folds - 1, p);
  }
}
