package io.github.dtmbench.estimators.regression;

/**
 * Predicts one value everywhere; what is left where there is nothing to learn.
 *
 * @param width the number of features
 * @param value the prediction
 */
record ConstantModel(int width, double value) implements FittedRegressor {

  @Override
  public double predict(double[] x) {
    Checks.requireQuery(x, width);
    return value;
  }
}
