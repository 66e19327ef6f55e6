package io.github.dtmbench.benchmarks.trace;

import io.github.dtmbench.benchmarks.inference.Interval;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * A median with an interval from resampling whole clusters: traces that share code, people and
 * model say the same thing again. Percentile interval of {@value #REPLICATES} resamples (Davison
 * and Hinkley 1997, section 3.8); with fewer than six clusters there is none.
 *
 * @param median the median of all values
 * @param interval of the median; the median at both ends with too few clusters
 * @param values how many
 * @param clusters how many
 */
public record ClusteredMedian(double median, Interval interval, int values, int clusters) {

  static final int REPLICATES = 1000;
  private static final int FEWEST_CLUSTERS = 6;
  private static final long SEED = 1;

  /**
   * Takes the median.
   *
   * @param values at least one
   * @param clusters of each value
   * @param level of the interval, in (0, 1)
   * @return median and interval
   */
  static ClusteredMedian of(double[] values, List<String> clusters, double level) {
    int n = values.length;
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
    Map<String, Integer> numbers = new LinkedHashMap<>();
    clusters.forEach(cluster -> numbers.putIfAbsent(cluster, numbers.size()));
    double[] sorted = new double[n];
    int[] clusterOf = new int[n];
    int[] sizes = new int[numbers.size()];
    for (int i = 0; i < n; i++) {
      sorted[i] = values[order[i]];
      clusterOf[i] = numbers.get(clusters.get(order[i]));
      sizes[clusterOf[i]]++;
    }
    int[] times = new int[sizes.length];
    Arrays.fill(times, 1);
    double median = median(sorted, clusterOf, times, n);
    if (sizes.length < FEWEST_CLUSTERS) {
      return new ClusteredMedian(median, new Interval(median, median), n, sizes.length);
    }
    RandomGenerator random = new Well19937c(SEED);
    double[] medians = new double[REPLICATES];
    for (int r = 0; r < REPLICATES; r++) {
      Arrays.fill(times, 0);
      int drawn = 0;
      for (int g = 0; g < sizes.length; g++) {
        int cluster = random.nextInt(sizes.length);
        times[cluster]++;
        drawn += sizes[cluster];
      }
      medians[r] = median(sorted, clusterOf, times, drawn);
    }
    Percentile percentile = new Percentile();
    percentile.setData(medians);
    return new ClusteredMedian(
        median,
        new Interval(percentile.evaluate(50 * (1 - level)), percentile.evaluate(50 * (1 + level))),
        n,
        sizes.length);
  }

  /** Whether there were clusters enough for an interval. */
  public boolean hasInterval() {
    return clusters >= FEWEST_CLUSTERS;
  }

  /**
   * The median of a sample in which each value stands as often as its cluster was drawn: the mean
   * of the two in the middle. Counting spares the sorting of every resample.
   */
  private static double median(double[] sorted, int[] clusterOf, int[] times, int drawn) {
    int lower = (drawn - 1) / 2;
    int upper = drawn / 2;
    double low = Double.NaN;
    int passed = 0;
    for (int i = 0; i < sorted.length; i++) {
      int before = passed;
      passed += times[clusterOf[i]];
      if (before <= lower && lower < passed) {
        low = sorted[i];
      }
      if (upper < passed) {
        return (low + sorted[i]) / 2;
      }
    }
    throw new IllegalStateException(drawn + " values do not add up");
  }
}
