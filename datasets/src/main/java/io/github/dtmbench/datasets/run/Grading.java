package io.github.dtmbench.datasets.run;

import java.util.Objects;

/**
 * What a run may be used for, and why.
 *
 * @param throughput whether its hours may be scored
 * @param throughputReason why not, or with what caution; may be blank
 * @param carbon what a match with its carbon would prove
 * @param carbonReason why; may be blank
 */
public record Grading(
    ThroughputGrade throughput, String throughputReason, CarbonGrade carbon, String carbonReason) {

  /**
   * Checks that nothing is null.
   *
   * @param throughput whether its hours may be scored
   * @param throughputReason why not, or with what caution; may be blank
   * @param carbon what a match with its carbon would prove
   * @param carbonReason why; may be blank
   * @throws IllegalArgumentException if it is not so
   */
  public Grading {
    Objects.requireNonNull(throughput, "throughput");
    Objects.requireNonNull(throughputReason, "throughputReason");
    Objects.requireNonNull(carbon, "carbon");
    Objects.requireNonNull(carbonReason, "carbonReason");
  }
}
