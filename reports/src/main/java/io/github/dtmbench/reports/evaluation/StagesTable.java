package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.carbon.StageErrors;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.datasets.run.CarbonGrade;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.ArrayList;
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
            .column(Column.number("n", "n"));
    Metric.ofAnswers().forEach(metric -> table.column(MetricColumns.of(metric)));
    for (StageErrors row : rows) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.text(row.kind().map(CarbonGrade::label).orElse("all")));
      cells.add(Cell.text(row.step().label()));
      cells.add(Cell.count(row.errors().n()));
      Metric.ofAnswers().forEach(m -> cells.add(MetricColumns.cell(m, row.errors().value(m), "")));
      table.row(cells);
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
