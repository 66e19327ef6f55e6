package io.github.dtmbench.datasets.run;

import io.github.dtmbench.datasets.check.Quantity;
import io.github.dtmbench.datasets.run.emission.Emissions;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One training run on public record.
 *
 * @param model name of the model, unique in a file
 * @param origin who, when and for what
 * @param workload how much there was to compute
 * @param hardware on what, and for how long
 * @param kind what the run was for
 * @param emissions energy and carbon as reported
 * @param grading what the run may be used for
 * @param citation where the figures can be looked up
 */
public record TrainingRun(
    String model,
    Origin origin,
    Workload workload,
    Hardware hardware,
    RunKind kind,
    Emissions emissions,
    Grading grading,
    Citation citation) {

  /**
   * Checks that nothing is missing and that a run to be scored can be.
   *
   * @param model name of the model
   * @param origin who, when and for what
   * @param workload how much there was to compute
   * @param hardware on what, and for how long
   * @param kind what the run was for
   * @param emissions energy and carbon as reported
   * @param grading what the run may be used for
   * @param citation where the figures can be looked up
   * @throws IllegalArgumentException if it is not so
   */
  public TrainingRun {
    Quantity.notBlank("model", model);
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(workload, "workload");
    Objects.requireNonNull(hardware, "hardware");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(emissions, "emissions");
    Objects.requireNonNull(grading, "grading");
    Objects.requireNonNull(citation, "citation");
    List<ScoringRule.Breach> breaches =
        ScoringRule.breaches(grading.throughput(), workload, hardware);
    if (!breaches.isEmpty()) {
      throw new IllegalArgumentException(model + ": " + breaches.get(0).message());
    }
  }

  /**
   * Whether the hours of this run may be predicted and scored.
   *
   * @return true if the grade is score or caution; count, hours and peak are then present
   */
  public boolean isScorable() {
    return grading.throughput() == ThroughputGrade.SCORE
        || grading.throughput() == ThroughputGrade.CAUTION;
  }

  /**
   * Counted FLOP over what the devices could have done in the hours.
   *
   * @return a fraction of the peak, at most 1 in runs that are scored; empty if count, hours or the
   *     peak of a sole device is missing
   */
  public OptionalDouble impliedUtilization() {
    return ScoringRule.impliedUtilization(workload, hardware);
  }
}
