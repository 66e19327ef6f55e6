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
    assertEquals(OptionalDouble.of(8), ConformalQuantile.of(scores, 0.8));
    assertEquals(OptionalDouble.of(9), ConformalQuantile.of(scores, 0.9));
    assertEquals(OptionalDouble.empty(), ConformalQuantile.of(scores, 0.91));
    assertEquals(OptionalDouble.of(1), ConformalQuantile.of(scores, 0.05));
  }

  /** (n + 1) · level is a whole number and must not slip to the next by rounding. */
  @Test
  void of_wholeRanks_areExact() {
    for (int percent = 1; percent < 100; percent++) {
      double[] scores = IntStream.rangeClosed(1, 99).asDoubleStream().toArray();
      assertEquals(
          OptionalDouble.of(percent),
          ConformalQuantile.of(scores, percent / 100.0),
          percent + " %");
    }
  }

  @Test
  void minimumScores_isTheFirstThatSupportsTheLevel() {
    assertEquals(4, ConformalQuantile.minimumScores(0.8));
    assertEquals(9, ConformalQuantile.minimumScores(0.9));
    assertEquals(19, ConformalQuantile.minimumScores(0.95));
    assertEquals(999, ConformalQuantile.minimumScores(0.999));
    for (double level : new double[] {0.01, 0.3, 0.5, 0.77, 0.8, 0.9, 0.95, 0.99}) {
      int n = ConformalQuantile.minimumScores(level);
      assertTrue(ConformalQuantile.of(new double[n], level).isPresent(), level + " of " + n);
      assertTrue(
          n == 1 || ConformalQuantile.of(new double[n - 1], level).isEmpty(), level + " of " + n);
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
      held += next <= ConformalQuantile.of(scores, 0.8).orElseThrow() ? 1 : 0;
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
      double least = ConformalQuantile.leastLevel(scores, score);
      for (int percent = 1; percent < 100; percent++) {
        double level = percent / 100.0;
        OptionalDouble quantile = ConformalQuantile.of(scores, level);
        if (quantile.isPresent()) {
          assertEquals(
              quantile.getAsDouble() >= score, level > least, score + " at " + percent + " %");
        }
      }
    }
    assertEquals(3 / 12.0, ConformalQuantile.leastLevel(scores, 3));
    assertEquals(11 / 12.0, ConformalQuantile.leastLevel(scores, 10));
  }

  @Test
  void of_infiniteScores_areAllowed() {
    double[] scores = {1, Double.POSITIVE_INFINITY, 2, 3};
    assertEquals(OptionalDouble.of(Double.POSITIVE_INFINITY), ConformalQuantile.of(scores, 0.8));
    assertEquals(OptionalDouble.of(3), ConformalQuantile.of(scores, 0.6));
  }

  @Test
  void of_badArguments_areRefused() {
    for (double level : new double[] {0, 1, -0.1, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class, () -> ConformalQuantile.of(new double[] {1}, level));
      assertThrows(IllegalArgumentException.class, () -> ConformalQuantile.minimumScores(level));
    }
    for (double score : new double[] {-1, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class, () -> ConformalQuantile.of(new double[] {1, score}, 0.5));
    }
    assertEquals(OptionalDouble.empty(), ConformalQuantile.of(new double[0], 0.5));
  }

  @Test
  void interval_endsOutOfOrder_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1));
    assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 1));
    assertTrue(new Interval(1, 1).contains(1));
    assertEquals(false, new Interval(0, 1).contains(Double.NaN));
  }
}
