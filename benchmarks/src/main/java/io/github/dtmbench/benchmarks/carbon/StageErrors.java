package io.github.dtmbench.benchmarks.carbon;

import io.github.dtmbench.benchmarks.metric.ScoredOutcomes;
import io.github.dtmbench.datasets.run.CarbonGrade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How far off each stage from hours to carbon is when it is given what was reported of the stage
 * before: the place where a forecast of carbon fails when its hours are right.
 *
 * @param kind kind of report; empty for all together
 * @param stage the stage
 * @param errors forecast against report; none without such a record
 */
public record StageErrors(Optional<CarbonGrade> kind, Stage stage, ScoredOutcomes errors) {

  /** The way from hours to carbon. */
  public enum Stage {
    /** Reported hours × power of the datasheet × PUE against reported energy. */
    HOURS_TO_ENERGY("hours → energy"),
    /** Reported energy × grid intensity against reported carbon. */
    ENERGY_TO_CARBON("energy → carbon"),
    /** Reported hours × power × PUE × intensity against reported carbon. */
    HOURS_TO_CARBON("hours → carbon");

    private final String label;

    Stage(String label) {
      this.label = label;
    }

    /**
     * The words for it in tables.
     *
     * @return from what to what
     */
    public String label() {
      return label;
    }
  }

  /**
   * All stages, by kind of report.
   *
   * @param reports the reports
   * @return a row per kind that occurs and stage, then those of all kinds together
   */
  public static List<StageErrors> of(CarbonReports reports) {
    List<StageErrors> rows = new ArrayList<>();
    for (CarbonGrade kind : CarbonGrade.values()) {
      List<CarbonReport> some =
          reports.all().stream().filter(r -> r.run().grading().carbon() == kind).toList();
      if (!some.isEmpty()) {
        rows.addAll(stages(Optional.of(kind), some));
      }
    }
    rows.addAll(stages(Optional.empty(), reports.all()));
    return rows;
  }

  private static List<StageErrors> stages(Optional<CarbonGrade> kind, List<CarbonReport> reports) {
    return List.of(
        new StageErrors(
            kind,
            Stage.HOURS_TO_ENERGY,
            summary(reports.stream().flatMapToDouble(r -> r.energyRatio().stream()).toArray())),
        new StageErrors(
            kind,
            Stage.ENERGY_TO_CARBON,
            summary(reports.stream().flatMapToDouble(r -> r.gridRatio().stream()).toArray())),
        new StageErrors(
            kind,
            Stage.HOURS_TO_CARBON,
            summary(reports.stream().mapToDouble(CarbonReport::carbonRatio).toArray())));
  }

  private static ScoredOutcomes summary(double[] ratios) {
    double[] ones = new double[ratios.length];
    Arrays.fill(ones, 1);
    return ScoredOutcomes.of(ratios, ones);
  }
}
