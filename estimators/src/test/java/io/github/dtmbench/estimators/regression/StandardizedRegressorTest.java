package io.github.dtmbench.estimators.regression;

/** Without it the standardising wrapper could break what the regressor inside promises. */
class StandardizedRegressorTest extends RegressorContract {

  @Override
  Regressor regressor() {
    return new StandardizedRegressor(new PolynomialRegressor(2));
  }

  @Override
  double representable(double[] row, double[][] training) {
    return 1 + row[0] - 4 * row[1] * row[1];
  }

  @Override
  double recoveryTolerance() {
    return ROUNDING;
  }
}
