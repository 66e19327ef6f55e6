package io.github.dtmbench.benchmarks.inference;

import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Standard error and interval of a mean over records that come in clusters, by leaving out one
 * cluster after the other: with θ₍ᵢ₎ the mean without cluster i, SE² = (k − 1)/k · Σ(θ₍ᵢ₎ − θ̄)²
 * (Efron and Tibshirani 1993, <i>An Introduction to the Bootstrap</i>, section 11.2; Cameron and
 * Miller 2015, section III.C, for clusters). Its t has one degree of freedom less than the clusters
 * are worth: (Σw)²/Σw² of them (Kish 1965, section 8.2), since those that count little tell little
 * of the spread. Where all count alike, this is Student's interval of the clusters' means.
 *
 * @param weight what a cluster counts in the mean
 */
public record ClusterJackknife(ClusterWeight weight) {

  /** Refuses null. */
  public ClusterJackknife {
    Objects.requireNonNull(weight, "weight");
  }

  /**
   * A mean and how sure it is.
   *
   * @param mean weighted mean
   * @param standardError 0 or more
   * @param degreesOfFreedom effective clusters less one, positive
   */
  public record Estimate(double mean, double standardError, double degreesOfFreedom) {

    /**
     * The interval of the mean.
     *
     * @param level probability that it is to hold the mean, in (0, 1)
     * @return mean ± t · standard error
     * @throws IllegalArgumentException if the level is out of its domain
     */
    public Interval interval(double level) {
      if (!(level > 0 && level < 1)) {
        throw new IllegalArgumentException("level is " + level + ", must be in (0, 1)");
      }
      double margin = quantile((1 + level) / 2) * standardError;
      return new Interval(mean - margin, mean + margin);
    }

    /**
     * A quantile of Student's t with these degrees of freedom.
     *
     * @param probability in (0, 1)
     * @return the quantile
     */
    double quantile(double probability) {
      return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(probability);
    }
  }

  /**
   * Estimates the mean.
   *
   * @param values finite numbers, one per record
   * @param clusters the cluster of each record, any numbering; at least two clusters
   * @return the estimate; it does not depend on the order of records or the numbering of clusters
   * @throws IllegalArgumentException if an argument is out of its domain
   */
  public Estimate estimate(double[] values, int[] clusters) {
    Clusters gathered = Clusters.of(values, clusters, weight);
    int size = gathered.size();
    double total = gathered.totalWeight();
    double mean = gathered.mean();
    double[] without = new double[size];
    double squaredWeights = 0;
    for (int c = 0; c < size; c++) {
      double w = gathered.weight(c);
      // The mean without the cluster, as the change it makes: nothing cancels.
      without[c] = mean - w * (gathered.clusterMean(c) - mean) / (total - w);
      squaredWeights += w * w;
    }
    double centre = Arrays.stream(without).average().orElseThrow();
    double squares = Arrays.stream(without).map(m -> (m - centre) * (m - centre)).sum();
    return new Estimate(
        mean, Math.sqrt((size - 1.0) / size * squares), total * total / squaredWeights - 1);
  }
}
