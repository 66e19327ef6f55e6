package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.evaluation.ApparentAccuracy;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.benchmarks.metric.ScoredOutcomes;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.List;
import java.util.Map;

/** What circular records do to the score of each estimator. */
public final class ApparentAccuracyTable {

  private ApparentAccuracyTable() {}

  /**
   * The table.
   *
   * @param byProtocol one per estimator, by protocol
   * @return a row per protocol and estimator
   */
  public static ResultTable of(Map<String, List<ApparentAccuracy>> byProtocol) {
    ResultTable.Builder table =
        ResultTable.builder("apparent-accuracy", "Apparent accuracy with circular records")
            .column(Column.text("protocol", "Protocol"))
            .column(Column.text("estimator", "Estimator"))
            .column(Column.number("n_independent", "Independent n"))
            .column(Column.number("independent", "Geom. error"))
            .column(Column.number("n_circular", "Circular n"))
            .column(Column.number("circular", "Geom. error"))
            .column(Column.number("n_together", "Both n"))
            .column(Column.number("together", "Geom. error"));
    byProtocol.forEach(
        (protocol, rows) -> {
          for (ApparentAccuracy row : rows) {
            table.row(
                Cell.text(protocol),
                Cell.text(row.estimator()),
                Cell.count(row.independent().n()),
                factor(row.independent()),
                Cell.count(row.circular().n()),
                factor(row.circular()),
                Cell.count(row.together().n()),
                factor(row.together()));
          }
        });
    return table
        .note(
            "Independent: fitted and scored on records whose FLOP was counted. Circular: records"
                + " whose FLOP is hours × peak × an assumed utilization, fitted on both kinds."
                + " Both: the accuracy that an evaluation on all of them would report.")
        .build();
  }

  private static Cell factor(ScoredOutcomes errors) {
    return MetricColumns.cell(Metric.GEOMETRIC_ERROR, errors.value(Metric.GEOMETRIC_ERROR), "");
  }
}
