package io.github.dtmbench.benchmarks.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The width of prediction intervals. */
class ConformalQuantileTest {

  /** Nine scores: the quantile at 0.8 is the 8th, at 0.9 the 9th; 0.91 has no support. */
  @Test
  void of_nineScores_isTheRankedScore() {
    double[] scores = {5, 3, 9, 1, 7, 2, 8, 4, 6};
    assertEquals(OptionalDouble.of(8), apart(scores).at(0.8));
    assertEquals(OptionalDouble.of(9), apart(scores).at(0.9));
    assertEquals(OptionalDouble.empty(), apart(scores).at(0.91));
    assertEquals(OptionalDouble.of(1), apart(scores).at(0.05));
  }

  /** (n + 1) · level is a whole number and must not slip to the next by rounding. */
  @Test
  void of_wholeRanks_areExact() {
    for (int percent = 1; percent < 100; percent++) {
      double[] scores = IntStream.rangeClosed(1, 99).asDoubleStream().toArray();
      assertEquals(OptionalDouble.of(percent), apart(scores).at(percent / 100.0), percent + " %");
    }
  }

  private static ConformalQuantile apart(double[] scores) {
    return ConformalQuantile.of(scores, IntStream.range(0, scores.length).toArray());
  }

  /**
   * Three groups, one of them of four scores: each has a quarter, the scores of the large one a
   * sixteenth, and the last quarter is the group's to come.
   */
  @Test
  void of_unequalGroups_countsEveryGroupOnce() {
    ConformalQuantile quantile =
        ConformalQuantile.of(new double[] {1, 2, 3, 4, 5, 6}, new int[] {0, 0, 0, 0, 1, 2});
    assertEquals(OptionalDouble.of(1), quantile.at(1 / 16.0));
    assertEquals(OptionalDouble.of(4), quantile.at(0.25));
    assertEquals(OptionalDouble.of(5), quantile.at(0.3));
    assertEquals(OptionalDouble.of(6), quantile.at(0.75));
    assertEquals(OptionalDouble.empty(), quantile.at(0.76));
    assertEquals(3 / 16.0, quantile.leastLevel(4));
  }

  /** Groups of unequal size whose records are alike: a run of a new group is held as told. */
  @Test
  void of_exchangeableGroups_coversNewGroups() {
    Random random = new Random(29);
    int trials = 6_000;
    int held = 0;
    for (int trial = 0; trial < trials; trial++) {
      ClusterSimulation simulation =
          new ClusterSimulation(ClusterSimulation.AS_IN_OUR_DATA, random.nextLong());
      ClusterSimulation.Sample sample = simulation.errors(0.4, 0.3);
      double next =
          new ClusterSimulation(new int[] {1}, random.nextLong()).errors(0.4, 0.3).values()[0];
      held +=
          next <= ConformalQuantile.of(sample.values(), sample.ids()).at(0.8).orElseThrow() ? 1 : 0;
    }
    double error = 4 * Math.sqrt(0.8 * 0.2 / trials);
    assertTrue(held >= (0.8 - error) * trials, held + " of " + trials);
    assertTrue(held <= (0.8 + 2 / 45.0 + error) * trials, held + " of " + trials);
  }

  @Test
  void minimumGroups_isTheFirstThatSupportsTheLevel() {
    assertEquals(4, ConformalQuantile.minimumGroups(0.8));
    assertEquals(9, ConformalQuantile.minimumGroups(0.9));
    assertEquals(19, ConformalQuantile.minimumGroups(0.95));
    assertEquals(999, ConformalQuantile.minimumGroups(0.999));
    for (double level : new double[] {0.01, 0.3, 0.5, 0.77, 0.8, 0.9, 0.95, 0.99}) {
      int n = (int) ConformalQuantile.minimumGroups(level);
      assertTrue(apart(new double[n]).at(level).isPresent(), level + " of " + n);
      assertTrue(n == 1 || apart(new double[n - 1]).at(level).isEmpty(), level + " of " + n);
    }
  }

  /** A new score is not larger with a probability between level and level + 1/(n + 1). */
  @Test
  void of_exchangeableScores_coversAsTold() {
    Random random = new Random(23);
    int n = 24;
    int trials = 20_000;
    int held = 0;
    for (int trial = 0; trial < trials; trial++) {
      double[] scores =
          DoubleStream.generate(() -> Math.abs(random.nextGaussian())).limit(n).toArray();
      double next = Math.abs(random.nextGaussian());
      held += next <= apart(scores).at(0.8).orElseThrow() ? 1 : 0;
    }
    double coverage = (double) held / trials;
    double error = 4 * Math.sqrt(0.8 * 0.2 / trials);
    assertTrue(coverage >= 0.8 - error && coverage <= 0.84 + error, coverage + "");
  }

  /** The level of a score is where the quantile, taken for itself, begins to reach the score. */
  @Test
  void leastLevel_isWhereTheQuantileReachesTheScore() {
    double[] scores = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5};
    for (double score : new double[] {0, 1, 2.5, 3, 5, 6, 8.9, 9, 9.1}) {
      double least = apart(scores).leastLevel(score);
      for (int percent = 1; percent < 100; percent++) {
        double level = percent / 100.0;
        OptionalDouble quantile = apart(scores).at(level);
        if (quantile.isPresent()) {
          assertEquals(
              quantile.getAsDouble() >= score, level > least, score + " at " + percent + " %");
        }
      }
    }
    assertEquals(3 / 12.0, apart(scores).leastLevel(3));
    assertEquals(11 / 12.0, apart(scores).leastLevel(10));
  }

  @Test
  void of_infiniteScores_areAllowed() {
    double[] scores = {1, Double.POSITIVE_INFINITY, 2, 3};
    assertEquals(OptionalDouble.of(Double.POSITIVE_INFINITY), apart(scores).at(0.8));
    assertEquals(OptionalDouble.of(3), apart(scores).at(0.6));
  }

  @Test
  void of_badArguments_areRefused() {
    for (double level : new double[] {0, 1, -0.1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> apart(new double[] {1}).at(level));
      assertThrows(IllegalArgumentException.class, () -> ConformalQuantile.minimumGroups(level));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> ConformalQuantile.of(new double[] {1}, new int[] {0, 1}));
    for (double score : new double[] {-1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> apart(new double[] {1, score}));
    }
    assertEquals(OptionalDouble.empty(), apart(new double[0]).at(0.5));
  }

  @Test
  void interval_endsOutOfOrder_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1));
    assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 1));
    assertTrue(new Interval(1, 1).contains(1));
    assertEquals(false, new Interval(0, 1).contains(Double.NaN));
  }
}
