package io.github.dtmbench.estimators.llmcarbon;

import io.github.dtmbench.datasets.published.PublishedTable;
import io.github.dtmbench.estimators.regression.FittedPolynomial;
import io.github.dtmbench.estimators.regression.PolynomialRegressor;
import java.util.Arrays;

/**
 * A parabola a·x² + b·x + c, the form of all of LLMCarbon's fitted relations.
 *
 * @param a factor of x²
 * @param b factor of x
 * @param c the value at 0
 */
public record Parabola(double a, double b, double c) {

  /** Refuses factors that are not finite. */
  public Parabola {
    if (!Double.isFinite(a) || !Double.isFinite(b) || !Double.isFinite(c)) {
      throw new IllegalArgumentException(
          "parabola of " + a + ", " + b + ", " + c + ": the factors must be finite");
    }
  }

  /**
   * Reads a parabola.
   *
   * @param table the table of LLMCarbon's polynomials
   * @param row key of the row
   * @return the parabola
   */
  public static Parabola from(PublishedTable table, String row) {
    return new Parabola(
        table.number(row, "a").value(),
        table.number(row, "b").value(),
        table.number(row, "c").value());
  }

  /**
   * The parabola of least squares. The arguments are divided by the largest first, because
   * parameters near 1e12 would leave the square alone in the normal equations.
   *
   * @param x arguments, at least three of them different
   * @param y values, as many
   * @return the parabola
   * @throws IllegalArgumentException if fewer than three arguments differ or the lengths are not
   *     the same
   */
  public static Parabola leastSquares(double[] x, double[] y) {
    if (Arrays.stream(x).distinct().count() < 3) {
      throw new IllegalArgumentException(
          "a parabola needs three different arguments, got " + Arrays.toString(x));
    }
    double scale = Arrays.stream(x).map(Math::abs).max().orElseThrow();
    double[][] scaled =
        Arrays.stream(x).mapToObj(v -> new double[] {v / scale}).toArray(double[][]::new);
    FittedPolynomial fitted = new PolynomialRegressor(2).fit(scaled, y);
    double[] ascending = fitted.coefficients();
    return new Parabola(ascending[2] / scale / scale, ascending[1] / scale, ascending[0]);
  }

  /**
   * The value.
   *
   * @param x the argument
   * @return a·x² + b·x + c
   */
  public double at(double x) {
    return (a * x + b) * x + c;
  }
}
