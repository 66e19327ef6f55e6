package io.github.dtmbench.estimators.pooled;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A ridge regression with Student-t noise, fitted by reweighting (Lange, Little and Taylor 1989,
 * section 3): a row that lies far off counts less. The first column is the intercept, which is not
 * shrunk.
 */
final class RobustLine {

  /** Convention of the paper cited. */
  private static final double DEGREES_OF_FREEDOM = 4;

  private static final int ROUNDS = 30;

  /** Rows that agree leave a spread of nothing, which no two runs have. */
  private static final double LEAST_SPREAD = 0.05;

  private final double[] coefficients;
  private final RealMatrix inverse;
  private final double scaleSquared;

  private RobustLine(double[] coefficients, RealMatrix inverse, double scaleSquared) {
    this.coefficients = coefficients;
    this.inverse = inverse;
    this.scaleSquared = scaleSquared;
  }

  /**
   * Fits.
   *
   * @param rows one row a run
   * @param targets what they are to give
   * @param weights how much each counts, 1 on average
   * @param ridge penalty of the squared coefficients, in rows
   */
  static RobustLine fit(double[][] rows, double[] targets, double[] weights, double ridge) {
    double[] trust = new double[rows.length];
    Arrays.fill(trust, 1);
    Round round = weighted(rows, targets, weights, trust, ridge);
    for (int done = 1; done < ROUNDS; done++) {
      for (int i = 0; i < rows.length; i++) {
        double residual = targets[i] - dot(round.coefficients(), rows[i]);
        trust[i] =
            (DEGREES_OF_FREEDOM + 1)
                / (DEGREES_OF_FREEDOM + residual * residual / round.scaleSquared());
      }
      round = weighted(rows, targets, weights, trust, ridge);
    }
    return new RobustLine(
        round.coefficients(), round.normal().getSolver().getInverse(), round.scaleSquared());
  }

  /** A solution for given trust in the rows. */
  @SuppressWarnings("ArrayRecordComponent") // Internal and read-only.
  private record Round(double[] coefficients, CholeskyDecomposition normal, double scaleSquared) {}

  private static Round weighted(
      double[][] rows, double[] targets, double[] weights, double[] trust, double ridge) {
    int width = rows[0].length;
    double[][] normal = new double[width][width];
    double[] right = new double[width];
    for (int i = 0; i < rows.length; i++) {
      double[] row = rows[i];
      double weight = weights[i] * trust[i];
      for (int j = 0; j < width; j++) {
        double weighted = weight * row[j];
        right[j] += weighted * targets[i];
        double[] sums = normal[j];
        for (int l = j; l < width; l++) {
          sums[l] += weighted * row[l];
        }
      }
    }
    for (int j = 0; j < width; j++) {
      normal[j][j] += j == 0 ? 0 : ridge;
      for (int l = 0; l < j; l++) {
        normal[j][l] = normal[l][j];
      }
    }
    CholeskyDecomposition cholesky =
        new CholeskyDecomposition(new Array2DRowRealMatrix(normal, false), 1e-9, 1e-12);
    double[] coefficients = cholesky.getSolver().solve(new ArrayRealVector(right, false)).toArray();
    double squares = 0;
    double total = 0;
    for (int i = 0; i < rows.length; i++) {
      double residual = targets[i] - dot(coefficients, rows[i]);
      squares += weights[i] * trust[i] * residual * residual;
      total += weights[i];
    }
    return new Round(
        coefficients, cholesky, Math.max(LEAST_SPREAD * LEAST_SPREAD, squares / total));
  }

  double at(double[] row) {
    return dot(coefficients, row);
  }

  /** Variance of a new row: of the noise, and of the coefficients. */
  double variance(double[] row) {
    double leverage = dot(inverse.operate(row), row);
    return scaleSquared * (DEGREES_OF_FREEDOM / (DEGREES_OF_FREEDOM - 2) + leverage);
  }

  /** Variance of the noise alone. */
  double noise() {
    return scaleSquared * (DEGREES_OF_FREEDOM / (DEGREES_OF_FREEDOM - 2));
  }

  double[] coefficients() {
    return coefficients.clone();
  }

  /** The inverse of the normal equations. */
  double[][] inverse() {
    return inverse.getData();
  }

  /** The square of the scale of the noise. */
  double scaleSquared() {
    return scaleSquared;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
