package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.evaluation.ApparentAccuracy;
import io.github.dtmbench.benchmarks.metric.ErrorSummary;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
                count(row.independent()),
                factor(row.independent()),
                count(row.circular()),
                factor(row.circular()),
                count(row.together()),
                factor(row.together()));
          }
        });
    return table
        .note(
            "Independent: fitted and scored on records whose FLOP was counted. Circular: records whose FLOP is hours × peak × an"
                + " assumed utilization, fitted on both kinds. Both: the accuracy that an evaluation on all of them would report.")
        .build();
  }

  private static Cell count(Optional<ErrorSummary> errors) {
    return Cell.count(errors.map(ErrorSummary::n).orElse(0));
  }

  private static Cell factor(Optional<ErrorSummary> errors) {
    return errors.map(e -> Cell.factor(e.geometricError(), 2)).orElseGet(Cell::missing);
  }
}
