package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import io.github.dtmbench.benchmarks.metric.ErrorSummary;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The errors of every estimator on groups of records. */
public final class GroupsTable {

  private GroupsTable() {}

  /**
   * By device family.
   *
   * @param evaluations the evaluations
   * @return a row per protocol, target, device family and estimator
   */
  public static ResultTable byDeviceFamily(List<Evaluation> evaluations) {
    return of(
        evaluations,
        Column.text("device_family", "Device family"),
        ResultTable.builder("families", "Errors by device family"),
        run -> run.features().device().family());
  }

  /**
   * By kind of report.
   *
   * @param evaluations evaluations of carbon
   * @param kinds kind of report by model
   * @return a row per protocol, target, kind and estimator
   */
  public static ResultTable byKindOfReport(
      List<Evaluation> evaluations, Map<String, String> kinds) {
    return of(
        evaluations,
        Column.text("kind", "Kind of report"),
        ResultTable.builder("kinds", "Carbon end to end by kind of report"),
        run -> kinds.get(run.model()));
  }

  private static ResultTable of(
      List<Evaluation> evaluations,
      Column group,
      ResultTable.Builder table,
      Function<LabelledRun, String> property) {
    table
        .column(Column.text("protocol", "Protocol"))
        .column(Column.text("target", "Target"))
        .column(group)
        .column(Column.text("estimator", "Estimator"))
        .column(Column.number("n", "n"))
        .column(Column.number("geometric_error", "Geom. error"))
        .column(Column.number("median_ape", "Median APE"))
        .column(Column.number("bias_factor", "Bias"))
        .column(Column.number("within_2x", "Within 2×"));
    for (Evaluation evaluation : evaluations) {
      evaluation
          .by(property)
          .forEach(
              (value, scores) -> {
                for (HeldOutScore score : scores) {
                  table.row(
                      Cell.text(evaluation.protocol()),
                      Cell.text(evaluation.target()),
                      Cell.text(value),
                      Cell.text(score.estimator()),
                      Cell.count(score.answered().size()),
                      Cells.of(error(score, ErrorSummary::geometricError), e -> Cell.factor(e, 2)),
                      Cells.of(
                          error(score, ErrorSummary::medianAbsoluteRelativeError),
                          e -> Cell.percent(e, 1)),
                      Cells.of(error(score, ErrorSummary::biasFactor), e -> Cell.factor(e, 2)),
                      Cells.of(
                          error(score, ErrorSummary::shareWithinFactor2), e -> Cell.percent(e, 1)));
                }
              });
    }
    return table.build();
  }

  private static OptionalDouble error(HeldOutScore score, ToDoubleFunction<ErrorSummary> measure) {
    return score.errors().stream().mapToDouble(measure).findFirst();
  }
}
