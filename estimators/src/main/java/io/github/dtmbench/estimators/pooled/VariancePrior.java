package io.github.dtmbench.estimators.pooled;

/**
 * What is known of a variance before any data: as much as {@code count} values of that variance
 * would tell.
 *
 * @param variance the variance expected, zero or more
 * @param count how many values the expectation is worth, zero or more
 */
record VariancePrior(double variance, double count) {

  /** No opinion. */
  static final VariancePrior NONE = new VariancePrior(0, 0);

  VariancePrior {
    if (!(variance >= 0 && count >= 0)) {
      throw new IllegalArgumentException(
          "variance is " + variance + " and count is " + count + "; they must not be negative");
    }
  }

  /**
   * The variance after data.
   *
   * @param squares sum of squares
   * @param freedom effective degrees of freedom of that sum; rounding may leave it below zero
   * @return zero where neither data nor prior hold anything
   */
  double estimate(double squares, double freedom) {
    double denominator = Math.max(freedom, 0) + count;
    return denominator > 0 ? (squares + variance * count) / denominator : 0;
  }
}
