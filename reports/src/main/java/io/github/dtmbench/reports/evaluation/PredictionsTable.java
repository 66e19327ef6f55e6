package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutPrediction;
import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.ArrayList;
import java.util.List;

/** Every held-out prediction. */
public final class PredictionsTable {

  private PredictionsTable() {}

  /**
   * The table.
   *
   * @param evaluations the evaluations
   * @return a row per fold, record and estimator: protocol, fold, record, organization_group,
   *     device_family, estimator, actual, predicted, lower, upper, relative_error; with a leading
   *     target if there are evaluations of several
   */
  public static ResultTable of(List<Evaluation> evaluations) {
    boolean targets = evaluations.stream().map(Evaluation::target).distinct().count() > 1;
    ResultTable.Builder table = ResultTable.builder("predictions", "Held-out predictions");
    if (targets) {
      table.column(Column.text("target", "Target"));
    }
    columns(table);
    for (Evaluation evaluation : evaluations) {
      for (HeldOutScore score : evaluation.scores()) {
        for (HeldOutPrediction prediction : score.predictions()) {
          List<Cell> row = new ArrayList<>();
          if (targets) {
            row.add(Cell.text(evaluation.target()));
          }
          row.addAll(cells(evaluation.protocol(), score.estimator(), prediction));
          table.row(row);
        }
      }
    }
    return table.build();
  }

  static void columns(ResultTable.Builder table) {
    table
        .column(Column.text("protocol", "Protocol"))
        .column(Column.text("fold", "Fold"))
        .column(Column.text("record", "Record"))
        .column(Column.text("organization_group", "Organization"))
        .column(Column.text("device_family", "Device family"))
        .column(Column.text("estimator", "Estimator"))
        .column(Column.number("actual", "Actual"))
        .column(Column.number("predicted", "Predicted"))
        .column(Column.number("lower", "Lower"))
        .column(Column.number("upper", "Upper"))
        .column(Column.number("relative_error", "Relative error"));
  }

  private static List<Cell> cells(String protocol, String estimator, HeldOutPrediction prediction) {
    return List.of(
        Cell.text(protocol),
        Cell.text(prediction.fold()),
        Cell.text(prediction.run().model()),
        Cell.text(prediction.run().organizationGroup()),
        Cell.text(prediction.run().features().device().family()),
        Cell.text(estimator),
        Cell.exact(prediction.outcome().actual()),
        Cells.of(prediction.predicted(), Cell::exact),
        prediction.interval().map(i -> Cell.exact(i.low())).orElseGet(Cell::missing),
        prediction.interval().map(i -> Cell.exact(i.high())).orElseGet(Cell::missing),
        Cells.exact(prediction.relativeError()));
  }
}
