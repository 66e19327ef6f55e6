package io.github.dtmbench.estimators.regression;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Checked copies of training rows and targets in a canonical order.
 *
 * <p>The rows are sorted by their features, first column first, then by target. Sums then add in
 * the same order and ties fall the same way however the caller's rows are arranged, so no fitted
 * model depends on their order, not even in its last bit.
 */
final class TrainingSet {

  private static final Comparator<double[]> BY_FEATURES_THEN_TARGET = Arrays::compare;

  private final double[][] x;
  private final double[] y;

  private TrainingSet(double[][] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  static TrainingSet of(double[][] x, double[] y) {
    Checks.requireRows(x);
    if (y.length != x.length) {
      throw new IllegalArgumentException(
          "y has " + y.length + " values, expected " + x.length + ", one for each row of x");
    }
    int width = x[0].length;
    double[][] rows = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      Checks.requireUsable(y[i], "y", i);
      rows[i] = Arrays.copyOf(x[i], width + 1);
      rows[i][width] = y[i];
    }
    Arrays.sort(rows, BY_FEATURES_THEN_TARGET);
    double[] targets = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      targets[i] = rows[i][width];
      rows[i] = Arrays.copyOf(rows[i], width);
    }
    return new TrainingSet(rows, targets);
  }

  /**
   * The features in canonical order; this is the array itself, which nothing in this package
   * modifies.
   */
  double[][] x() {
    return x;
  }

  /**
   * The targets in canonical order; this is the array itself, which nothing in this package
   * modifies.
   */
  double[] y() {
    return y;
  }

  int size() {
    return x.length;
  }

  int width() {
    return x[0].length;
  }

  double minTarget() {
    return Arrays.stream(y).min().getAsDouble();
  }

  double maxTarget() {
    return Arrays.stream(y).max().getAsDouble();
  }
}
