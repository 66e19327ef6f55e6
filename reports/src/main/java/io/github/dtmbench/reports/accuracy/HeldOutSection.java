package io.github.dtmbench.reports.accuracy;

import io.github.dtmbench.benchmarks.evaluation.HeldOutComparison;
import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import io.github.dtmbench.benchmarks.metric.ErrorSummary;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Section 6: every estimator on records of organizations it has not seen. */
final class HeldOutSection {

  private HeldOutSection() {}

  static ResultTable table(HeldOutComparison comparison) {
    Set<String> common = comparison.answeredByAll();
    ResultTable.Builder table =
        ResultTable.builder(
                "leave-organization-out",
                "6. Held out: device-hours of runs of organizations not seen in fitting")
            .column(Column.text("estimator", "Estimator"))
            .column(Column.number("n", "n"))
            .column(Column.number("refused", "Refused"))
            .column(Column.number("geometric_error", "Geom. error"))
            .column(Column.number("median_absolute_percentage_error", "Median APE"))
            .column(Column.number("mean_absolute_percentage_error", "Mean APE"))
            .column(Column.number("share_within_2x", "Within 2×"))
            .column(Column.number("geometric_error_score_only", "Score only"))
            .column(Column.number("geometric_error_common", "Common"));
    for (HeldOutScore score : comparison.byErrorOnCommonRecords()) {
      Optional<ErrorSummary> errors = score.errors();
      table.row(
          Cell.text(score.estimator()),
          Cell.count(score.answered().size()),
          Cell.count(score.predictions().size() - score.answered().size()),
          cell(errors, e -> Cell.factor(e.geometricError(), 2)),
          cell(errors, e -> Cell.percent(e.medianAbsoluteRelativeError(), 1)),
          cell(errors, e -> Cell.percent(e.meanAbsoluteRelativeError(), 1)),
          cell(errors, e -> Cell.percent(e.shareWithinFactor2(), 1)),
          cell(comparison.errorsOnBestGraded(score), e -> Cell.factor(e.geometricError(), 2)),
          cell(score.errorsOn(common), e -> Cell.factor(e.geometricError(), 2)));
    }
    return table
        .note(
            "Leave-organization-out over the records graded score or caution. Geom. error: geometric error; score only: "
                + "the same over the records graded score; common: over the "
                + common.size()
                + " records that every estimator answers, by which the rows are sorted. APE: absolute percentage error. "
                + "Neighbouring rows may well be equal: evaluate has intervals and tests.")
        .note(
            "dynamic-throughput.published is not held out: its authors fitted the bands on public records, some of these among them.")
        .note(
            "Refused: a device family without a band of α, or a predicted throughput above the device's peak. "
                + "llmcarbon.published alone is let above the peak, as its printed row was.")
        .build();
  }

  private static Cell cell(Optional<ErrorSummary> errors, Function<ErrorSummary, Cell> cell) {
    return errors.map(cell).orElse(Cell.missing("every record was refused"));
  }
}
