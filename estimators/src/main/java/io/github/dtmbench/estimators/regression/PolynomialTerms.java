package io.github.dtmbench.estimators.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The monomials of some features up to a total degree, cross terms and the constant included.
 *
 * <p>They are ordered as in scikit-learn's {@code PolynomialFeatures}: by degree, then by the
 * features multiplied, so degree 2 of two features gives 1, x0, x1, x0², x0·x1, x1².
 */
final class PolynomialTerms {

  /** The SVD takes time in rows × terms²; beyond this many a polynomial is the wrong tool. */
  static final int MAX_TERMS = 2000;

  private final int[][] exponents;

  PolynomialTerms(int width, int degree) {
    long count = count(width, degree);
    if (count > MAX_TERMS) {
      throw new IllegalArgumentException(
          "degree "
              + degree
              + " in "
              + width
              + " features has "
              + count
              + " terms, expected at most "
              + MAX_TERMS);
    }
    List<int[]> terms = new ArrayList<>();
    for (int total = 0; total <= degree; total++) {
      add(terms, new int[width], 0, total);
    }
    exponents = terms.toArray(int[][]::new);
  }

  /** The binomial coefficient of width + degree over degree, or some number above the limit. */
  private static long count(int width, int degree) {
    long count = 1;
    for (int k = 1; k <= degree && count <= MAX_TERMS; k++) {
      count = count * (width + (long) k) / k;
    }
    return count;
  }

  private static void add(List<int[]> terms, int[] prefix, int from, int left) {
    if (left == 0) {
      terms.add(prefix.clone());
      return;
    }
    for (int j = from; j < prefix.length; j++) {
      prefix[j]++;
      add(terms, prefix, j, left - 1);
      prefix[j]--;
    }
  }

  int count() {
    return exponents.length;
  }

  /** The exponent of each feature in each term. */
  int[][] exponents() {
    return Arrays.stream(exponents).map(int[]::clone).toArray(int[][]::new);
  }

  /** The value of each term at a row. */
  double[] at(double[] x) {
    double[] values = new double[exponents.length];
    for (int t = 0; t < values.length; t++) {
      double product = 1;
      for (int j = 0; j < x.length; j++) {
        for (int k = 0; k < exponents[t][j]; k++) {
          product *= x[j];
        }
      }
      values[t] = product;
    }
    return values;
  }
}
