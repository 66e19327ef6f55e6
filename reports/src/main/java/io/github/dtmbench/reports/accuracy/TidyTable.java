package io.github.dtmbench.reports.accuracy;

import io.github.dtmbench.benchmarks.reproduction.Claim;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.List;

/** All numbers of the accuracy tables as one table, a row per number, for machines. */
public final class TidyTable {

  private TidyTable() {}

  /**
   * The tidy table.
   *
   * @param claims the numbers
   * @return columns section, model, method, quantity, unit, published, reproduced, status, reason
   */
  public static ResultTable of(List<Claim> claims) {
    return new Shape<Claim>()
        .text("section", "Section", Claim::section)
        .text("model", "Model", Claim::subject)
        .text("method", "Method", Claim::method)
        .text("quantity", "Quantity", Claim::quantity)
        .text("unit", "Unit", Claim::unit)
        .number(
            "published",
            "Published",
            claim ->
                claim.printed().map(printed -> Cell.printed(printed.text())).orElse(Cell.missing()))
        .number("reproduced", "Reproduced", claim -> Cell.value(claim.recomputed()))
        .text("status", "Status", claim -> claim.verdict().label())
        .text("reason", "Reason", Claim::reason)
        .table("accuracy", "Accuracy tables, one number a row", claims);
  }
}
