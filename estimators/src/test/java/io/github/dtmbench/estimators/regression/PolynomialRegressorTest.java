package io.github.dtmbench.estimators.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Without it a lost cross term or a wrong rank decision would only look like a poor fit. */
class PolynomialRegressorTest extends RegressorContract {

  @Override
  Regressor regressor() {
    return new PolynomialRegressor(2);
  }

  @Override
  double representable(double[] row, double[][] training) {
    return 3 - row[0] + 2 * row[1] * row[2] - 0.5 * row[2] * row[2];
  }

  @Override
  double recoveryTolerance() {
    return ROUNDING;
  }

  @Test
  void exponents_degreeTwoOfThree_areTheTenTermsInOrder() {
    int[][] expected = {
      {0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {2, 0, 0}, {1, 1, 0}, {1, 0, 1}, {0, 2, 0},
      {0, 1, 1}, {0, 0, 2}
    };
    var model = new PolynomialRegressor(2).fit(new double[][] {{1, 2, 3}}, new double[] {1});
    assertArrayEquals(expected, model.exponents());
  }

  /**
   * x1 = 2·x0, so β0 + (β1 + 2·β2)·x0 = 1 + 5·x0 leaves a line of solutions; β1 = 1, β2 = 2 is the
   * shortest.
   */
  @Test
  void fit_collinearColumns_givesTheLeastNorm() {
    double[][] x = {{0, 0}, {1, 2}, {2, 4}, {3, 6}};
    var model = new PolynomialRegressor(1).fit(x, new double[] {1, 6, 11, 16});
    assertArrayEquals(new double[] {1, 1, 2}, model.coefficients(), ROUNDING);
  }

  /** One row (1, 2): β0 + β1 + 2·β2 = 12 is shortest along (1, 1, 2). */
  @Test
  void fit_fewerRowsThanTerms_givesTheLeastNorm() {
    var model = new PolynomialRegressor(1).fit(new double[][] {{1, 2}}, new double[] {12});
    assertArrayEquals(new double[] {2, 2, 4}, model.coefficients(), ROUNDING);
  }

  /** At 1e11 the constant term is below the rank tolerance of the square's column. */
  @Test
  void fit_unlikeMagnitudes_needsStandardising() {
    double[][] x = {{1e11}, {2e11}, {3e11}, {4e11}};
    double[] y = {1, 0, 1, 4};
    double bare = new PolynomialRegressor(2).fit(x, y).predict(x[0]);
    double standardized =
        new StandardizedRegressor(new PolynomialRegressor(2)).fit(x, y).predict(x[0]);
    assertEquals(1, standardized, ROUNDING);
    assertEquals(-0.16, bare, 0.01, "off by more than half the deviation of the targets");
  }

  @Test
  void constructor_degreeOutOfRange_isRefused() {
    for (int degree : new int[] {0, 11}) {
      Exception e =
          assertThrows(IllegalArgumentException.class, () -> new PolynomialRegressor(degree));
      assertEquals("degree is " + degree + ", expected a value in [1, 10]", e.getMessage());
    }
  }

  @Test
  void fit_tooManyTerms_isRefused() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new PolynomialRegressor(3).fit(new double[][] {new double[30]}, new double[] {1}));
    assertEquals("degree 3 in 30 features has 5456 terms, expected at most 2000", e.getMessage());
  }

  @Test
  void fit_termOverflows_isRefused() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new PolynomialRegressor(2).fit(new double[][] {{0x1p200}}, new double[] {1}));
    assertEquals(
        "a term of degree up to 2 in a row of x is "
            + 0x1p400
            + ", expected a finite number of magnitude at most 1.0E100",
        e.getMessage());
  }
}
