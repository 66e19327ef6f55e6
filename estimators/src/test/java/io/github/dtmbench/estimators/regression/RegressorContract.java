package io.github.dtmbench.estimators.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What every regressor promises; a subclass names the regressor.
 *
 * <p>Without it a regressor could leak one fold into the next through a shared array, or give a
 * table that differs from run to run, and no accuracy figure would show it.
 */
abstract class RegressorContract {

  /** Equal up to the rounding of a few hundred additions. */
  static final double ROUNDING = 1e-11;

  private final ReferenceSet smooth = ReferenceSet.read("smooth.csv");
  private final double[][] x = smooth.trainingX();
  private final double[] y = smooth.trainingY();
  private final double[][] queries = smooth.allX();

  /** The regressor under test, with settings that suit targets of size one. */
  abstract Regressor regressor();

  /** A function that the regressor can represent, given the training rows. */
  abstract double representable(double[] row, double[][] training);

  /** How far from a representable target a prediction may be. */
  abstract double recoveryTolerance();

  @Test
  void fit_always_leavesItsArraysAlone() {
    double[][] givenX = copy(x);
    double[] givenY = y.clone();
    double[] query = queries[0].clone();
    regressor().fit(givenX, givenY).predict(query);
    assertArrayEquals(x, givenX);
    assertArrayEquals(y, givenY);
    assertArrayEquals(queries[0], query);
  }

  @Test
  void fit_arraysChangedAfterwards_modelStays() {
    double[][] givenX = copy(x);
    double[] givenY = y.clone();
    FittedRegressor model = regressor().fit(givenX, givenY);
    double[] before = predictions(model);
    for (double[] row : givenX) {
      Arrays.fill(row, 7);
    }
    Arrays.fill(givenY, 7);
    assertArrayEquals(before, predictions(model));
  }

  @Test
  void fit_twice_agreesBitForBit() {
    assertArrayEquals(predictions(regressor().fit(x, y)), predictions(regressor().fit(x, y)));
  }

  @Test
  void fit_concurrently_agreesBitForBit() throws Exception {
    double[] expected = predictions(regressor().fit(x, y));
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      Callable<double[]> fit = () -> predictions(regressor().fit(x, y));
      for (Future<double[]> result : pool.invokeAll(Collections.nCopies(32, fit))) {
        assertArrayEquals(expected, result.get());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * Parallel streams run on the pool of the thread that starts them, so this sets how many threads
   * they have.
   */
  @Test
  void fit_onOneThreadOrEight_agreesBitForBit() throws Exception {
    double[] expected = predictions(regressor().fit(x, y));
    for (int threads : new int[] {1, 2, 8}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        assertArrayEquals(expected, pool.submit(() -> predictions(regressor().fit(x, y))).get());
      } finally {
        pool.shutdownNow();
      }
    }
  }

  /** Equality to the last bit is meant: the rows are sorted before anything is added up. */
  @Test
  void fit_rowsShuffled_agreesBitForBit() {
    for (String name : List.of("smooth.csv", "ties.csv")) {
      ReferenceSet set = ReferenceSet.read(name);
      double[][] rows = set.trainingX();
      double[] targets = set.trainingY();
      double[] expected = predictions(regressor().fit(rows, targets));
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < rows.length; i++) {
        order.add(i);
      }
      Random random = new Random(20240603);
      for (int repeat = 0; repeat < 5; repeat++) {
        Collections.shuffle(order, random);
        double[][] shuffledX = order.stream().map(i -> rows[i]).toArray(double[][]::new);
        double[] shuffledY = order.stream().mapToDouble(i -> targets[i]).toArray();
        assertArrayEquals(expected, predictions(regressor().fit(shuffledX, shuffledY)), name);
      }
    }
  }

  @Test
  void fit_constantColumnAdded_predictsTheSame() {
    double[] expected = predictions(regressor().fit(x, y));
    FittedRegressor model = regressor().fit(withConstant(x), y);
    double[][] wider = withConstant(queries);
    for (int i = 0; i < wider.length; i++) {
      assertEquals(expected[i], model.predict(wider[i]), ROUNDING);
    }
  }

