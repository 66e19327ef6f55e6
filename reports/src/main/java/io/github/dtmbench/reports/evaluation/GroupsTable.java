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

  private static final String FAMILIES = "families";
  private static final String FAMILIES_TITLE = "Errors by device family";

  private GroupsTable() {}

  /**
   * By device family, for programs.
   *
   * @param evaluations the evaluations
   * @return a row per protocol, target, device family and estimator
   */
  public static ResultTable byDeviceFamily(List<Evaluation> evaluations) {
    return families(evaluations).tidy(FAMILIES, FAMILIES_TITLE, familyRows(evaluations));
  }

  /**
   * By device family, for readers.
   *
   * @param evaluations the evaluations
   * @return the same; protocol and target only where there are several
   */
  static ResultTable byDeviceFamilyReadable(List<Evaluation> evaluations) {
    return families(evaluations).table(FAMILIES, FAMILIES_TITLE, familyRows(evaluations));
  }

  private static Shape<Row> families(List<Evaluation> evaluations) {
    return shape(Column.text("device_family", "Device family"), evaluations.size() > 1);
  }

  private static List<Row> familyRows(List<Evaluation> evaluations) {
    return rows(evaluations, run -> run.features().device().family());
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
    return shape(Column.text("kind", "Kind of report"), true)
        .table(
            "kinds",
            "Carbon end to end by kind of report",
            rows(evaluations, run -> kinds.get(run.model())));
  }

  private static Shape<Row> shape(Column group, boolean several) {
    Shape<Row> shape = new Shape<>();
    shape.text("protocol", "Protocol", row -> row.evaluation().protocol());
    if (!several) {
      shape.forPrograms();
    }
    shape.text("target", "Target", row -> row.evaluation().target());
    if (!several) {
      shape.forPrograms();
    }
    shape
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
