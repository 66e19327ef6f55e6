package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.carbon.StageErrors;
import io.github.dtmbench.datasets.run.CarbonGrade;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
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
    Shape<StageErrors> shape =
        new Shape<StageErrors>()
            .text("kind", "Kind of report", row -> row.kind().map(CarbonGrade::label).orElse("all"))
            .text("stage", "Stage", row -> row.step().label());
    MetricColumns.addAnswers(shape, StageErrors::errors);
    return shape
        .note(
            "Forecast of the stage: datasheet power of the device × PUE (the report's, else 1.1) ×"
                + " intensity (the site's where the report states it, else the country's mean)."
                + " Arithmetic reports multiply the same factors themselves: to match them proves"
                + " the hours, not the carbon.")
        .table(
            "carbon-stages",
            "From hours to carbon: each stage given what was reported before it",
            rows);
  }
}
