package io.github.dtmbench.benchmarks.inference;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * The smallest mean difference that so many clusters would have shown: (t₁₋ₐ⸝₂ + t_power) · SE,
 * with quantiles of Student's t with k − 1 degrees of freedom for k clusters. SE is the standard
 * error of a mean over clustered records, √(k/(k−1) · Σ(sₖ − nₖ·mean)²)/n: the linearised ratio of
 * sums to counts (Cochran, <i>Sampling Techniques</i>, section 2.11).
 *
 * @param significance two-sided level of the test, in (0, 1)
 * @param power probability of a significant result, in (0.5, 1)
 */
public record DetectableDifference(double significance, double power) {

  /** Refuses levels outside their intervals. */
  public DetectableDifference {
    if (!(significance > 0 && significance < 1)) {
      throw new IllegalArgumentException("significance is " + significance + ", must be in (0, 1)");
    }
    if (!(power > 0.5 && power < 1)) {
      throw new IllegalArgumentException("power is " + power + ", must be in (0.5, 1)");
    }
  }

  /**
   * The detectable difference, going by the spread of the differences observed.
   *
   * @param differences one per record, finite
   * @param clusters the cluster of each record, any numbering; at least two clusters
   * @return a difference in the unit of the values, 0 or more
   * @throws IllegalArgumentException if an argument is out of its domain
   */
  public double of(double[] differences, int[] clusters) {
    Clusters gathered = Clusters.of(differences, clusters);
    int k = gathered.size();
    TDistribution t = new TDistribution(null, k - 1);
    return (t.inverseCumulativeProbability(1 - significance / 2)
            + t.inverseCumulativeProbability(power))
        * standardError(gathered);
  }

  private static double standardError(Clusters clusters) {
    double mean = clusters.mean();
    double squares = 0;
    for (int c = 0; c < clusters.size(); c++) {
      double residual = clusters.sum(c) - clusters.count(c) * mean;
      squares += residual * residual;
    }
    double k = clusters.size();
    return Math.sqrt(k / (k - 1) * squares) / clusters.records();
  }
}
