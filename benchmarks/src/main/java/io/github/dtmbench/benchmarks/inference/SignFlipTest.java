package io.github.dtmbench.benchmarks.inference;

import java.util.Arrays;
import java.util.Objects;

/**
 * Paired test of two methods on records that come in clusters. If neither is better, the
 * differences of a cluster might as well have the other sign, all together; the p-value is the
 * probability that the mean over clusters, each with a sign tossed for, is at least as far from
 * zero as the one observed (Fisher 1935, <i>The Design of Experiments</i>, section 21; Good 2005,
 * <i>Permutation, Parametric and Bootstrap Tests of Hypotheses</i>, section 3.2). Nothing is drawn:
 * {@link SubsetSums} holds the distribution.
 *
 * <p>The test takes the clusters' differences as symmetric about zero under the hypothesis. Where
 * one cluster holds most of the records and counts as much, skewness is not averaged out and the
 * test is too liberal; with {@link ClusterWeight#ONCE} it keeps its level (docs/statistics.md).
 *
 * @param weight what a cluster counts in the mean
 */
public record SignFlipTest(ClusterWeight weight) {

  /** Sums in another order differ by rounding; closer than this they count as equal. */
  private static final double RELATIVE_TIE = 1e-12;

  /** Refuses null. */
  public SignFlipTest {
    Objects.requireNonNull(weight, "weight");
  }

  /**
   * The outcome of a test.
   *
   * @param meanDifference weighted mean of the differences
   * @param pValue two-sided, in (0, 1]; never below the exact one
   * @param errorBound what the p-value is above the exact one at the most; 0 if all flips were
   *     counted
   * @param clusters number of clusters
   */
  public record Result(double meanDifference, double pValue, double errorBound, int clusters) {}

  /**
   * Tests whether the mean difference is zero.
   *
   * @param differences first less second, one per record, finite
   * @param clusters the cluster of each record, any numbering; at least two clusters
   * @return the result; it does not depend on the order of records or the numbering of clusters,
   *     and differences of the other sign give the same p-value; 1 if the mean is zero
   * @throws IllegalArgumentException if an argument is out of its domain
   */
  public Result test(double[] differences, int[] clusters) {
    Clusters gathered = Clusters.of(differences, clusters, weight);
    double[] signed = new double[gathered.size()];
    Arrays.setAll(signed, gathered::contribution);
    double observed = Math.abs(Arrays.stream(signed).sum());
    double[] sizes = Arrays.stream(signed).map(Math::abs).sorted().toArray();
    // Of the records, not of the clusters: what cancels within a cluster leaves its rounding.
    double scale = Arrays.stream(differences).map(Math::abs).max().orElse(0);
    double reached = observed - RELATIVE_TIE * scale * gathered.totalWeight();
    if (reached <= 0) {
      return new Result(gathered.mean(), 1, 0, sizes.length);
    }
    // A sum of flipped sizes is their total less twice those with a minus; both tails are alike.
    double total = Arrays.stream(sizes).sum();
    SubsetSums.Share tail = SubsetSums.shareUpTo(sizes, (total - reached) / 2);
    double upper = Math.min(1, 2 * tail.upper());
    return new Result(gathered.mean(), upper, Math.max(0, upper - 2 * tail.lower()), sizes.length);
  }
}
