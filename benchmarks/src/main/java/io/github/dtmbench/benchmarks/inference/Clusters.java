package io.github.dtmbench.benchmarks.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Mean and weight of the values of each cluster, all that the statistics of a mean need. Clusters
 * stand in the order of their means and weights, so that neither the order of the records nor the
 * numbering of the clusters changes a result.
 */
final class Clusters {

  private record Cluster(double mean, double weight) {}

  private final List<Cluster> clusters;

  private Clusters(List<Cluster> clusters) {
    this.clusters = clusters;
  }

  /**
   * Gathers values.
   *
   * @param values finite numbers
   * @param clusters number of the cluster of each value
   * @param weight what a cluster counts
   * @throws IllegalArgumentException if lengths differ, a value is not finite, or there are fewer
   *     than two clusters
   */
  static Clusters of(double[] values, int[] clusters, ClusterWeight weight) {
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
            .map(gathered -> cluster(gathered, weight))
            .sorted(Comparator.comparingDouble(Cluster::mean).thenComparingDouble(Cluster::weight))
            .toList());
  }

  private static Cluster cluster(List<Double> values, ClusterWeight weight) {
    double sum = values.stream().sorted().mapToDouble(x -> x).sum();
    return new Cluster(sum / values.size(), weight.of(values.size()));
  }

  int size() {
    return clusters.size();
  }

  double clusterMean(int cluster) {
    return clusters.get(cluster).mean();
  }

  double weight(int cluster) {
    return clusters.get(cluster).weight();
  }

  double totalWeight() {
    return clusters.stream().mapToDouble(Cluster::weight).sum();
  }

  /** What the cluster adds to the weighted sum. */
  double contribution(int cluster) {
    return weight(cluster) * clusterMean(cluster);
  }

  /** The weighted mean. */
  double mean() {
    return clusters.stream().mapToDouble(c -> c.weight() * c.mean()).sum() / totalWeight();
  }
}
