package io.github.dtmbench.estimators.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Without it a depth off by one, or an empty leaf that predicts NaN, would pass for a property of
 * the data.
 */
class TreeRegressorTest extends RegressorContract {

  @Override
  Regressor regressor() {
    return new TreeRegressor(4, 1);
  }

  @Override
  double representable(double[] row, double[][] training) {
    return row[0] <= 0 ? 1.5 : row[1] <= 0.25 ? -2 : 4;
  }

  @Override
  double recoveryTolerance() {
    return 0;
  }

  @Test
  void fit_depthOne_splitsOnce() {
    double[][] x = {{0}, {1}, {2}, {3}};
    double[] y = {0, 1, 10, 12};
    assertPredictions(new TreeRegressor(1, 1).fit(x, y), x, 0.5, 0.5, 11, 11);
    assertPredictions(new TreeRegressor(2, 1).fit(x, y), x, 0, 1, 10, 12);
  }

  @Test
  void fit_minLeafTwo_keepsPairsTogether() {
    double[][] x = {{0}, {1}, {2}, {3}, {4}};
    double[] y = {100, 0, 0, 0, 0};
    assertPredictions(new TreeRegressor(9, 2).fit(x, y), x, 50, 50, 0, 0, 0);
    assertPredictions(new TreeRegressor(9, 3).fit(x, y), x, 20, 20, 20, 20, 20);
    assertPredictions(new TreeRegressor(9, Integer.MAX_VALUE).fit(x, y), x, 20, 20, 20, 20, 20);
  }

  @Test
  void predict_onAThreshold_goesToTheLowerSide() {
    FittedRegressor model =
        new TreeRegressor(1, 1).fit(new double[][] {{0}, {1}}, new double[] {3, 4});
    assertPredictions(model, new double[][] {{0.5}, {Math.nextUp(0.5)}}, 3, 4);
  }

  /** scikit-learn predicts 0, 1, 1, 0 here. */
  @Test
  void fit_exclusiveOr_staysOneLeaf() {
    double[][] x = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    assertPredictions(
        new TreeRegressor(9, 1).fit(x, new double[] {0, 1, 1, 0}), x, 0.5, 0.5, 0.5, 0.5);
  }

  /** The columns divide the rows alike; scikit-learn takes either, by its random state. */
  @Test
  void fit_equalGains_firstColumnWins() {
    FittedRegressor model =
        new TreeRegressor(9, 1).fit(new double[][] {{0, 5}, {1, 6}}, new double[] {3, 4});
    assertPredictions(model, new double[][] {{0, 6}, {1, 5}}, 3, 4);
  }

  @Test
  void fit_columnVariesByLessThanTheThreshold_isOnlyUsedWhenStandardised() {
    double[][] x = {{0}, {9e-8}};
    double[] y = {3, 4};
    assertPredictions(new TreeRegressor(1, 1).fit(x, y), x, 3.5, 3.5);
    assertPredictions(new StandardizedRegressor(new TreeRegressor(1, 1)).fit(x, y), x, 3, 4);
  }

  @Test
  void fit_neighboursWithNoNumberBetween_isRefused() {
    double low = Math.nextUp(1e15);
    double high = Math.nextUp(low);
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new TreeRegressor(1, 1)
                    .fit(new double[][] {{0, high}, {0, low}}, new double[] {1, 2}));
    assertEquals(
        "column 1 of x holds "
            + low
            + " and "
            + high
            + ", expected values with a number between them",
        e.getMessage());
  }

  @Test
  void constructor_settingOutOfRange_isRefused() {
    refuse("maxDepth is 0, expected a value in [1, 100]", 0, 1);
    refuse("maxDepth is 101, expected a value in [1, 100]", 101, 1);
    refuse("minLeaf is 0, expected a value in [1, 2147483647]", 1, 0);
  }

  private static void refuse(String message, int maxDepth, int minLeaf) {
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> new TreeRegressor(maxDepth, minLeaf));
    assertEquals(message, e.getMessage());
  }

  private static void assertPredictions(
      FittedRegressor model, double[][] rows, double... expected) {
    double[] actual = Arrays.stream(rows).mapToDouble(model::predict).toArray();
    assertEquals(Arrays.toString(expected), Arrays.toString(actual));
  }
}
