package io.github.dtmbench.estimators.regression;

import java.util.Arrays;

/**
 * Shifts and scales each feature to mean 0 and population standard deviation 1 over the rows it was
 * fitted to.
 *
 * <p>It is fitted to training rows only, so that nothing about a held-out row leaks into the model.
 *
 * <p>As in scikit-learn's {@code StandardScaler}, the deviation divides by n, not n − 1, and a
 * constant column has scale 1 and maps to 0 on the training rows. A column counts as constant if
 * its values are equal or if its variance v is within the rounding error of its n values of mean m,
 * v ≤ nεv + (nmε)² with ε = 2⁻⁵²; scaling it would turn rounding into a feature.
 */
public final class Standardizer {

  private static final double EPSILON = 0x1p-52;

  private final double[] means;
  private final double[] scales;

  private Standardizer(double[] means, double[] scales) {
    this.means = means;
    this.scales = scales;
  }

  /**
   * Measures the columns of some rows. The order of the rows does not matter, not even to the last
   * bit.
   *
   * @param x the rows, at least one, bounded as in {@link Regressor#fit}; not modified
   * @return the standardiser for those rows
   * @throws IllegalArgumentException if the rows are none, empty, ragged or hold a value out of
   *     bounds
   */
  public static Standardizer fit(double[][] x) {
    Checks.requireRows(x);
    int width = x[0].length;
    double[] means = new double[width];
    double[] scales = new double[width];
    for (int j = 0; j < width; j++) {
      int column = j;
      double[] sorted = Arrays.stream(x).mapToDouble(row -> row[column]).sorted().toArray();
      means[j] = mean(sorted);
      scales[j] = scale(sorted, means[j]);
    }
    return new Standardizer(means, scales);
  }

  private static double mean(double[] sorted) {
    double first = sorted[0];
    if (first == sorted[sorted.length - 1]) {
      return first; // Dividing the sum could miss it by a rounding, and a constant has to map to 0
      // exactly.
    }
    double mean = Arrays.stream(sorted).sum() / sorted.length;
    return mean + Arrays.stream(sorted).map(v -> v - mean).sum() / sorted.length;
  }

  private static double scale(double[] sorted, double mean) {
    int n = sorted.length;
    double variance = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum() / n;
    double meanError = n * mean * EPSILON;
    boolean constant = variance <= n * EPSILON * variance + meanError * meanError;
    return constant ? 1 : Math.sqrt(variance);
  }

  /**
   * Returns the standardised copy of a row.
   *
   * @param x the row, as wide as the rows this was fitted to; not modified
   * @return (x − mean) / scale, column by column
   * @throws IllegalArgumentException if the width is wrong or a value is out of bounds
   */
  public double[] transform(double[] x) {
    Checks.requireQuery(x, means.length);
    double[] z = new double[x.length];
    for (int j = 0; j < z.length; j++) {
      z[j] = (x[j] - means[j]) / scales[j];
    }
    return z;
  }

  /**
   * Returns the mean of each column.
   *
   * @return a copy
   */
  public double[] means() {
    return means.clone();
  }

  /**
   * Returns what each column is divided by: its population standard deviation, or 1 if it is
   * constant.
   *
   * @return a copy
   */
  public double[] scales() {
    return scales.clone();
  }
}
