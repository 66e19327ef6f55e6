package io.github.dtmbench.benchmarks.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums and counts of values by cluster, all that the statistics of a mean need. Clusters stand in
 * the order of their sums and counts, so that neither the order of the records nor the numbering of
 * the clusters changes a result.
 */
final class Clusters {

  private record Cluster(double sum, int count) {}

  private final List<Cluster> clusters;

  private Clusters(List<Cluster> clusters) {
    this.clusters = clusters;
  }

  /**
   * Gathers values.
   *
   * @param values finite numbers
   * @param clusters number of the cluster of each value
   * @throws IllegalArgumentException if lengths differ, a value is not finite, or there are fewer
   *     than two clusters
   */
  static Clusters of(double[] values, int[] clusters) {
    if (values.length != clusters.length) {
      throw new IllegalArgumentException(
          "need a cluster for every value; got "
              + values.length
              + " values and "
              + clusters.length
              + " clusters");
    }
    Map<Integer, List<Double>> members = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException("value " + i + " is " + values[i] + ", must be finite");
      }
      members.computeIfAbsent(clusters[i], cluster -> new ArrayList<>()).add(values[i]);
    }
    if (members.size() < 2) {
      throw new IllegalArgumentException(
          "need values of at least 2 clusters, got " + members.size());
    }
    return new Clusters(
        members.values().stream()
            .map(v -> new Cluster(v.stream().sorted().mapToDouble(x -> x).sum(), v.size()))
            .sorted(Comparator.comparingDouble(Cluster::sum).thenComparingInt(Cluster::count))
            .toList());
  }

  int size() {
    return clusters.size();
  }

  double sum(int cluster) {
    return clusters.get(cluster).sum();
  }

  int count(int cluster) {
    return clusters.get(cluster).count();
  }

  int records() {
    return clusters.stream().mapToInt(Cluster::count).sum();
  }

  double mean() {
    return clusters.stream().mapToDouble(Cluster::sum).sum() / records();
  }
}
