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
 * @param step from which stage to which
 * @param errors forecast against report; none without such a record
 */
public record StageErrors(Optional<CarbonGrade> kind, Step step, ScoredOutcomes errors) {

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
    return Step.all().stream()
        .map(step -> new StageErrors(kind, step, summary(ratios(reports, step))))
        .toList();
  }

  private static double[] ratios(List<CarbonReport> reports, Step step) {
    return reports.stream()
        .flatMapToDouble(report -> report.ratio(step.from(), step.to()).stream())
        .toArray();
  }

  private static ScoredOutcomes summary(double[] ratios) {
    double[] ones = new double[ratios.length];
    Arrays.fill(ones, 1);
    return ScoredOutcomes.of(ratios, ones);
  }
}
