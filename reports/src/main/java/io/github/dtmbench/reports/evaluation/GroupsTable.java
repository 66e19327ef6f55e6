package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The errors of every estimator on groups of records. */
public final class GroupsTable {

  private record Row(Evaluation evaluation, String group, HeldOutScore score) {}

  private GroupsTable() {}

  /**
   * By device family.
   *
   * @param evaluations the evaluations
   * @return a row per protocol, target, device family and estimator
   */
  public static ResultTable byDeviceFamily(List<Evaluation> evaluations) {
    return shape(Column.text("device_family", "Device family"))
        .table(
            "families",
            "Errors by device family",
            rows(evaluations, run -> run.features().device().family()));
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
    return shape(Column.text("kind", "Kind of report"))
        .table(
            "kinds",
            "Carbon end to end by kind of report",
            rows(evaluations, run -> kinds.get(run.model())));
  }

  private static Shape<Row> shape(Column group) {
    Shape<Row> shape =
        new Shape<Row>()
            .text("protocol", "Protocol", row -> row.evaluation().protocol())
            .text("target", "Target", row -> row.evaluation().target())
            .column(group, row -> Cell.text(row.group()))
            .text("estimator", "Estimator", row -> row.score().estimator());
    MetricColumns.addAnswers(shape, row -> row.score().errors());
    return shape;
  }

  private static List<Row> rows(
      List<Evaluation> evaluations, Function<LabelledRun, String> property) {
    List<Row> rows = new ArrayList<>();
    for (Evaluation evaluation : evaluations) {
      evaluation
          .by(property)
          .forEach((group, scores) -> scores.forEach(s -> rows.add(new Row(evaluation, group, s))));
    }
    return rows;
  }
}
