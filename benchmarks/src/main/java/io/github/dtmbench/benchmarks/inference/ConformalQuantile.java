package io.github.dtmbench.benchmarks.inference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The quantile that makes an interval conformal for a record of a group not seen: hierarchical
 * conformal prediction (Lee, Barber and Willett 2023, <i>Distribution-Free Inference with
 * Hierarchical Data</i>, arXiv 2306.06342, section 3; of the same kind Dunn, Wasserman and Ramdas
 * 2022). Each of the K groups with scores of how far predictions were off has a mass of 1/(K + 1),
 * which its scores share evenly; the group to come holds the last 1/(K + 1), at infinity. The
 * quantile is the smallest score up to which the mass is at least the level. If the group to come
 * is exchangeable with the others, a score of it is not larger with a probability of at least the
 * level. Groups of one record each give the usual quantile, the ⌈(n + 1) · level⌉-th smallest
 * (Vovk, Gammerman and Shafer 2005).
 *
 * <p>A group of many records therefore counts no more than a group of one.
 */
public final class ConformalQuantile {

  /** Keeps a mass from missing a level by rounding alone. */
  private static final double ROUNDING = 1e-9;

  private final double[] ascending;
  private final double[] massUpTo;

  private ConformalQuantile(double[] ascending, double[] massUpTo) {
    this.ascending = ascending;
    this.massUpTo = massUpTo;
  }

  /**
   * Gathers scores.
   *
   * @param scores 0 or more, infinity allowed; any order
   * @param groups the group of each score, any numbering
   * @return quantiles of these scores
   * @throws IllegalArgumentException if lengths differ or a score is negative or NaN
   */
  public static ConformalQuantile of(double[] scores, int[] groups) {
    if (scores.length != groups.length) {
      throw new IllegalArgumentException(
          "need a group for every score; got "
              + scores.length
              + " scores and "
              + groups.length
              + " groups");
    }
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int i = 0; i < scores.length; i++) {
      if (!(scores[i] >= 0)) {
        throw new IllegalArgumentException("score is " + scores[i] + ", must be in [0, infinity]");
      }
      sizes.merge(groups[i], 1, Integer::sum);
    }
    // Equal scores stand by the size of their group, so that sums do not depend on the order given.
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(i -> scores[i])
                    .thenComparingInt(i -> sizes.get(groups[i])))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] massUpTo = new double[scores.length];
    double groupsUpTo = 0;
    double lost = 0; // Kahan: a sum of thirds that misses a whole number would miss a level
    for (int rank = 0; rank < order.length; rank++) {
      double share = 1.0 / sizes.get(groups[order[rank]]) - lost;
      double sum = groupsUpTo + share;
      lost = (sum - groupsUpTo) - share;
      groupsUpTo = sum;
      massUpTo[rank] = groupsUpTo / (sizes.size() + 1);
    }
    return new ConformalQuantile(
        Arrays.stream(order).mapToDouble(i -> scores[i]).toArray(), massUpTo);
  }

  /**
   * The quantile.
   *
   * @param level probability, in (0, 1)
   * @return the quantile; empty if there are scores of fewer than {@link #minimumGroups} groups, of
   *     which no interval of that level can be made
   * @throws IllegalArgumentException if the level is outside (0, 1)
   */
  public OptionalDouble at(double level) {
    requireLevel(level);
    for (int rank = 0; rank < ascending.length; rank++) {
      if (massUpTo[rank] >= level - ROUNDING) {
        return OptionalDouble.of(ascending[rank]);
      }
    }
    return OptionalDouble.empty();
  }

  /**
   * The least number of groups that support a level.
   *
   * @param level probability, in (0, 1)
   * @return the smallest K with K/(K + 1) ≥ level
   * @throws IllegalArgumentException if the level is outside (0, 1)
   */
  public static long minimumGroups(double level) {
    requireLevel(level);
    return (long) Math.max(1, Math.ceil(level / (1 - level) - ROUNDING));
  }

  /**
   * The level from which on the quantile reaches a new score: the mass of the smaller scores. It is
   * one minus the conformal p-value that counts ties for the new score.
   *
   * @param newScore 0 or more
   * @return in [0, K / (K + 1)]; {@link #at} a level is at least the new score if, and, unless
   *     there are too few groups for it, only if the level is greater
   */
  public double leastLevel(double newScore) {
    double level = 0;
    for (int rank = 0; rank < ascending.length && ascending[rank] < newScore; rank++) {
      level = massUpTo[rank];
    }
    return level;
  }

  private static void requireLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level is " + level + ", must be in (0, 1)");
    }
  }
}
