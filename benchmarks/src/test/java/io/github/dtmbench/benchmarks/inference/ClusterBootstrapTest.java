package io.github.dtmbench.benchmarks.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Intervals of scores: too narrow, and a reader takes luck for skill. */
class ClusterBootstrapTest {

  private final ClusterBootstrap bootstrap = new ClusterBootstrap(10_000, 1);

  /**
   * Within four Monte Carlo errors of a million resamples. The error of a 2.5 % quantile of n draws
   * from about a normal distribution is √(0.025 · 0.975 / n) / φ(1.96) = 2.67/√n standard
   * deviations.
   */
  @Test
  void meanInterval_reference_isWithinMonteCarloError() {
    for (String[] row : ReferenceRows.of("bootstrap.csv")) {
      if (Double.parseDouble(row[0]) < 10) {
        continue; // few clusters give few distinct means: the next test
      }
      Interval interval =
          bootstrap.meanInterval(ReferenceRows.numbers(row[1]), ReferenceRows.ids(row[2]), 0.95);
      double error = 4 * 2.67 / Math.sqrt(10_000) * Double.parseDouble(row[5]);
      assertEquals(Double.parseDouble(row[3]), interval.low(), error, row[0]);
      assertEquals(Double.parseDouble(row[4]), interval.high(), error, row[0]);
    }
  }

  /** Three clusters have ten distinct resamples, so the quantiles are points of a lattice. */
  @Test
  void meanInterval_threeClusters_isTheReference() {
    String[] row = ReferenceRows.of("bootstrap.csv").get(0);
    Interval interval =
        bootstrap.meanInterval(ReferenceRows.numbers(row[1]), ReferenceRows.ids(row[2]), 0.95);
    assertEquals(Double.parseDouble(row[3]), interval.low(), 1e-12);
    assertEquals(Double.parseDouble(row[4]), interval.high(), 1e-12);
  }

  /** A cluster of nine ones and a single zero: resamples weigh records, not clusters. */
  @Test
  void meanInterval_unequalClusters_weighsRecords() {
    double[] values = {1, 1, 1, 1, 1, 1, 1, 1, 1, 0};
    int[] ids = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    Interval interval = bootstrap.meanInterval(values, ids, 0.4);
    // means 0, 0.9, 0.9 and 1 with probability 1/4 each; quantiles 0.3 and 0.7
    assertEquals(new Interval(0.9, 0.9), interval);
  }

  /** 95 % intervals of the mean of forty clustered groups hold the truth in about 95 % of cases. */
  @Test
  void meanInterval_simulatedClusters_coversAsTold() {
    Random random = new Random(7);
    int held = 0;
    int trials = 400;
    for (int trial = 0; trial < trials; trial++) {
      double[] values = new double[160];
      int[] ids = new int[160];
      for (int k = 0; k < 40; k++) {
        double shift = random.nextGaussian();
        for (int j = 0; j < 4; j++) {
          values[4 * k + j] = 3 + shift + random.nextGaussian();
          ids[4 * k + j] = k;
        }
      }
      held += new ClusterBootstrap(1000, trial).meanInterval(values, ids, 0.95).contains(3) ? 1 : 0;
    }
    // Percentile intervals of forty clusters run a little narrow: 93.5 % rather than 95 %.
    assertEquals(0.94, (double) held / trials, 0.035);
  }

  @Test
  void meanInterval_otherOrderAndNumbering_isTheSame() {
    String[] row = ReferenceRows.of("bootstrap.csv").get(2);
    double[] values = ReferenceRows.numbers(row[1]);
    int[] ids = ReferenceRows.ids(row[2]);
    int n = values.length;
    double[] reversed = IntStream.range(0, n).mapToDouble(i -> values[n - 1 - i]).toArray();
    int[] renumbered = IntStream.range(0, n).map(i -> 1000 - 3 * ids[n - 1 - i]).toArray();
    assertEquals(
        bootstrap.meanInterval(values, ids, 0.9),
        bootstrap.meanInterval(reversed, renumbered, 0.9));
  }

  @Test
  void meanInterval_otherSeed_isAnother() {
    String[] row = ReferenceRows.of("bootstrap.csv").get(2);
    double[] values = ReferenceRows.numbers(row[1]);
    int[] ids = ReferenceRows.ids(row[2]);
    assertNotEquals(
        bootstrap.meanInterval(values, ids, 0.9),
        new ClusterBootstrap(10_000, 2).meanInterval(values, ids, 0.9));
  }

  @Test
  void meanInterval_badArguments_areRefused() {
    double[] values = {1, 2};
    int[] ids = {0, 1};
    for (double level : new double[] {0, 1, -1, Double.NaN}) {
      assertEquals(
          "level is " + level + ", must be in (0, 1)",
          assertThrows(
                  IllegalArgumentException.class, () -> bootstrap.meanInterval(values, ids, level))
              .getMessage());
    }
    assertThrows(IllegalArgumentException.class, () -> new ClusterBootstrap(0, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> bootstrap.meanInterval(values, Arrays.copyOf(ids, 1), 0.5));
  }
}
