package io.github.dtmbench.estimators.regression;

/** A polynomial with known coefficients. */
public final class FittedPolynomial implements FittedRegressor {

  private final int width;
  private final PolynomialTerms terms;
  private final double[] coefficients;

  FittedPolynomial(int width, PolynomialTerms terms, double[] coefficients) {
    this.width = width;
    this.terms = terms;
    this.coefficients = coefficients;
  }

  /**
   * Returns the value of the polynomial. Far from the training rows it may overflow to an infinity
   * or, where infinities cancel, to NaN.
   */
  @Override
  public double predict(double[] x) {
    Checks.requireQuery(x, width);
    double[] values = terms.at(x);
    double sum = 0;
    for (int t = 0; t < values.length; t++) {
      sum += coefficients[t] * values[t];
    }
    return sum;
  }

  /**
   * Returns the coefficients, constant term first.
   *
   * @return a copy, in the order of {@link #exponents()}
   */
  public double[] coefficients() {
    return coefficients.clone();
  }

  /**
   * Returns the exponent of each feature in each term: by total degree, then by the features
   * multiplied, so degree 2 of two features gives (0,0), (1,0), (0,1), (2,0), (1,1), (0,2).
   *
   * @return a copy, one row for each coefficient
   */
  public int[][] exponents() {
    return terms.exponents();
  }
}
