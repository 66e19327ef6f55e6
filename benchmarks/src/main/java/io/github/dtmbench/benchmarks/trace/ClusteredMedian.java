package io.github.dtmbench.benchmarks.trace;

import io.github.dtmbench.benchmarks.inference.Interval;
import java.util.ArrayList;
import java.util.Arrays;
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
 * @param interval of the median; NaN at both ends with too few clusters
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
    Map<String, List<Double>> byCluster = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      byCluster.computeIfAbsent(clusters.get(i), key -> new ArrayList<>()).add(values[i]);
    }
    double median = median(values.clone(), values.length);
    List<List<Double>> groups = List.copyOf(byCluster.values());
    if (groups.size() < FEWEST_CLUSTERS) {
      return new ClusteredMedian(
          median, new Interval(median, median), values.length, groups.size());
    }
    RandomGenerator random = new Well19937c(SEED);
    double[] medians = new double[REPLICATES];
    int largest = groups.stream().mapToInt(List::size).max().orElseThrow();
    double[] drawn = new double[largest * groups.size()];
    for (int r = 0; r < REPLICATES; r++) {
      int n = 0;
      for (int g = 0; g < groups.size(); g++) {
        for (double value : groups.get(random.nextInt(groups.size()))) {
          drawn[n++] = value;
        }
      }
      medians[r] = median(drawn, n);
    }
    Percentile percentile = new Percentile();
    percentile.setData(medians);
    return new ClusteredMedian(
        median,
        new Interval(percentile.evaluate(50 * (1 - level)), percentile.evaluate(50 * (1 + level))),
        values.length,
        groups.size());
  }

  /** Whether there were clusters enough for an interval. */
  public boolean hasInterval() {
    return clusters >= FEWEST_CLUSTERS;
  }

  private static double median(double[] scratch, int n) {
    Arrays.sort(scratch, 0, n);
    return n % 2 == 1 ? scratch[n / 2] : (scratch[n / 2 - 1] + scratch[n / 2]) / 2;
  }
}
