package io.github.dtmbench.benchmarks.inference;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Paired test of two methods on records that come in clusters. If neither is better, the
 * differences of a cluster might as well have the other sign, all together; the p-value is the
 * share of flips whose mean is at least as far from zero as the one observed. All flips are tried
 * with up to {@value #MAX_EXACT_CLUSTERS} clusters; with more, random ones, and the observed one
 * counts among them (Phipson and Smyth 2010), so that p is never 0.
 *
 * @param permutations number of random flips, at least 1
 * @param seed of the WELL19937c generator; every test starts it anew
 */
public record ClusterPermutationTest(int permutations, long seed) {

  /** Up to here all flips are tried: 2^15 of them, since each has a mirror image. */
  static final int MAX_EXACT_CLUSTERS = 16;

  /** Sums in another order differ by rounding; closer than this they count as equal. */
  private static final double RELATIVE_TIE = 1e-12;

  /** Refuses fewer flips than one. */
  public ClusterPermutationTest {
    if (permutations < 1) {
      throw new IllegalArgumentException(
          "permutations is " + permutations + ", must be at least 1");
    }
  }

  /**
   * The outcome of a test.
   *
   * @param meanDifference mean over all records
   * @param pValue two-sided, in (0, 1]
   * @param exact whether all flips were tried
   * @param clusters number of clusters
   */
  public record Result(double meanDifference, double pValue, boolean exact, int clusters) {}

  /**
   * Tests whether the mean difference is zero.
   *
   * @param differences first less second, one per record, finite
   * @param clusters the cluster of each record, any numbering; at least two clusters
   * @return the result; it does not depend on the order of records or the numbering of clusters,
   *     and differences of the other sign give the same p-value
   * @throws IllegalArgumentException if an argument is out of its domain
   */
  public Result test(double[] differences, int[] clusters) {
    Clusters gathered = Clusters.of(differences, clusters);
    // Sorted by size, not by sign: swapping the two methods must give the same flips.
    double[] sums = new double[gathered.size()];
    Arrays.setAll(sums, gathered::sum);
    double observed = Math.abs(Arrays.stream(sums).sum());
    // Of the records, not of the sums: what cancels within a cluster leaves its rounding in a sum.
    double scale = Arrays.stream(differences).map(Math::abs).sum();
    double[] sizes = Arrays.stream(sums).map(Math::abs).sorted().toArray();
    double reached = observed - RELATIVE_TIE * scale;
    boolean exact = sizes.length <= MAX_EXACT_CLUSTERS;
    return new Result(
        gathered.mean(),
        exact ? shareOfAll(sizes, reached) : shareOfRandom(sizes, reached),
        exact,
        sizes.length);
  }

  private static double shareOfAll(double[] sizes, double reached) {
    int flips = 1 << (sizes.length - 1);
    int extreme = 0;
    for (int flip = 0; flip < flips; flip++) {
      double sum = sizes[sizes.length - 1];
      for (int i = 0; i < sizes.length - 1; i++) {
        sum += (flip >> i & 1) == 0 ? sizes[i] : -sizes[i];
      }
      if (Math.abs(sum) >= reached) {
        extreme++;
      }
    }
    return (double) extreme / flips;
  }

  private double shareOfRandom(double[] sizes, double reached) {
    RandomGenerator random = new Well19937c(seed);
    int extreme = 1;
    for (int p = 0; p < permutations; p++) {
      double sum = 0;
      for (double size : sizes) {
        sum += random.nextBoolean() ? size : -size;
      }
      if (Math.abs(sum) >= reached) {
        extreme++;
      }
    }
    return (double) extreme / (permutations + 1);
  }
}
