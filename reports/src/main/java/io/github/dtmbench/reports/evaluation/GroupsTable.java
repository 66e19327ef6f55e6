package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
        .column(Column.number("n", "n"));
    Metric.ofAnswers().forEach(metric -> table.column(MetricColumns.of(metric)));
    for (Evaluation evaluation : evaluations) {
      evaluation
          .by(property)
          .forEach(
              (value, scores) -> {
                for (HeldOutScore score : scores) {
                  List<Cell> cells = new ArrayList<>();
                  cells.add(Cell.text(evaluation.protocol()));
                  cells.add(Cell.text(evaluation.target()));
                  cells.add(Cell.text(value));
                  cells.add(Cell.text(score.estimator()));
                  cells.add(Cell.count(score.answered().size()));
                  Metric.ofAnswers()
                      .forEach(m -> cells.add(MetricColumns.cell(m, score.value(m), "")));
                  table.row(cells);
                }
              });
    }
    return table.build();
  }
}
