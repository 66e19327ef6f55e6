package io.github.dtmbench.benchmarks.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The test for folds whose training sets overlap. */
class CorrectedResampledTTestTest {

  @Test
  void test_reference_agreesWithScipy() {
    for (String[] row : ReferenceRows.of("corrected_t.csv")) {
      double[] differences = ReferenceRows.numbers(row[2]);
      CorrectedResampledTTest.Result result =
          new CorrectedResampledTTest(Double.parseDouble(row[0]), Double.parseDouble(row[1]))
              .test(differences);
      assertEquals(differences.length - 1, result.degreesOfFreedom());
      double t = Double.parseDouble(row[3]);
      assertEquals(t, result.statistic(), 1e-12 * Math.abs(t));
      double p = Double.parseDouble(row[4]);
      assertEquals(p, result.pValue(), 1e-9 * p);
    }
  }

  /** A fold that counts twice is worth two folds of its difference, but for the variance. */
  @Test
  void test_weights_moveTheMean() {
    CorrectedResampledTTest test = new CorrectedResampledTTest(90, 10);
    double[] differences = {0.1, 0.2, 0.3};
    assertEquals(0.225, test.test(differences, new double[] {1, 1, 2}).meanDifference(), 1e-15);
    CorrectedResampledTTest.Result alike = test.test(differences);
    CorrectedResampledTTest.Result scaled = test.test(differences, new double[] {7, 7, 7});
    assertEquals(alike.statistic(), scaled.statistic(), 1e-12);
    assertThrows(
        IllegalArgumentException.class, () -> test.test(differences, new double[] {1, 1, 0}));
  }

  /** The correction makes the test more careful, the more so the larger the test share. */
  @Test
  void test_largerTestShare_isMoreCareful() {
    double[] differences = {0.1, 0.2, 0.05, 0.15, 0.12};
    double few = new CorrectedResampledTTest(99, 1).test(differences).pValue();
    double many = new CorrectedResampledTTest(50, 50).test(differences).pValue();
    assertTrue(few < many, few + " and " + many);
  }

  @Test
  void test_equalDifferences_areCertain() {
    CorrectedResampledTTest test = new CorrectedResampledTTest(90, 10);
    assertEquals(0, test.test(new double[] {0.5, 0.5, 0.5}).pValue(), 0);
    assertEquals(1, test.test(new double[] {0, 0, 0}).pValue(), 0);
  }

  @Test
  void test_badArguments_areRefused() {
    for (double size : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertEquals(
          "testSize is " + size + ", must be in (0, infinity)",
          assertThrows(IllegalArgumentException.class, () -> new CorrectedResampledTTest(1, size))
              .getMessage());
    }
    CorrectedResampledTTest test = new CorrectedResampledTTest(90, 10);
    assertEquals(
        "need differences of at least 2 folds, got 1",
        assertThrows(IllegalArgumentException.class, () -> test.test(new double[] {1}))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> test.test(new double[] {1, Double.NaN}));
  }
}
