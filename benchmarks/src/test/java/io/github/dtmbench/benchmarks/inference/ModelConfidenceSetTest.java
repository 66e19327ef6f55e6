package io.github.dtmbench.benchmarks.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who may be the best: a set that is too small crowns luck, copies of a method must not count. */
class ModelConfidenceSetTest {

  /** Losses by method and cluster. */
  private static double[][][] differences(double[][] losses) {
    double[][][] differences = new double[losses.length][losses.length][];
    for (int i = 0; i < losses.length; i++) {
      for (int j = i + 1; j < losses.length; j++) {
        double[] first = losses[i];
        double[] second = losses[j];
        differences[i][j] = new double[first.length];
        Arrays.setAll(differences[i][j], c -> first[c] - second[c]);
      }
    }
    return differences;
  }

  private static double[][] draw(Random random, int methods, int clusters, double step) {
    double[][] losses = new double[methods][clusters];
    for (int c = 0; c < clusters; c++) {
      double common = 2 * random.nextGaussian();
      for (int i = 0; i < methods; i++) {
        losses[i][c] = common + random.nextGaussian() + step * i;
      }
    }
    return losses;
  }

  /** All 16,384 flips, counted by numpy; ours are 20,000 draws: within four standard errors. */
  @Test
  void pValues_reference_agrees() {
    for (String[] row : ReferenceRows.of("confidence_set.csv")) {
      double[] flat = ReferenceRows.numbers(row[1]);
      double[][] losses = new double[(int) Double.parseDouble(row[0])][];
      int clusters = flat.length / losses.length;
      Arrays.setAll(losses, i -> Arrays.copyOfRange(flat, i * clusters, (i + 1) * clusters));
      double[] pValues = ModelConfidenceSet.pValues(differences(losses));
      double[] expected = ReferenceRows.numbers(row[2]);
      for (int i = 0; i < expected.length; i++) {
        double error = Math.sqrt(expected[i] * (1 - expected[i]) / 20_000) + 1.0 / 20_000;
        assertEquals(expected[i], pValues[i], 4 * error, i + " of " + row[2]);
      }
    }
  }

  /** Of methods that are equally good, any one is left out of the 95 % set in 5 % of the cases. */
  @Test
  void pValues_nothingToFind_keepsTheLevel() {
    Random random = new Random(17);
    int trials = 400;
    int missing = 0;
    for (int trial = 0; trial < trials; trial++) {
      double[] pValues = ModelConfidenceSet.pValues(differences(draw(random, 4, 30, 0)));
      missing += Arrays.stream(pValues).min().orElseThrow() < 0.05 ? 1 : 0;
    }
    assertTrue(missing <= 400 * 0.05 + 4 * Math.sqrt(400 * 0.05 * 0.95), missing + "");
    assertTrue(missing >= 400 * 0.05 - 4 * Math.sqrt(400 * 0.05 * 0.95), missing + "");
  }

  /** Copies of a method make nothing else more or less plausible, however many there are. */
  @Test
  void pValues_copies_changeNothing() {
    double[][] losses = draw(new Random(3), 5, 40, 0.2);
    double[] alone = ModelConfidenceSet.pValues(differences(losses));
    double[][] more = Arrays.copyOf(losses, 8);
    more[5] = losses[2].clone();
    more[6] = losses[2].clone();
    more[7] = losses[0].clone();
    double[] pValues = ModelConfidenceSet.pValues(differences(more));
    assertArrayEquals(alone, Arrays.copyOf(pValues, 5), 0);
    assertEquals(alone[2], pValues[5], 0);
    assertEquals(alone[0], pValues[7], 0);
  }

  @Test
  void pValues_oneFarBetter_isAloneInTheSet() {
    double[] pValues = ModelConfidenceSet.pValues(differences(draw(new Random(5), 3, 40, 3)));
    assertEquals(1, pValues[0], 0);
    assertTrue(pValues[1] < 0.001 && pValues[2] < 0.001, Arrays.toString(pValues));
  }

  /**
   * Two methods that differ in two clusters alone, by the same: of four flips two are as large, so
   * the p-value is 1/2. Signs come in words of 32 bits; clusters in the same place of two words, or
   * side by side, must have signs of their own.
   */
  @Test
  void pValues_signs_areIndependent() {
    for (int[] differing : new int[][] {{0, 1}, {0, 32}, {31, 32}, {7, 39}, {1, 65}}) {
      double[][] losses = new double[2][70];
      losses[1][differing[0]] = 1;
      losses[1][differing[1]] = 1;
      double[] pValues = ModelConfidenceSet.pValues(differences(losses));
      assertEquals(1, pValues[0], 0);
      assertEquals(0.5, pValues[1], 4 * Math.sqrt(0.25 / 20_000), Arrays.toString(differing));
    }
  }

  @Test
  void pValues_noneOrOne_areCertain() {
    assertArrayEquals(new double[0], ModelConfidenceSet.pValues(new double[0][][]), 0);
    assertArrayEquals(new double[] {1}, ModelConfidenceSet.pValues(new double[1][1][]), 0);
  }
}
