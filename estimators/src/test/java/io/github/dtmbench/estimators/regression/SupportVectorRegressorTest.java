package io.github.dtmbench.estimators.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/**
 * Without it settings could be mistranslated for Smile, or a benchmark could hang in a solver that
 * has no limit.
 */
class SupportVectorRegressorTest extends RegressorContract {

  private static final double EPSILON = 0.01;
  private static final double TOLERANCE = 1e-6;

  @Override
  Regressor regressor() {
    return new SupportVectorRegressor(100, EPSILON, 0.5, TOLERANCE);
  }

  /** A single kernel, of the width fitted, on a training row. */
  @Override
  double representable(double[] row, double[][] training) {
    double squared = 0;
    for (int j = 0; j < row.length; j++) {
      squared += (row[j] - training[0][j]) * (row[j] - training[0][j]);
    }
    return Math.exp(-0.5 * squared);
  }

  @Override
  double recoveryTolerance() {
    return EPSILON + TOLERANCE;
  }

  /**
   * Two rows at distance d with targets ±1: α = (1 − ε) / (1 − exp(−γd²)) on each, and no
   * intercept.
   */
  @Test
  void predict_twoRows_matchesTheClosedForm() {
    double gamma = 0.3;
    double far = Math.exp(-gamma * 4);
    double alpha = (1 - 0.25) / (1 - far);
    var model =
        new SupportVectorRegressor(100, 0.25, gamma, 1e-8)
            .fit(new double[][] {{0}, {2}}, new double[] {-1, 1});
    assertEquals(0.75, model.predict(new double[] {2}), 1e-8);
    assertEquals(0, model.predict(new double[] {1}), 1e-8);
    assertEquals(alpha * (far - Math.exp(-gamma * 16)), model.predict(new double[] {4}), 1e-8);
  }

  @Test
  void fit_targetsWithinTwiceEpsilon_predictsTheirMiddle() {
    var model =
        new SupportVectorRegressor(1e9, 1, 1, 1e-3)
            .fit(new double[][] {{0}, {1}, {2}}, new double[] {3, 4, 5});
    assertEquals(4, model.predict(new double[] {9}));
  }

  /** Offset and unit of the target do not matter: the digits are not spent on the offset. */
  @Test
  void fit_targetShifted_shiftsThePredictions() {
    ReferenceSet smooth = ReferenceSet.read("smooth.csv");
    double[] y = smooth.trainingY();
    double[] shifted = y.clone();
    for (int i = 0; i < y.length; i++) {
      shifted[i] += 1 << 20;
    }
    FittedRegressor near = regressor().fit(smooth.trainingX(), y);
    FittedRegressor far = regressor().fit(smooth.trainingX(), shifted);
    for (double[] row : smooth.allX()) {
      assertEquals(near.predict(row), far.predict(row) - (1 << 20), 1e-9);
    }
  }

  @Test
  void fit_outsideTheRangeWhereSmileEnds_isRefused() {
    double[][] x = {{0}, {1}};
    double[] y = {0, 2};
    Exception large =
        assertThrows(
            IllegalArgumentException.class,
            () -> new SupportVectorRegressor(2001, 0.1, 1, 1e-3).fit(x, y));
    assertEquals(
        "c is 2001.0, expected at most 1000 times the spread of the targets, 2.0",
        large.getMessage());
    Exception fine =
        assertThrows(
            IllegalArgumentException.class,
            () -> new SupportVectorRegressor(1, 0.1, 1, 1e-9).fit(x, y));
    assertEquals(
        "tolerance is 1.0E-9, expected at least 1e-9 times the spread of the targets, 2.0",
        fine.getMessage());
  }

  @Test
  void constructor_settingNotPositive_isRefused() {
    refuse("c is 0.0", 0, 1, 1, 1);
    refuse("epsilon is 0.0", 1, 0, 1, 1);
    refuse("gamma is NaN", 1, 1, Double.NaN, 1);
    refuse("tolerance is Infinity", 1, 1, 1, Double.POSITIVE_INFINITY);
  }

  private static void refuse(
      String start, double c, double epsilon, double gamma, double tolerance) {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new SupportVectorRegressor(c, epsilon, gamma, tolerance));
    assertEquals(start + ", expected a value in (0, Infinity)", e.getMessage());
  }
}
