package io.github.dtmbench.estimators.regression;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RRQRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Least squares on the full polynomial: every product of features of total degree at most {@code
 * degree}, with an intercept. Degree 2 in 3 features has 10 terms.
 *
 * <p>The design matrix A, with a row for each training row and a column for each term, is
 * decomposed as A = U S Vᵀ and the coefficients are β = Σ vᵢ (uᵢ·y) / sᵢ over the singular values
 * above the rank tolerance
 *
 * <p style="text-align:center">max(rows, terms) · 2⁻⁵² · s₁
 *
 * <p>where s₁ is the largest, the default of {@code numpy.linalg.lstsq}. So where the rows do not
 * determine the coefficients (constant or collinear columns, fewer rows than terms) β is the one of
 * least Euclidean norm, intercept included, among those that fit best. scikit-learn's {@code
 * LinearRegression} leaves the intercept out of the norm, which can differ off the training rows in
 * these cases, for instance with a constant column; with full rank the two agree. Where a pivoted
 * QR decomposition shows full rank beyond doubt, it gives the same coefficients for a fraction of
 * the work, and the singular values are not asked.
 *
 * <p>Columns are not scaled. Features of unlike magnitude (parameters near 1e11, layers near 1e2)
 * spread the singular values until real terms fall below the tolerance; wrap this in {@link
 * StandardizedRegressor} then. Coefficients lose about as many digits as the ratio of the largest
 * to the smallest singular value has: Longley's data keep 9 of their 15 certified digits.
 *
 * @param degree the largest total degree of a term, in [1, 10]
 */
public record PolynomialRegressor(int degree) implements Regressor {

  private static final double EPSILON = 0x1p-52;

  /** Far above the rank tolerance, so that no case near it is decided by the pivots. */
  private static final double CLEARLY_INDEPENDENT = 1e-7;

  /**
   * Checks the settings.
   *
   * @param degree the largest total degree of a term
   * @throws IllegalArgumentException if the degree is out of range
   */
  public PolynomialRegressor {
    Checks.requireInRange("degree", degree, 1, 10);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the arrays are not as described in {@link Regressor#fit},
   *     if there would be more than 2000 terms, or if a term is above 1e100 at some row
   */
  @Override
  public FittedPolynomial fit(double[][] x, double[] y) {
    TrainingSet training = TrainingSet.of(x, y);
    PolynomialTerms terms = new PolynomialTerms(training.width(), degree);
    double[][] design = new double[training.size()][];
    for (int i = 0; i < design.length; i++) {
      design[i] = terms.at(training.x()[i]);
      for (double value : design[i]) {
        Checks.requireUsable(value, "a term of degree up to " + degree + " in a row of x");
      }
    }
    return new FittedPolynomial(training.width(), terms, leastSquares(design, training.y()));
  }

  private static double[] leastSquares(double[][] design, double[] y) {
    if (design.length >= design[0].length) {
      var qr = new RRQRDecomposition(new Array2DRowRealMatrix(design, false));
      if (isClearlyOfFullRank(qr.getR())) {
        return qr.getSolver().solve(new ArrayRealVector(y, false)).toArray();
      }
    }
    return leastNormLeastSquares(design, y);
  }

  /** The diagonal of a pivoted R falls, as far as the columns tell anything new. */
  private static boolean isClearlyOfFullRank(RealMatrix r) {
    double first = Math.abs(r.getEntry(0, 0));
    for (int i = 0; i < r.getColumnDimension(); i++) {
      if (!(Math.abs(r.getEntry(i, i)) > CLEARLY_INDEPENDENT * first)) {
        return false;
      }
    }
    return true;
  }

  private static double[] leastNormLeastSquares(double[][] design, double[] y) {
    var svd = new SingularValueDecomposition(new Array2DRowRealMatrix(design, false));
    double[] s = svd.getSingularValues();
    double tolerance = Math.max(design.length, design[0].length) * EPSILON * s[0];
    double[] projections = svd.getUT().operate(y);
    for (int i = 0; i < projections.length; i++) {
      projections[i] = s[i] > tolerance ? projections[i] / s[i] : 0;
    }
    return svd.getV().operate(projections);
  }
}
