package io.github.dtmbench.estimators.pooled;

import java.util.Arrays;

/**
 * A linear mixed model with Student-t noise, fitted by restricted maximum likelihood:
 *
 * <p>y = Xβ + u<sub>cluster</sub> + ε, where coefficients of one component share a normal prior
 * with mean 0 and a variance that is estimated, every cluster has a normal intercept, and the scale
 * of ε is that of the row's noise class.
 *
 * <p>Given the variances, β and u are the solution of Henderson's mixed-model equations. Variances
 * follow the Fellner-Schall iteration (Schall 1991, Biometrika 78:719; Wood and Fasiolo 2017,
 * Biometrics 73:1071): σ² of a component becomes |b|² over its effective degrees of freedom, whose
 * fixed point is the REML estimate. Student-t noise is a scale mixture of normals, so that each
 * step weighs row i by (ν+1)/(ν + r<sub>i</sub>²/σ²) (Lange, Little and Taylor 1989, JASA 84:881).
 *
 * <p>With few effects REML often says that a variance is zero. {@code effectPrior} and {@code
 * noisePrior} add as much evidence as some effects or rows of a given size would; without them the
 * estimate is plain REML.
 *
 * @param degreesOfFreedom ν of the noise, above 0; infinity for normal noise
 * @param effectPrior evidence that each variance of effects starts with
 * @param noisePrior evidence that each noise variance starts with
 * @param tolerance the iteration ends once no variance changes by more than this share
 * @param maxIterations the iteration ends at the latest after so many steps
 */
record MixedModel(
    double degreesOfFreedom,
    VariancePrior effectPrior,
    VariancePrior noisePrior,
    double tolerance,
    int maxIterations) {

  private static final double SMALLEST_VARIANCE = 1e-8;
  private static final double LARGEST_VARIANCE = 1e4;
  private static final double FIRST_EFFECT_VARIANCE = 0.05;
  private static final double FIRST_NOISE_VARIANCE = 0.25;

  MixedModel {
    if (!(degreesOfFreedom > 0)) {
      throw new IllegalArgumentException(
          "degreesOfFreedom is " + degreesOfFreedom + ", must be in (0, infinity]");
    }
    if (!(tolerance > 0) || maxIterations < 1) {
      throw new IllegalArgumentException(
          "tolerance is "
              + tolerance
              + " and maxIterations is "
              + maxIterations
              + "; they must be positive");
    }
  }

  /**
   * Fits the model.
   *
   * @param data targets and design; the columns of fixed effects must be independent
   * @return coefficients, variances and the covariance of the coefficients
   * @throws org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException if the fixed effects
   *     are not determined
   */
  MixedFit fit(MixedData data) {
    double[] effects = filled(data.components() + 1, FIRST_EFFECT_VARIANCE);
    double[] noise = filled(data.noiseClasses(), FIRST_NOISE_VARIANCE);
    double[] weights = filled(data.rows(), 1);
    int iterations = 0;
    double change = Double.POSITIVE_INFINITY;
    while (iterations < maxIterations && change > tolerance) {
      MixedEquations solved = MixedEquations.solve(data, effects, noise, weights);
      double[] nextEffects = effectVariances(data, solved, effects);
      double[] nextNoise = noiseVariances(data, solved, weights, noise);
      reweigh(data, solved, nextNoise, weights);
      change = Math.max(change(effects, nextEffects), change(noise, nextNoise));
      effects = nextEffects;
      noise = nextNoise;
      iterations++;
    }
    return new MixedFit(
        MixedEquations.solve(data, effects, noise, weights), effects, noise, iterations);
  }

  private double[] effectVariances(MixedData data, MixedEquations solved, double[] variances) {
    int clusters = data.components();
    double[] squares = new double[clusters + 1];
    double[] freedom = new double[clusters + 1];
    for (int j = 0; j < data.width(); j++) {
      int k = data.component()[j];
      if (k != MixedData.FIXED) {
        squares[k] += solved.coefficient(j) * solved.coefficient(j);
        freedom[k] += 1 - solved.covariance(j, j) / variances[k];
      }
    }
    for (int g = 0; g < data.clusters(); g++) {
      squares[clusters] += solved.clusterEffect(g) * solved.clusterEffect(g);
      freedom[clusters] += 1 - solved.clusterVariance(g) / variances[clusters];
    }
    double[] next = new double[clusters + 1];
    for (int k = 0; k <= clusters; k++) {
      next[k] = clamped(effectPrior.estimate(squares[k], freedom[k]));
    }
    return next;
  }

  private double[] noiseVariances(
      MixedData data, MixedEquations solved, double[] weights, double[] variances) {
    double[] squares = new double[variances.length];
    double[] freedom = new double[variances.length];
    for (int i = 0; i < data.rows(); i++) {
      int c = data.noiseClass()[i];
      double residual = data.targets()[i] - solved.fitted(i);
      squares[c] += weights[i] * residual * residual;
      freedom[c] += 1 - solved.fittedVariance(i) * weights[i] / variances[c];
    }
    double[] next = new double[variances.length];
    for (int c = 0; c < next.length; c++) {
      next[c] = clamped(noisePrior.estimate(squares[c], freedom[c]));
    }
    return next;
  }

  private void reweigh(MixedData data, MixedEquations solved, double[] noise, double[] weights) {
    if (degreesOfFreedom == Double.POSITIVE_INFINITY) {
      return;
    }
    for (int i = 0; i < data.rows(); i++) {
      double residual = data.targets()[i] - solved.fitted(i);
      weights[i] =
          (degreesOfFreedom + 1)
              / (degreesOfFreedom + residual * residual / noise[data.noiseClass()[i]]);
    }
  }

  private static double change(double[] before, double[] after) {
    double largest = 0;
    for (int k = 0; k < before.length; k++) {
      largest = Math.max(largest, Math.abs(Math.log(after[k] / before[k])));
    }
    return largest;
  }

  private static double clamped(double variance) {
    return Math.min(Math.max(variance, SMALLEST_VARIANCE), LARGEST_VARIANCE);
  }

  private static double[] filled(int length, double value) {
    double[] array = new double[length];
    Arrays.fill(array, value);
    return array;
  }
}
