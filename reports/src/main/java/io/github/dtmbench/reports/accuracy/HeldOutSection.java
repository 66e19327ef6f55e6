package io.github.dtmbench.reports.accuracy;

import io.github.dtmbench.benchmarks.evaluation.HeldOutComparison;
import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.benchmarks.metric.ScoredOutcomes;
import io.github.dtmbench.reports.evaluation.MetricColumns;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Section 6: every estimator on records of organizations it has not seen. */
final class HeldOutSection {

  private static final List<Metric> METRICS =
      Arrays.stream(Metric.values())
          .filter(metric -> metric.basis() != Metric.Basis.WITH_INTERVAL)
          .toList();

  private HeldOutSection() {}

  static ResultTable table(HeldOutComparison comparison) {
    Set<String> common = comparison.answeredByAll();
    ResultTable.Builder table =
        ResultTable.builder(
                "leave-organization-out",
                "6. Held out: device-hours of runs of organizations not seen in fitting")
            .column(Column.text("estimator", "Estimator"))
            .column(Column.number("n", "n"))
            .column(Column.number("refused", "Refused"));
    METRICS.forEach(metric -> table.column(MetricColumns.of(metric)));
    table.column(Column.number("geometric_error_score_only", "Score only"));
    for (HeldOutScore score : comparison.byErrorOnCommonRecords()) {
      ScoredOutcomes errors = score.errorsAmong(common);
      List<Cell> row = new ArrayList<>();
      row.add(Cell.text(score.estimator()));
      row.add(Cell.count(score.answered().size()));
      row.add(Cell.count(score.predictions().size() - score.answered().size()));
      METRICS.forEach(metric -> row.add(cell(metric, errors)));
      row.add(cell(Metric.GEOMETRIC_ERROR, comparison.errorsOnBestGraded(score)));
      table.row(row);
    }
    return table
        .note(
            "Leave-organization-out over the records graded score or caution. Geom. error:"
                + " geometric error; score only: the same over the records graded score; common:"
                + " over the "
                + common.size()
                + " records that every estimator answers, by which the rows are sorted. APE:"
                + " absolute percentage error. Neighbouring rows may well be equal: evaluate has"
                + " intervals and tests.")
        .note(
            "dynamic-throughput.published is not held out: its authors fitted the bands on public"
                + " records, some of these among them.")
        .note(
            "Refused: a device family without a band of α, or a predicted throughput above the"
                + " device's peak. llmcarbon.published alone is let above the peak, as its printed"
                + " row was.")
        .build();
  }

  private static Cell cell(Metric metric, ScoredOutcomes errors) {
    return MetricColumns.cell(metric, errors.value(metric), "every record was refused");
  }
}
