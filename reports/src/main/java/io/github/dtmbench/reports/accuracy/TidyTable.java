package io.github.dtmbench.reports.accuracy;

import io.github.dtmbench.benchmarks.reproduction.Claim;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.List;
import java.util.OptionalDouble;

/** All numbers of the accuracy tables as one table, a row per number, for machines. */
public final class TidyTable {

  private static final int SIGNIFICANT_DIGITS = 10;

  private TidyTable() {}

  /**
   * The tidy table.
   *
   * @param claims the numbers
   * @return columns section, model, method, quantity, unit, published, reproduced, status, reason
   */
  public static ResultTable of(List<Claim> claims) {
    ResultTable.Builder table =
        ResultTable.builder("accuracy", "Accuracy tables, one number a row")
            .column(Column.text("section", "Section"))
            .column(Column.text("model", "Model"))
            .column(Column.text("method", "Method"))
            .column(Column.text("quantity", "Quantity"))
            .column(Column.text("unit", "Unit"))
            .column(Column.number("published", "Published"))
            .column(Column.number("reproduced", "Reproduced"))
            .column(Column.text("status", "Status"))
            .column(Column.text("reason", "Reason"));
    for (Claim claim : claims) {
      table.row(
          Cell.text(claim.section()),
          Cell.text(claim.subject()),
          Cell.text(claim.method()),
          Cell.text(claim.quantity()),
          Cell.text(claim.unit()),
          claim.printed().map(printed -> Cell.printed(printed.text())).orElse(Cell.missing()),
          number(claim.recomputed()),
          Cell.text(claim.verdict().label()),
          Cell.text(claim.reason()));
    }
    return table.build();
  }

  private static Cell number(OptionalDouble value) {
    return value.isEmpty()
        ? Cell.missing()
        : Cell.significant(value.getAsDouble(), SIGNIFICANT_DIGITS);
  }
}
