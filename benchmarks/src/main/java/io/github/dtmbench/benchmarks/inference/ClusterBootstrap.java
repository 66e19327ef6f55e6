package io.github.dtmbench.benchmarks.inference;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Percentile interval of a mean over records that come in clusters. A replicate draws as many
 * clusters as there are, with replacement, and takes the mean of all their records, so a cluster of
 * many records weighs as much as its records do, and records of one cluster are drawn together
 * (Field and Welsh 2007, <i>Bootstrapping clustered data</i>, section 2).
 *
 * <p>With few clusters, below twenty or so, such intervals are somewhat too narrow.
 *
 * @param replicates number of resamples, at least 1
 * @param seed of the WELL19937c generator; every interval starts it anew
 */
public record ClusterBootstrap(int replicates, long seed) {

  private static final double PERCENT = 100;

  /** Refuses fewer replicates than one. */
  public ClusterBootstrap {
    if (replicates < 1) {
      throw new IllegalArgumentException("replicates is " + replicates + ", must be at least 1");
    }
  }

  /**
   * The interval of the mean.
   *
   * @param values finite numbers, one per record
   * @param clusters the cluster of each record, any numbering; at least two clusters
   * @param level probability that the interval is to hold the mean, in (0, 1)
   * @return the quantiles (1 ± level)/2 of the replicates, by linear interpolation (Hyndman and
   *     Fan's type 7); it does not depend on the order of records or the numbering of clusters
   * @throws IllegalArgumentException if an argument is out of its domain
   */
  public Interval meanInterval(double[] values, int[] clusters, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level is " + level + ", must be in (0, 1)");
    }
    double[] means = means(Clusters.of(values, clusters));
    Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
    percentile.setData(means);
    return new Interval(
        percentile.evaluate(PERCENT * (1 - level) / 2),
        percentile.evaluate(PERCENT * (1 + level) / 2));
  }

  private double[] means(Clusters clusters) {
    int size = clusters.size();
    double[] sums = new double[size];
    int[] counts = new int[size];
    Arrays.setAll(sums, clusters::sum);
    Arrays.setAll(counts, clusters::count);
    RandomGenerator random = new Well19937c(seed);
    double[] means = new double[replicates];
    for (int r = 0; r < replicates; r++) {
      double sum = 0;
      int records = 0;
      for (int draw = 0; draw < size; draw++) {
        int cluster = random.nextInt(size);
        sum += sums[cluster];
        records += counts[cluster];
      }
      means[r] = sum / records;
    }
    return means;
  }
}
