package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.evaluation.ApparentAccuracy;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.benchmarks.metric.ScoredOutcomes;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What circular records do to the score of each estimator. */
public final class ApparentAccuracyTable {

  private record Row(String protocol, ApparentAccuracy accuracy) {}

  private ApparentAccuracyTable() {}

  /**
   * The table.
   *
   * @param byProtocol one per estimator, by protocol
   * @return a row per protocol and estimator
   */
  public static ResultTable of(Map<String, List<ApparentAccuracy>> byProtocol) {
    List<Row> rows = new ArrayList<>();
    byProtocol.forEach((protocol, all) -> all.forEach(one -> rows.add(new Row(protocol, one))));
    Shape<Row> shape =
        new Shape<Row>()
            .text("protocol", "Protocol", Row::protocol)
            .text("estimator", "Estimator", row -> row.accuracy().estimator());
    add(shape, "independent", "Independent n", row -> row.accuracy().independent());
    add(shape, "circular", "Circular n", row -> row.accuracy().circular());
    add(shape, "together", "Both n", row -> row.accuracy().together());
    return shape
        .note(
            "Independent: fitted and scored on records whose FLOP was counted. Circular: records"
                + " whose FLOP is hours × peak × an assumed utilization, fitted on both kinds."
                + " Both: the accuracy that an evaluation on all of them would report.")
        .table("apparent-accuracy", "Apparent accuracy with circular records", rows);
  }

  private static void add(
      Shape<Row> shape, String key, String heading, Function<Row, ScoredOutcomes> outcomes) {
    Metric metric = Metric.GEOMETRIC_ERROR;
    shape
        .number("n_" + key, heading, row -> Cell.count(outcomes.apply(row).n()))
        .number(
            key,
            metric.heading(""),
            row -> MetricColumns.cell(metric, outcomes.apply(row).value(metric), ""));
  }
}
