package io.github.dtmbench.benchmarks.metric;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every table of accuracy is made of these numbers: a wrong one misranks every estimator. */
class ErrorSummaryTest {

  private static final double[] ACTUAL = {100, 250, 40, 8000, 12.5};
  private static final double[] PREDICTED = {130, 125, 44, 3000, 12};

  /** scripts/references/error_summary.py with numpy 1.24.2. */
  @Test
  void of_fixedPairs_matchesNumpy() {
    ErrorSummary summary = ErrorSummary.of(PREDICTED, ACTUAL);
    assertAll(
        () -> assertEquals(5, summary.n()),
        () -> assertEquals(1.5136055324561577, summary.geometricError(), 1e-15),
        () -> assertEquals(0.3, summary.medianAbsoluteRelativeError(), 1e-15),
        () -> assertEquals(0.313, summary.meanAbsoluteRelativeError(), 1e-15),
        () -> assertEquals(0.7622926081834074, summary.biasFactor(), 1e-15),
        () -> assertEquals(0.8, summary.shareWithinFactor2(), 0));
  }

  @Test
  void withinFactor2_endsAreIncluded() {
    assertEquals(
        0.5,
        ErrorSummary.of(new double[] {2, 1, 2.01, 1}, new double[] {1, 2, 1, 2.01})
            .shareWithinFactor2());
  }

  @Test
  void of_perfectPrediction_isOneAndZero() {
    ErrorSummary summary = ErrorSummary.of(ACTUAL, ACTUAL);
    assertAll(
        () -> assertEquals(1, summary.geometricError()),
        () -> assertEquals(1, summary.biasFactor()),
        () -> assertEquals(0, summary.meanAbsoluteRelativeError()),
        () -> assertEquals(1, summary.shareWithinFactor2()));
  }

  @Test
  void laws_randomPairs_hold() {
    Random random = new Random(7);
    for (int trial = 0; trial < 200; trial++) {
      int n = 1 + random.nextInt(30);
      double[] a = random.doubles(n, -5, 5).map(Math::exp).toArray();
      double[] p = random.doubles(n, -5, 5).map(Math::exp).toArray();
      ErrorSummary summary = ErrorSummary.of(p, a);
      ErrorSummary swapped = ErrorSummary.of(a, p);
      assertTrue(summary.geometricError() >= 1);
      assertEquals(
          summary.geometricError(), swapped.geometricError(), 1e-12 * summary.geometricError());
      assertEquals(1, summary.biasFactor() * swapped.biasFactor(), 1e-12);
      assertEquals(summary.shareWithinFactor2(), swapped.shareWithinFactor2());
      double[] reversedA = reversed(a);
      double[] reversedP = reversed(p);
      assertEquals(summary, ErrorSummary.of(reversedP, reversedA), "order of the pairs");
      double[] scaledA = Arrays.stream(a).map(v -> v * 1024).toArray();
      double[] scaledP = Arrays.stream(p).map(v -> v * 1024).toArray();
      assertEquals(summary, ErrorSummary.of(scaledP, scaledA), "unit of the values");
    }
  }

  @Test
  void of_badPairs_areRefusedWithTheirValues() {
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> ErrorSummary.of(new double[] {1, -2}, new double[] {1, 2}))
            .getMessage()
            .contains("pair 1 is -2.0 and 2.0"));
    assertThrows(
        IllegalArgumentException.class, () -> ErrorSummary.of(new double[0], new double[0]));
    assertThrows(
        IllegalArgumentException.class, () -> ErrorSummary.of(new double[1], new double[2]));
    assertThrows(
        IllegalArgumentException.class,
        () -> ErrorSummary.of(new double[] {Double.NaN}, new double[] {1}));
  }

  private static double[] reversed(double[] values) {
    double[] reversed = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      reversed[i] = values[values.length - 1 - i];
    }
    return reversed;
  }
}
