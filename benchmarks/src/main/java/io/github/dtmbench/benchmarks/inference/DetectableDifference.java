package io.github.dtmbench.benchmarks.inference;

import java.util.Objects;

/**
 * The smallest mean difference that so many clusters would have shown: (t₁₋ₐ⸝₂ + t_power) · SE,
 * with standard error and degrees of freedom of the {@link ClusterJackknife} (Bloom 1995,
 * <i>Minimum Detectable Effects</i>, Evaluation Review 19, on clusters as the units).
 *
 * @param weight what a cluster counts in the mean
 * @param significance two-sided level of the test, in (0, 1)
 * @param power probability of a significant result, in (0.5, 1)
 */
public record DetectableDifference(ClusterWeight weight, double significance, double power) {

  /** Refuses levels outside their intervals. */
  public DetectableDifference {
    Objects.requireNonNull(weight, "weight");
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
    ClusterJackknife.Estimate mean = new ClusterJackknife(weight).estimate(differences, clusters);
    return (mean.quantile(1 - significance / 2) + mean.quantile(power)) * mean.standardError();
  }
}
