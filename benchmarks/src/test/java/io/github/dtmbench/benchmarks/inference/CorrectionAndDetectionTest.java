package io.github.dtmbench.benchmarks.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From many p-values to what may be claimed. */
class CorrectionAndDetectionTest {

  /**
   * Holm (1979) on five values, by hand: 5 × 0.001, 4 × 0.008, 3 × 0.02, 2 × 0.04 and 0.3, none
   * below its predecessor. R says the same: {@code p.adjust(c(0.04, 0.001, 0.3, 0.02, 0.008),
   * "holm")}.
   */
  @Test
  void holm_fiveValues_byHand() {
    assertArrayEquals(
        new double[] {0.08, 0.005, 0.3, 0.06, 0.032},
        HolmCorrection.adjust(new double[] {0.04, 0.001, 0.3, 0.02, 0.008}),
        1e-15);
  }

  /** statsmodels. */
  @Test
  void holm_reference_agrees() {
    for (String[] row : ReferenceRows.of("holm.csv")) {
      assertArrayEquals(
          ReferenceRows.numbers(row[1]),
          HolmCorrection.adjust(ReferenceRows.numbers(row[0])),
          1e-14);
    }
  }

  /** The second, 2 × 0.011, would come out below the first, 3 × 0.01, and is lifted. */
  @Test
  void holm_stepWouldGoDown_isLifted() {
    assertArrayEquals(
        new double[] {0.03, 0.03, 0.9},
        HolmCorrection.adjust(new double[] {0.01, 0.011, 0.9}),
        1e-15);
  }

  /** Never below the plain value nor above Bonferroni's, in the same order, at most 1. */
  @Test
  void holm_anyValues_liesBetweenPlainAndBonferroni() {
    Random random = new Random(3);
    for (int trial = 0; trial < 200; trial++) {
      double[] p = random.doubles(1 + random.nextInt(20)).map(x -> x * x * x).toArray();
      double[] adjusted = HolmCorrection.adjust(p);
      for (int i = 0; i < p.length; i++) {
        assertTrue(adjusted[i] >= p[i] && adjusted[i] <= Math.min(1, p.length * p[i]) + 1e-15);
        for (int j = 0; j < p.length; j++) {
          assertTrue(p[i] > p[j] || adjusted[i] <= adjusted[j]);
        }
      }
    }
  }

  @Test
  void holm_edges() {
    assertArrayEquals(new double[0], HolmCorrection.adjust(new double[0]));
    assertArrayEquals(new double[] {0.2}, HolmCorrection.adjust(new double[] {0.2}));
    for (double p : new double[] {-0.1, 1.1, Double.NaN}) {
      assertEquals(
          "p-value is " + p + ", must be in [0, 1]",
          assertThrows(
                  IllegalArgumentException.class,
                  () -> HolmCorrection.adjust(new double[] {0.5, p}))
              .getMessage());
    }
  }

  /** SciPy and numpy. */
  @Test
  void detectable_reference_agrees() {
    for (String[] row : ReferenceRows.of("detectable.csv")) {
      double expected = Double.parseDouble(row[4]);
      assertEquals(
          expected,
          new DetectableDifference(
                  ClusterWeight.ONCE, Double.parseDouble(row[0]), Double.parseDouble(row[1]))
              .of(ReferenceRows.numbers(row[2]), ReferenceRows.ids(row[3])),
          1e-9 * expected);
    }
  }

  /** A true difference of that size is found about as often as the power says. */
  @Test
  void detectable_simulatedDifference_isFoundWithThatPower() {
    Random random = new Random(19);
    int clusters = 14;
    int[] ids = IntStream.range(0, clusters).toArray();
    DetectableDifference detectable = new DetectableDifference(ClusterWeight.ONCE, 0.05, 0.8);
    double size = 0;
    for (int i = 0; i < 400; i++) {
      size +=
          detectable.of(
                  random.ints(clusters).mapToDouble(x -> random.nextGaussian()).toArray(), ids)
              / 400;
    }
    int found = 0;
    for (int trial = 0; trial < 600; trial++) {
      double[] values = new double[clusters];
      double shift = size;
      Arrays.setAll(values, i -> shift + random.nextGaussian());
      found += new SignFlipTest(ClusterWeight.ONCE).test(values, ids).pValue() <= 0.05 ? 1 : 0;
    }
    assertEquals(0.8, found / 600.0, 4 * Math.sqrt(0.8 * 0.2 / 600));
  }

  @Test
  void detectable_badArguments_areRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new DetectableDifference(ClusterWeight.ONCE, 0, 0.8));
    assertThrows(
        IllegalArgumentException.class,
        () -> new DetectableDifference(ClusterWeight.ONCE, 0.05, 0.5));
    assertThrows(
        IllegalArgumentException.class,
        () -> new DetectableDifference(ClusterWeight.ONCE, 0.05, 1));
  }
}
