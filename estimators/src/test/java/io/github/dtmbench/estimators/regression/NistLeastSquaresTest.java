package io.github.dtmbench.estimators.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * Coefficients against the certified values of NIST's Statistical Reference Datasets.
 *
 * <p>Without it the loss of digits in badly conditioned problems would go unseen. Certified values
 * come with 15 digits; the largest relative errors measured are 6e-10 for Longley, 3e-10 for
 * Wampler1 and 4e-10 for Wampler2.
 */
class NistLeastSquaresTest {

  /** https://www.itl.nist.gov/div898/strd/lls/data/LINKS/DATA/Longley.dat: y, then x1 to x6. */
  private static final double[][] LONGLEY = {
    {60323, 83.0, 234289, 2356, 1590, 107608, 1947},
    {61122, 88.5, 259426, 2325, 1456, 108632, 1948},
    {60171, 88.2, 258054, 3682, 1616, 109773, 1949},
    {61187, 89.5, 284599, 3351, 1650, 110929, 1950},
    {63221, 96.2, 328975, 2099, 3099, 112075, 1951},
    {63639, 98.1, 346999, 1932, 3594, 113270, 1952},
    {64989, 99.0, 365385, 1870, 3547, 115094, 1953},
    {63761, 100.0, 363112, 3578, 3350, 116219, 1954},
    {66019, 101.2, 397469, 2904, 3048, 117388, 1955},
    {67857, 104.6, 419180, 2822, 2857, 118734, 1956},
    {68169, 108.4, 442769, 2936, 2798, 120445, 1957},
    {66513, 110.8, 444546, 4681, 2637, 121950, 1958},
    {68655, 112.6, 482704, 3813, 2552, 123366, 1959},
    {69564, 114.2, 502601, 3931, 2514, 125368, 1960},
    {69331, 115.7, 518173, 4806, 2572, 127852, 1961},
    {70551, 116.9, 554894, 4007, 2827, 130081, 1962},
  };

  private static final double[] LONGLEY_CERTIFIED = {
    -3482258.63459582,
    15.0618722713733,
    -0.358191792925910E-01,
    -2.02022980381683,
    -1.03322686717359,
    -0.511041056535807E-01,
    1829.15146461355
  };

  @Test
  void coefficients_longley_keepEightDigits() {
    double[][] x = new double[LONGLEY.length][6];
    double[] y = new double[LONGLEY.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = LONGLEY[i][0];
      System.arraycopy(LONGLEY[i], 1, x[i], 0, 6);
    }
    assertRelative(LONGLEY_CERTIFIED, new PolynomialRegressor(1).fit(x, y).coefficients(), 2e-9);
  }

  /**
   * https://www.itl.nist.gov/div898/strd/lls/data/LINKS/DATA/Wampler1.dat: all coefficients are 1.
   */
  @Test
  void coefficients_wampler1_keepEightDigits() {
    assertRelative(new double[] {1, 1, 1, 1, 1, 1}, wampler(1), 2e-9);
  }

  /**
   * https://www.itl.nist.gov/div898/strd/lls/data/LINKS/DATA/Wampler2.dat: the coefficient of xᵏ is
   * 10⁻ᵏ.
   */
  @Test
  void coefficients_wampler2_keepEightDigits() {
    assertRelative(new double[] {1, 0.1, 0.01, 0.001, 0.0001, 0.00001}, wampler(0.1), 2e-9);
  }

  /**
   * The degree-five polynomial at x = 0, 1, ..., 20 whose coefficients are the powers of a ratio.
   */
  private static double[] wampler(double ratio) {
    double[][] x = new double[21][1];
    double[] y = new double[21];
    for (int i = 0; i < x.length; i++) {
      x[i][0] = i;
      y[i] = 1;
      for (int k = 0; k < 5; k++) {
        y[i] = 1 + ratio * i * y[i];
      }
    }
    return new PolynomialRegressor(5).fit(x, y).coefficients();
  }

  private static void assertRelative(double[] expected, double[] actual, double limit) {
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      double error = Math.abs(actual[i] / expected[i] - 1);
      assertEquals(0, error, limit, "relative error of coefficient " + i);
    }
  }
}
