package io.github.dtmbench.estimators.pooled;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * Henderson's mixed-model equations at given variances and weights, solved.
 *
 * <p>Every row has exactly one cluster, so the cluster intercepts make a diagonal block, which is
 * eliminated first: what is left to factor is as wide as the other columns, a third of the whole.
 * With m<sub>g</sub> the weighted sum of the rows of cluster g and D<sub>g</sub> its diagonal
 * entry, the rest is S = X'WX + Λ − Σ m<sub>g</sub>m<sub>g</sub>'/D<sub>g</sub>, and S⁻¹ is the
 * covariance of β.
 */
final class MixedEquations {

  private final MixedData data;
  private final double[][] covariance;
  private final double[] coefficients;
  private final double[] clusterEffects;
  private final double[] clusterVariances;

  /** S⁻¹ m<sub>g</sub>/D<sub>g</sub>: minus the covariance of β and the intercept of cluster g. */
  private final double[][] cross;

  private MixedEquations(
      MixedData data,
      double[][] covariance,
      double[] coefficients,
      double[] clusterEffects,
      double[] clusterVariances,
      double[][] cross) {
    this.data = data;
    this.covariance = covariance;
    this.coefficients = coefficients;
    this.clusterEffects = clusterEffects;
    this.clusterVariances = clusterVariances;
    this.cross = cross;
  }

  /**
   * Solves the equations.
   *
   * @param effects variance of each component, that of the clusters last
   * @param noise variance of each noise class
   * @param weights of the rows, 1 for normal noise
   */
  static MixedEquations solve(MixedData data, double[] effects, double[] noise, double[] weights) {
    int p = data.width();
    double[][] matrix = new double[p][p];
    double[] right = new double[p];
    double[][] sums = new double[data.clusters()][p];
    double[] clusterTargets = new double[data.clusters()];
    double[] diagonal = new double[data.clusters()];
    for (int i = 0; i < data.rows(); i++) {
      double precision = weights[i] / noise[data.noiseClass()[i]];
      int g = data.cluster()[i];
      diagonal[g] += precision;
      clusterTargets[g] += precision * data.targets()[i];
      int[] columns = data.columns()[i];
      double[] values = data.values()[i];
      for (int a = 0; a < columns.length; a++) {
        double weighted = precision * values[a];
        right[columns[a]] += weighted * data.targets()[i];
        sums[g][columns[a]] += weighted;
        for (int b = 0; b <= a; b++) {
          matrix[columns[a]][columns[b]] += weighted * values[b];
        }
      }
    }
    for (int j = 0; j < p; j++) {
      if (data.component()[j] != MixedData.FIXED) {
        matrix[j][j] += 1 / effects[data.component()[j]];
      }
    }
    for (int g = 0; g < data.clusters(); g++) {
      diagonal[g] += 1 / effects[data.components()];
      eliminate(matrix, right, sums[g], clusterTargets[g], diagonal[g]);
    }
    for (int j = 0; j < p; j++) {
      for (int l = 0; l < j; l++) {
        matrix[l][j] = matrix[j][l];
      }
    }
    double[][] covariance =
        new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false))
            .getSolver()
            .getInverse()
            .getData();
    double[] coefficients = times(covariance, right);
    double[] clusterEffects = new double[data.clusters()];
    double[] clusterVariances = new double[data.clusters()];
    double[][] cross = new double[data.clusters()][];
    for (int g = 0; g < data.clusters(); g++) {
      cross[g] = times(covariance, sums[g]);
      for (int j = 0; j < p; j++) {
        cross[g][j] /= diagonal[g];
      }
      clusterEffects[g] = (clusterTargets[g] - dot(sums[g], coefficients)) / diagonal[g];
      clusterVariances[g] = (1 + dot(sums[g], cross[g])) / diagonal[g];
    }
    return new MixedEquations(
        data, covariance, coefficients, clusterEffects, clusterVariances, cross);
  }

  private static void eliminate(
      double[][] matrix, double[] right, double[] sums, double target, double diagonal) {
    for (int j = 0; j < sums.length; j++) {
      if (sums[j] != 0) {
        double share = sums[j] / diagonal;
        right[j] -= share * target;
        for (int l = 0; l <= j; l++) {
          matrix[j][l] -= share * sums[l];
        }
      }
    }
  }

  /** A sparse product: most entries of {@code vector} are zero. */
  private static double[] times(double[][] symmetric, double[] vector) {
    double[] product = new double[vector.length];
    for (int j = 0; j < vector.length; j++) {
      if (vector[j] != 0) {
        for (int l = 0; l < product.length; l++) {
          product[l] += symmetric[j][l] * vector[j];
        }
      }
    }
    return product;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  double coefficient(int column) {
    return coefficients[column];
  }

  double covariance(int column, int other) {
    return covariance[column][other];
  }

  double clusterEffect(int cluster) {
    return clusterEffects[cluster];
  }

  double clusterVariance(int cluster) {
    return clusterVariances[cluster];
  }

  /** The estimate for a row of the data. */
  double fitted(int row) {
    return mean(data.columns()[row], data.values()[row]) + clusterEffects[data.cluster()[row]];
  }

  /** The variance of that estimate. */
  double fittedVariance(int row) {
    return variance(data.columns()[row], data.values()[row], data.cluster()[row]);
  }

  /** x'β of a sparse row. */
  double mean(int[] columns, double[] values) {
    double sum = 0;
    for (int a = 0; a < columns.length; a++) {
      sum += values[a] * coefficients[columns[a]];
    }
    return sum;
  }

  /** The variance of x'β. */
  double variance(int[] columns, double[] values) {
    double sum = 0;
    for (int a = 0; a < columns.length; a++) {
      double[] line = covariance[columns[a]];
      double inner = 0;
      for (int b = 0; b < columns.length; b++) {
        inner += line[columns[b]] * values[b];
      }
      sum += values[a] * inner;
    }
    return sum;
  }

  /** The variance of x'β plus the intercept of a cluster. */
  double variance(int[] columns, double[] values, int cluster) {
    double covarianceWithCluster = 0;
    for (int a = 0; a < columns.length; a++) {
      covarianceWithCluster -= values[a] * cross[cluster][columns[a]];
    }
    return variance(columns, values) + 2 * covarianceWithCluster + clusterVariances[cluster];
  }
}
