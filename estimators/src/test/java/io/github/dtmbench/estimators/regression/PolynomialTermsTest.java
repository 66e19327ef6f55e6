package io.github.dtmbench.estimators.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coefficients are printed by term: in another order they would be another polynomial's. */
class PolynomialTermsTest {

  /** 1, x0, x1, x0², x0·x1, x1², as the documentation of scikit-learn lists them. */
  @Test
  void terms_ofTwoFeatures_areInTheOrderOfScikitLearn() {
    PolynomialTerms terms = new PolynomialTerms(2, 2);
    assertArrayEquals(
        new int[][] {{0, 0}, {1, 0}, {0, 1}, {2, 0}, {1, 1}, {0, 2}}, terms.exponents());
    assertArrayEquals(new double[] {1, 3, 5, 9, 15, 25}, terms.at(new double[] {3, 5}));
  }

  /** The binomial coefficient of width + degree over degree. */
  @ParameterizedTest
  @CsvSource({"1, 0, 1", "1, 3, 4", "2, 2, 6", "3, 2, 10", "4, 3, 35", "1, 1999, 2000"})
  void count_isTheBinomialCoefficient(int width, int degree, int expected) {
    assertEquals(expected, new PolynomialTerms(width, degree).count());
  }

  @Test
  void terms_beyondTheLimit_areRefused() {
    assertEquals(
        "degree 2000 in 1 features has 2001 terms, expected at most 2000",
        assertThrows(IllegalArgumentException.class, () -> new PolynomialTerms(1, 2000))
            .getMessage());
  }

  @Test
  void exponents_changedByTheCaller_termsStay() {
    PolynomialTerms terms = new PolynomialTerms(1, 1);
    terms.exponents()[1][0] = 7;
    assertArrayEquals(new double[] {1, 3}, terms.at(new double[] {3}));
  }
}
