package io.github.dtmbench.reports.epoch;

import io.github.dtmbench.datasets.epoch.DroppedRow;
import io.github.dtmbench.datasets.epoch.EpochImport;
import io.github.dtmbench.datasets.epoch.ImportedRun;
import io.github.dtmbench.datasets.epoch.row.Flag;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.List;

/**
 * The lists that go with the records of an import, for files: what was dropped and what is known.
 */
public final class ImportLists {

  private static final int DIGITS = 4;

  private ImportLists() {}

  /**
   * Every row that gave no record.
   *
   * @param result an import
   * @return a row per dropped row, in the order of the file
   */
  public static ResultTable dropped(EpochImport result) {
    return new Shape<DroppedRow>()
        .number("line", "Line", row -> Cell.count(row.line()))
        .text("model", "Model", DroppedRow::model)
        .text("reason", "Reason", row -> row.reason().label())
        .text("column", "Column", DroppedRow::column)
        .text("detail", "Detail", DroppedRow::detail)
        .table("dropped", "Dropped rows", result.dropped());
  }

  /**
   * What the records rest on: where each FLOP comes from, the utilization it implies, and flags.
   *
   * @param result an import
   * @return one to several rows per record: {@code flop_basis} for each, {@code
   *     implied_utilization} where there is one, {@code flag} for each flag
   */
  public static ResultTable evidence(EpochImport result) {
    ResultTable.Builder table =
        ResultTable.builder("evidence", "Evidence")
            .column(Column.number("line", "Line"))
            .column(Column.text("model", "Model"))
            .column(Column.text("subject", "Subject"))
            .column(Column.text("finding", "Finding"))
            .column(Column.text("column", "Column"))
            .column(Column.text("evidence", "Evidence"));
    for (ImportedRun run : result.records()) {
      table.row(
          row(
              run,
              "flop_basis",
              Cell.text(run.evidence().basis().label()),
              run.evidence().column(),
              run.evidence().quote()));
      run.impliedUtilization()
          .ifPresent(
              utilization ->
                  table.row(
                      row(
                          run,
                          "implied_utilization",
                          Cell.significant(utilization, DIGITS),
                          "",
                          "")));
      for (Flag flag : run.flags()) {
        table.row(row(run, "flag", Cell.text(flag.kind().label()), flag.column(), flag.evidence()));
      }
    }
    return table.build();
  }

  private static List<Cell> row(
      ImportedRun run, String subject, Cell finding, String column, String evidence) {
    return List.of(
        Cell.count(run.line()),
        Cell.text(run.run().model()),
        Cell.text(subject),
        finding,
        Cell.text(column),
        Cell.text(evidence));
  }
}
