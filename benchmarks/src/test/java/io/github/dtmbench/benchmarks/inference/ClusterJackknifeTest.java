package io.github.dtmbench.benchmarks.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Intervals of scores: too narrow, and a reader takes luck for skill. */
class ClusterJackknifeTest {

  /** SciPy and numpy. */
  @Test
  void estimate_reference_agrees() {
    for (String[] row : ReferenceRows.of("jackknife.csv")) {
      ClusterJackknife.Estimate estimate =
          new ClusterJackknife(ClusterWeight.valueOf(row[0]))
              .estimate(ReferenceRows.numbers(row[1]), ReferenceRows.ids(row[2]));
      assertEquals(Double.parseDouble(row[3]), estimate.mean(), 1e-14);
      assertEquals(Double.parseDouble(row[4]), estimate.standardError(), 1e-14);
      assertEquals(Double.parseDouble(row[5]), estimate.degreesOfFreedom(), 1e-12);
      assertEquals(Double.parseDouble(row[6]), estimate.interval(0.95).low(), 1e-8);
      assertEquals(Double.parseDouble(row[7]), estimate.interval(0.95).high(), 1e-8);
    }
  }

  /** Nine ones in a cluster and a single zero: 0.9 by records, 0.5 with clusters once. */
  @Test
  void estimate_unequalClusters_countsAsTold() {
    double[] values = {1, 1, 1, 1, 1, 1, 1, 1, 1, 0};
    int[] ids = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    assertEquals(
        0.9, new ClusterJackknife(ClusterWeight.BY_RECORDS).estimate(values, ids).mean(), 1e-15);
    assertEquals(0.5, new ClusterJackknife(ClusterWeight.ONCE).estimate(values, ids).mean(), 1e-15);
  }

  /** 95 % intervals hold the truth in 94 to 96 % of the cases, for clusters as unequal as ours. */
  @Test
  void interval_simulatedClusters_coversAsTold() {
    assertEquals(
        0.95,
        ClusterSimulation.coverage(ClusterSimulation.AS_IN_OUR_DATA, ClusterWeight.ONCE, 4000, 7),
        0.01);
    assertEquals(
        0.95,
        ClusterSimulation.coverage(ClusterSimulation.ONE_DOMINATES, ClusterWeight.ONCE, 4000, 7),
        0.01);
  }

  @Test
  void estimate_otherOrderAndNumbering_isTheSame() {
    double[] values = new Random(3).doubles(40).toArray();
    int[] ids = IntStream.range(0, 40).map(i -> i % 7).toArray();
    double[] turned = IntStream.range(0, 40).mapToDouble(i -> values[39 - i]).toArray();
    int[] renamed = IntStream.range(0, 40).map(i -> 100 - ids[39 - i]).toArray();
    for (ClusterWeight weight : ClusterWeight.values()) {
      ClusterJackknife jackknife = new ClusterJackknife(weight);
      assertEquals(jackknife.estimate(values, ids), jackknife.estimate(turned, renamed));
    }
  }

  @Test
  void estimate_badArguments_areRefused() {
    ClusterJackknife jackknife = new ClusterJackknife(ClusterWeight.ONCE);
    assertThrows(
        IllegalArgumentException.class,
        () -> jackknife.estimate(new double[] {1, 2}, new int[] {7, 7}));
    ClusterJackknife.Estimate estimate =
        jackknife.estimate(new double[] {1, 2, 4}, new int[] {0, 1, 2});
    for (double level : new double[] {0, 1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> estimate.interval(level));
    }
    assertTrue(estimate.interval(0.5).contains(estimate.mean()));
  }
}
