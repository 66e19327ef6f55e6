package io.github.dtmbench.estimators.regression;

/** A fitted model: immutable, and safe to use from several threads. */
public interface FittedRegressor {

  /**
   * Returns the prediction for one row of features.
   *
   * @param x the features, as many as the training rows had, finite and of magnitude at most 1e100;
   *     not modified
   * @return the prediction
   * @throws IllegalArgumentException if the width is wrong or a value is out of bounds
   */
  double predict(double[] x);
}
