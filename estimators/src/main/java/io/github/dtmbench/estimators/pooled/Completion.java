package io.github.dtmbench.estimators.pooled;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Standardises the numbers of a run and fills in those that are not known by what the known ones
 * let expect: the conditional mean and covariance of a normal distribution with the correlations of
 * the training runs. A run on an H100 whose date nobody tells was not trained in 2021.
 */
final class Completion {

  /** Known numbers are held within so many deviations: beyond, a straight line is extrapolation. */
  private static final double FARTHEST_DEVIATIONS = 3;

  /**
   * Added to the diagonal of the correlations, so that numbers which nearly determine each other
   * (date, and age of the device) do not divide by their difference.
   */
  private static final double RIDGE = 0.1;

  private final double[] means;
  private final double[] deviations;
  private final double[][] correlations;

  private Completion(double[] means, double[] deviations, double[][] correlations) {
    this.means = means;
    this.deviations = deviations;
    this.correlations = correlations;
  }

  /**
   * A completed row.
   *
   * @param values standardised, 0 for a number that does not vary among the training runs
   * @param uncertain indices of the values that are expectations
   * @param covariance of those, in their order
   */
  @SuppressWarnings("ArrayRecordComponent") // Internal and read-only.
  record Row(double[] values, int[] uncertain, double[][] covariance) {}

  /**
   * Learns means, deviations and correlations.
   *
   * @param runs the numbers of the training runs, NaN where not known; an unknown number counts as
   *     the mean in the correlations, which makes them smaller rather than larger
   */
  static Completion of(double[][] runs) {
    int width = Covariates.NUMBERS;
    double[] means = new double[width];
    double[] deviations = new double[width];
    for (int j = 0; j < width; j++) {
      int column = j;
      double[] known =
          Arrays.stream(runs)
              .mapToDouble(run -> run[column])
              .filter(x -> !Double.isNaN(x))
              .toArray();
      double mean = Arrays.stream(known).average().orElse(0);
      means[j] = mean;
      deviations[j] =
          Math.sqrt(Arrays.stream(known).map(x -> (x - mean) * (x - mean)).average().orElse(0));
    }
    double[][] correlations = new double[width][width];
    for (double[] run : runs) {
      double[] z = new double[width];
      for (int j = 0; j < width; j++) {
        z[j] = Double.isNaN(run[j]) || deviations[j] == 0 ? 0 : (run[j] - means[j]) / deviations[j];
        for (int l = 0; l <= j; l++) {
          correlations[j][l] += z[j] * z[l] / runs.length;
        }
      }
    }
    for (int j = 0; j < width; j++) {
      correlations[j][j] += RIDGE;
      for (int l = 0; l < j; l++) {
        correlations[l][j] = correlations[j][l];
      }
    }
    return new Completion(means, deviations, correlations);
  }

  /** Standardises and completes the numbers of one run. */
  Row complete(double[] numbers) {
    double[] values = new double[numbers.length];
    for (int j = 0; j < numbers.length; j++) {
      if (deviations[j] > 0 && !Double.isNaN(numbers[j])) {
        values[j] = within((numbers[j] - means[j]) / deviations[j]);
      }
    }
    int[] unknown =
        IntStream.range(0, numbers.length)
            .filter(j -> Double.isNaN(numbers[j]) && deviations[j] > 0)
            .toArray();
    if (unknown.length == 0) {
      return new Row(values, unknown, new double[0][0]);
    }
    int[] known =
        IntStream.range(0, numbers.length).filter(j -> !Double.isNaN(numbers[j])).toArray();
    RealMatrix all = new Array2DRowRealMatrix(correlations, false);
    RealMatrix covariance = all.getSubMatrix(unknown, unknown);
    if (known.length > 0) {
      RealMatrix cross = all.getSubMatrix(known, unknown);
      RealMatrix weights =
          new CholeskyDecomposition(all.getSubMatrix(known, known)).getSolver().solve(cross);
      double[] given = Arrays.stream(known).mapToDouble(j -> values[j]).toArray();
      double[] expected = weights.preMultiply(given);
      for (int j = 0; j < unknown.length; j++) {
        values[unknown[j]] = within(expected[j]);
      }
      covariance = covariance.subtract(cross.transpose().multiply(weights));
    }
    return new Row(values, unknown, covariance.getData());
  }

  private static double within(double deviations) {
    return Math.max(-FARTHEST_DEVIATIONS, Math.min(FARTHEST_DEVIATIONS, deviations));
  }
}
