package io.github.dtmbench.benchmarks.inference;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The quantile that makes an interval conformal: of n scores of how far predictions were off, the
 * ⌈(n + 1) · level⌉-th smallest. A new score that is exchangeable with them is not larger with a
 * probability of at least the level, and of at most level + 1/(n + 1) without ties (Vovk, Gammerman
 * and Shafer 2005; Lei and others 2018, theorem 2.2).
 */
public final class ConformalQuantile {

  /** Keeps (n + 1) · level from passing a whole number by rounding alone. */
  private static final double ROUNDING = 1e-9;

  private ConformalQuantile() {}

  /**
   * The quantile.
   *
   * @param scores 0 or more, infinity allowed; any order
   * @param level probability, in (0, 1)
   * @return the quantile; empty if there are fewer than {@link #minimumScores} scores, of which no
   *     interval of that level can be made
   * @throws IllegalArgumentException if the level is outside (0, 1) or a score is negative or NaN
   */
  public static OptionalDouble of(double[] scores, double level) {
    requireLevel(level);
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    for (double score : sorted) {
      if (!(score >= 0)) {
        throw new IllegalArgumentException("score is " + score + ", must be in [0, infinity]");
      }
    }
    int rank = rank(sorted.length, level);
    return rank > sorted.length ? OptionalDouble.empty() : OptionalDouble.of(sorted[rank - 1]);
  }

  /**
   * The least number of scores that support a level.
   *
   * @param level probability, in (0, 1)
   * @return the smallest n with ⌈(n + 1) · level⌉ ≤ n, which is ⌈level / (1 − level)⌉
   * @throws IllegalArgumentException if the level is outside (0, 1)
   */
  public static int minimumScores(double level) {
    requireLevel(level);
    return (int) Math.max(1, Math.ceil(level / (1 - level) - ROUNDING));
  }

  /**
   * The level from which on the quantile reaches a new score: the share of n + 1 that the smaller
   * ones of the n scores make up. It is one minus the conformal p-value that counts ties for the
   * new score (Vovk, Gammerman and Shafer 2005).
   *
   * @param scores 0 or more, infinity allowed; any order
   * @param newScore 0 or more
   * @return in [0, n / (n + 1)]; {@link #of} at a level is at least the new score if, and, unless
   *     there are too few scores for it, only if the level is greater
   */
  public static double leastLevel(double[] scores, double newScore) {
    long smaller = Arrays.stream(scores).filter(score -> score < newScore).count();
    return (double) smaller / (scores.length + 1);
  }

  private static int rank(int n, double level) {
    return (int) Math.ceil((n + 1) * level - ROUNDING);
  }

  private static void requireLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level is " + level + ", must be in (0, 1)");
    }
  }
}