  @Test
  void fit_allColumnsConstant_predictsWithinTheTargets() {
    double[][] same = {{1, 2}, {1, 2}, {1, 2}};
    double prediction = regressor().fit(same, new double[] {1, 2, 3}).predict(same[0]);
    assertTrue(prediction >= 1 && prediction <= 3, () -> "prediction " + prediction);
  }

  @Test
  void fit_oneRow_predictsItsTarget() {
    double[][] row = {{0.1, -4, 1e-3}};
    assertEquals(0.7, regressor().fit(row, new double[] {0.7}).predict(row[0]), ROUNDING);
  }

  @Test
  void fit_constantTarget_predictsIt() {
    double[] constant = new double[x.length];
    Arrays.fill(constant, 0.1);
    FittedRegressor model = regressor().fit(x, constant);
    for (double[] row : x) {
      assertEquals(0.1, model.predict(row), ROUNDING);
    }
  }

  @Test
  void fit_rowsRepeatedWithUnlikeTargets_predictsFiniteNumbers() {
    ReferenceSet ties = ReferenceSet.read("ties.csv");
    FittedRegressor model = regressor().fit(ties.trainingX(), ties.trainingY());
    for (double[] row : ties.allX()) {
      assertTrue(Double.isFinite(model.predict(row)));
    }
  }

  @Test
  void fit_representableTarget_recoversIt() {
    double[] target = Arrays.stream(x).mapToDouble(row -> representable(row, x)).toArray();
    FittedRegressor model = regressor().fit(x, target);
    for (int i = 0; i < x.length; i++) {
      assertEquals(target[i], model.predict(x[i]), recoveryTolerance());
    }
  }

  @Test
  void fit_unusableArrays_isRefusedWithWords() {
    double[] two = {1, 2};
    refuse("x has 0 rows, expected at least 1", new double[0][], new double[0]);
    refuse("x[0] has 0 columns, expected at least 1", new double[][] {{}, {}}, two);
    refuse("x[1] has 1 columns, expected 2 as in x[0]", new double[][] {{1, 2}, {3}}, two);
    refuse("y has 2 values, expected 1, one for each row of x", new double[][] {{1}}, two);
    String expected = ", expected a finite number of magnitude at most 1.0E100";
    refuse("x[1][0] is NaN" + expected, new double[][] {{1}, {Double.NaN}}, two);
    refuse(
        "x[0][1] is -Infinity" + expected,
        new double[][] {{1, Double.NEGATIVE_INFINITY}, {1, 2}},
        two);
    refuse("x[0][0] is 2.0E100" + expected, new double[][] {{2e100}, {1}}, two);
    refuse(
        "y[1] is Infinity" + expected,
        new double[][] {{1}, {2}},
        new double[] {1, Double.POSITIVE_INFINITY});
  }

  @Test
  void predict_unusableRow_isRefusedWithWords() {
    for (FittedRegressor model :
        List.of(regressor().fit(x, y), regressor().fit(x, new double[x.length]))) {
      refuse("x has 2 columns, expected 3 as in the training rows", model, 1, 2);
      refuse("x has 4 columns, expected 3 as in the training rows", model, 1, 2, 3, 4);
      refuse(
          "x[2] is NaN, expected a finite number of magnitude at most 1.0E100",
          model,
          1,
          2,
          Double.NaN);
    }
  }

  private void refuse(String message, double[][] rows, double[] targets) {
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> regressor().fit(rows, targets));
    assertEquals(message, e.getMessage());
  }

  private static void refuse(String message, FittedRegressor model, double... row) {
    Exception e = assertThrows(IllegalArgumentException.class, () -> model.predict(row));
    assertEquals(message, e.getMessage());
  }

  private double[] predictions(FittedRegressor model) {
    return Arrays.stream(queries).mapToDouble(model::predict).toArray();
  }

  private static double[][] withConstant(double[][] rows) {
    return Arrays.stream(rows)
        .map(row -> new double[] {row[0], 0.3, row[1], row[2]})
        .toArray(double[][]::new);
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }
}
