package io.github.dtmbench.reports.accuracy;

import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.benchmarks.ledger.Verdict;
import io.github.dtmbench.benchmarks.reproduction.AccuracyTables;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * All numbers of the accuracy tables as one table, a row per number, for machines. Each section
 * adds its own.
 */
public final class TidyTable {

  private static final double PERCENT = 100;

  /** A number, with its place and what is said of it. */
  private record Row(
      Place place,
      String quantity,
      String unit,
      Cell published,
      OptionalDouble value,
      Verdict verdict,
      String reason,
      String remark) {}

  private final List<Row> rows = new ArrayList<>();

  private TidyTable() {}

  /**
   * The tidy table.
   *
   * @param tables the tables
   * @return columns section, model, method, quantity, unit, published, reproduced, status, reason,
   *     remark
   */
  public static ResultTable of(AccuracyTables tables) {
    TidyTable tidy = new TidyTable();
    AlphaBandSection.addTo(tidy, tables.bands());
    ComparisonSection.addOperational(tidy, tables.operational());
    CorrectedSection.addTo(tidy, tables);
    ComparisonSection.addEmbodied(tidy, tables.embodied(), tables.embodiedInputs());
    LeaderboardSection.addTo(tidy, tables.leaderboard());
    HeldOutSection.addTo(tidy, tables.heldOut());
    return new Shape<Row>()
        .text("section", "Section", row -> row.place().section())
        .text("model", "Model", row -> row.place().model())
        .text("method", "Method", row -> row.place().method())
        .text("quantity", "Quantity", Row::quantity)
        .text("unit", "Unit", Row::unit)
        .number("published", "Published", Row::published)
        .number("reproduced", "Reproduced", row -> Cell.value(row.value()))
        .text("status", "Status", row -> row.verdict().label())
        .text("reason", "Reason", Row::reason)
        .text("remark", "Remark", Row::remark)
        .table("accuracy", "Accuracy tables, one number a row", tidy.rows);
  }

  /**
   * Of what a number tells.
   *
   * @param section the table, such as {@code table-2-operational}
   * @param model the row: a model, a device or a set of records
   * @param method the method of the row or column; empty where the number belongs to none
   */
  record Place(String section, String model, String method) {}

  /** A printed cell as the ledger judges it. */
  void judged(Place place, String quantity, String unit, Claim claim) {
    judged(place, quantity, unit, claim, claim.recomputed(), claim.verdict(), claim.reason());
  }

  /** A printed cell beside another value than the ledger's, or another of its recomputations. */
  void judged(
      Place place,
      String quantity,
      String unit,
      Claim claim,
      OptionalDouble value,
      Verdict verdict,
      String reason) {
    Cell published = Cell.printed(claim.printed().text());
    rows.add(new Row(place, quantity, unit, published, value, verdict, reason, ""));
  }

  /**
   * A value of our own, which no source prints.
   *
   * @param reason why there is no value; empty where there is one
   * @param remark what is known of the model beyond print; may be empty
   */
  void own(
      Place place,
      String quantity,
      String unit,
      OptionalDouble value,
      String reason,
      String remark) {
    Verdict verdict = Verdict.NOT_PRINTED;
    rows.add(new Row(place, quantity, unit, Cell.missing(), value, verdict, reason, remark));
  }

  /** A fraction in the unit in which the errors of this table stand. */
  static OptionalDouble inPercent(OptionalDouble fraction) {
    return fraction.stream().map(value -> value * PERCENT).findFirst();
  }
}
