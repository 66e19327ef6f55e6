package io.github.dtmbench.estimators.regression;

/**
 * Settings from which a model of a number given some features can be fitted.
 *
 * <p>Every implementation is an immutable record and promises, as the contract test shows:
 *
 * <ul>
 *   <li>Fitting copies what it needs: it never modifies the arrays it is given, and later changes
 *       to them have no effect on the model.
 *   <li>Fitting is deterministic. Two fits agree bit for bit, also when they run at the same time,
 *       on any number of threads, and with the rows in another order.
 *   <li>One row is enough, and the model of one row predicts its target. A constant column is no
 *       error.
 * </ul>
 */
public interface Regressor {

  /**
   * Fits a model to rows of features and their targets.
   *
   * @param x the features: at least one row, all rows of the same width, which is at least one;
   *     every value finite and of magnitude at most 1e100, so that squares and sums of squares stay
   *     finite
   * @param y the targets, one for each row, bounded like the features
   * @return the fitted model
   * @throws IllegalArgumentException if the arrays are not as described, with the row, the column,
   *     the value and what was expected, or if the implementation documents that it cannot fit
   *     these rows
   */
  FittedRegressor fit(double[][] x, double[] y);
}
