package io.github.dtmbench.reports.accuracy;

import io.github.dtmbench.benchmarks.reproduction.AccuracyClaims;
import io.github.dtmbench.benchmarks.reproduction.AccuracyTables;
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
   * @param tables the tables
   * @return columns section, model, method, quantity, unit, published, reproduced, status, reason,
   *     remark
   */
  public static ResultTable of(AccuracyTables tables) {
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
        .text("remark", "Remark", claim -> remark(claim, tables))
        .table("accuracy", "Accuracy tables, one number a row", AccuracyClaims.of(tables));
  }

  /** What is known of the model beyond print, where the errors allow for it. */
  private static String remark(Claim claim, AccuracyTables tables) {
    return claim.section().equals(CorrectedSection.ID)
        ? String.join("; ", tables.remarks().getOrDefault(claim.subject(), List.of()))
        : "";
  }
}
