package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.carbon.StageErrors;
import io.github.dtmbench.benchmarks.metric.ErrorSummary;
import io.github.dtmbench.datasets.run.CarbonGrade;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.List;

/** Which stage from hours to carbon fails. */
public final class StagesTable {

  private StagesTable() {}

  /**
   * The table.
   *
   * @param rows errors by kind of report and stage
   * @return the table
   */
  public static ResultTable of(List<StageErrors> rows) {
    ResultTable.Builder table =
        ResultTable.builder(
                "carbon-stages",
                "From hours to carbon: each stage given what was reported before it")
            .column(Column.text("kind", "Kind of report"))
            .column(Column.text("stage", "Stage"))
            .column(Column.number("n", "n"))
            .column(Column.number("geometric_error", "Geom. error"))
            .column(Column.number("bias_factor", "Bias"))
            .column(Column.number("within_2x", "Within 2×"));
    for (StageErrors row : rows) {
      table.row(
          Cell.text(row.kind().map(CarbonGrade::label).orElse("all")),
          Cell.text(row.stage().label()),
          Cell.count(row.errors().map(ErrorSummary::n).orElse(0)),
          row.errors().map(e -> Cell.factor(e.geometricError(), 2)).orElseGet(Cell::missing),
          row.errors().map(e -> Cell.factor(e.biasFactor(), 2)).orElseGet(Cell::missing),
          row.errors().map(e -> Cell.percent(e.shareWithinFactor2(), 1)).orElseGet(Cell::missing));
    }
    return table
        .note(
            "Forecast of the stage: datasheet power of the device × PUE (the report's, else 1.1) ×"
                + " intensity (the site's where the report states it, else the country's mean)."
                + " Arithmetic reports multiply the same factors themselves: to match them proves"
                + " the hours, not the carbon.")
        .build();
  }
}
