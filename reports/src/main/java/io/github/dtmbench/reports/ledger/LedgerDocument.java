package io.github.dtmbench.reports.ledger;

import io.github.dtmbench.benchmarks.ledger.Cause;
import io.github.dtmbench.benchmarks.ledger.LedgerClaim;
import io.github.dtmbench.benchmarks.ledger.Verdict;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.Marks;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The ledger for readers, a summary and the cells that are not reproduced, and for machines, every
 * cell.
 */
public final class LedgerDocument {

  private static final int READABLE_DIGITS = 6;
  private static final int MAX_NAMES = 3;
  private static final int CHANCE_DIGITS = 4;
  private static final int READABLE_CHANCE_DIGITS = 2;
  private static final double PERCENT = 100;

  private static final String CHANCE_NOTE =
      "Chance: of all figures with as many decimals within half a decade to either side of the"
          + " printed one, the percentage that the cause would have explained too, with any of the"
          + " values that its inputs could as well have had. Above 2 a cause counts only if it"
          + " explains several cells.";

  private LedgerDocument() {}

  /**
   * For readers.
   *
   * @param claims the claims to show
   * @return how many cells of each table have which verdict, then the cells that are not reproduced
   */
  public static List<ResultTable> readable(List<LedgerClaim> claims) {
    List<ResultTable> tables = new ArrayList<>();
    Map<String, List<LedgerClaim>> byTable = byTable(claims);
    tables.add(summary(byTable, claims));
    byTable.forEach(
        (id, ofTable) -> {
          List<LedgerClaim> open =
              ofTable.stream().filter(claim -> claim.verdict() != Verdict.REPRODUCED).toList();
          if (!open.isEmpty()) {
            tables.add(open(id, open));
          }
        });
    return List.copyOf(tables);
  }

  /**
   * For machines.
   *
   * @param claims the claims to show
   * @return a row per cell: source, table, row, column, unit, printed, printed_decimals,
   *     recomputed, verdict, cause, chance_pct, reason
   */
  public static ResultTable tidy(List<LedgerClaim> claims) {
    return new Shape<LedgerClaim>()
        .text("source", "Source", LedgerClaim::source)
        .text("table", "Table", LedgerClaim::table)
        .text("row", "Row", LedgerClaim::row)
        .text("column", "Column", LedgerClaim::column)
        .text("unit", "Unit", LedgerClaim::unit)
        .number("printed", "Printed", claim -> Cell.printed(claim.printed().text()))
        .number(
            "printed_decimals", "Printed decimals", claim -> Cell.count(claim.printed().decimals()))
        .number("recomputed", "Recomputed", claim -> Cell.value(claim.recomputed()))
        .text("verdict", "Verdict", claim -> claim.verdict().label())
        .text("cause", "Cause", claim -> claim.cause().map(Cause::id).orElse(""))
        .number(
            "chance_pct",
            "Chance",
            claim ->
                claim.cause().map(cause -> chance(cause, CHANCE_DIGITS)).orElse(Cell.missing()))
        .text("reason", "Reason", LedgerClaim::reason)
        .table("ledger", "Reproduction ledger, one printed cell a row", claims);
  }

  private static Map<String, List<LedgerClaim>> byTable(List<LedgerClaim> claims) {
    Map<String, List<LedgerClaim>> byTable = new LinkedHashMap<>();
    claims.forEach(
        claim -> byTable.computeIfAbsent(claim.table(), id -> new ArrayList<>()).add(claim));
    return byTable;
  }

  private static ResultTable summary(
      Map<String, List<LedgerClaim>> byTable, List<LedgerClaim> claims) {
    ResultTable.Builder table =
        ResultTable.builder("ledger-summary", "Reproduction ledger: cells per table and verdict")
            .column(Column.text("table", "Table"))
            .column(Column.number("cells", "Cells"));
    List<Verdict> verdicts =
        List.of(
            Verdict.REPRODUCED,
            Verdict.WITHIN_TOLERANCE,
            Verdict.EXPLAINED,
            Verdict.UNEXPLAINED,
            Verdict.NOT_REPRODUCIBLE,
            Verdict.INPUT);
    for (Verdict verdict : verdicts) {
      table.column(Column.number(verdict.label().replace('-', '_'), verdict.label()));
    }
    byTable.forEach((id, ofTable) -> table.row(counts(id, ofTable, verdicts)));
    table.row(counts("all", claims, verdicts));
    return table.build();
  }

  private static List<Cell> counts(String name, List<LedgerClaim> claims, List<Verdict> verdicts) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(name));
    cells.add(Cell.count(claims.size()));
    for (Verdict verdict : verdicts) {
      cells.add(Cell.count(claims.stream().filter(claim -> claim.verdict() == verdict).count()));
    }
    return cells;
  }

  private static ResultTable open(String id, List<LedgerClaim> claims) {
    ResultTable.Builder table =
        ResultTable.builder(
                "ledger-" + id.replace('_', '-'),
                claims.get(0).source() + ": cells of " + id + " that are not reproduced")
            .column(Column.text("row", "Row"))
            .column(Column.text("column", "Column"))
            .column(Column.number("printed", "Printed"))
            .column(Column.number("recomputed", "Recomputed"))
            .column(Column.text("verdict", "Verdict"))
            .column(Column.number("chance_pct", "Chance"))
            .column(Column.text("mark", "Why"));
    Marks marks = new Marks();
    Map<List<String>, List<LedgerClaim>> alike = new LinkedHashMap<>();
    for (LedgerClaim claim : claims) {
      alike.computeIfAbsent(likeness(claim), key -> new ArrayList<>()).add(claim);
    }
    alike.values().forEach(group -> table.row(row(group, marks)));
    marks.notes().forEach(table::note);
    if (claims.stream().anyMatch(claim -> claim.cause().isPresent())) {
      table.note(CHANCE_NOTE);
    }
    return table.build();
  }

  private static Cell chance(Cause cause, int digits) {
    return Cell.significant(cause.chanceShare() * PERCENT, digits);
  }

  /** Cells for which there is nothing to recompute are told once for a whole row or column. */
  private static List<String> likeness(LedgerClaim claim) {
    return claim.recomputed().isPresent()
        ? List.of(claim.row(), claim.column())
        : List.of(claim.reason());
  }

  private static List<Cell> row(List<LedgerClaim> group, Marks marks) {
    LedgerClaim first = group.get(0);
    boolean one = group.size() == 1;
    return List.of(
        Cell.text(common(group, LedgerClaim::row)),
        Cell.text(common(group, LedgerClaim::column)),
        one ? Cell.printed(first.printed().text()) : Cell.text(group.size() + " cells"),
        Cell.of(first.recomputed(), v -> Cell.significant(v, READABLE_DIGITS)),
        Cell.text(first.verdict().label()),
        first.cause().map(cause -> chance(cause, READABLE_CHANCE_DIGITS)).orElse(Cell.missing()),
        Cell.text(marks.of(first.reasons())));
  }

  /** What the cells have in common: up to three names, or how many there are. */
  private static String common(List<LedgerClaim> group, Function<LedgerClaim, String> name) {
    List<String> names = group.stream().map(name).distinct().toList();
    return names.size() <= MAX_NAMES ? String.join(", ", names) : names.size() + " of them";
  }
}
