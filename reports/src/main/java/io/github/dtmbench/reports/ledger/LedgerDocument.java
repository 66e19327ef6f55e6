package io.github.dtmbench.reports.ledger;

import io.github.dtmbench.benchmarks.ledger.Cause;
import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.benchmarks.ledger.Verdict;
import io.github.dtmbench.reports.table.Cell;
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
  public static List<ResultTable> readable(List<Claim> claims) {
    List<ResultTable> tables = new ArrayList<>();
    Map<String, List<Claim>> byTable = byTable(claims);
    tables.add(summary(byTable, claims));
    byTable.forEach(
        (id, ofTable) -> {
          List<Claim> open =
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
  public static ResultTable tidy(List<Claim> claims) {
    return new Shape<Claim>()
        .text("source", "Source", Claim::source)
        .text("table", "Table", Claim::table)
        .text("row", "Row", Claim::row)
        .text("column", "Column", Claim::column)
        .text("unit", "Unit", Claim::unit)
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
        .text("reason", "Reason", Claim::reason)
        .table("ledger", "Reproduction ledger, one printed cell a row", claims);
  }

  private static Map<String, List<Claim>> byTable(List<Claim> claims) {
    Map<String, List<Claim>> byTable = new LinkedHashMap<>();
    claims.forEach(
        claim -> byTable.computeIfAbsent(claim.table(), id -> new ArrayList<>()).add(claim));
    return byTable;
  }

  private static ResultTable summary(Map<String, List<Claim>> byTable, List<Claim> claims) {
    Map<String, List<Claim>> lines = new LinkedHashMap<>(byTable);
    lines.put("all", claims);
    return new Shape<Map.Entry<String, List<Claim>>>()
        .text("table", "Table", Map.Entry::getKey)
        .number("cells", "Cells", line -> Cell.count(line.getValue().size()))
        .each(
            List.of(
                Verdict.REPRODUCED,
                Verdict.WITHIN_TOLERANCE,
                Verdict.EXPLAINED,
                Verdict.UNEXPLAINED,
                Verdict.NOT_REPRODUCIBLE,
                Verdict.INPUT),
            (shape, verdict) ->
                shape.number(
                    verdict.label().replace('-', '_'),
                    verdict.label(),
                    line -> Cell.count(count(line.getValue(), verdict))))
        .table(
            "ledger-summary",
            "Reproduction ledger: cells per table and verdict",
            List.copyOf(lines.entrySet()));
  }

  private static long count(List<Claim> claims, Verdict verdict) {
    return claims.stream().filter(claim -> claim.verdict() == verdict).count();
  }

  private static ResultTable open(String id, List<Claim> claims) {
    Map<List<String>, List<Claim>> alike = new LinkedHashMap<>();
    for (Claim claim : claims) {
      alike.computeIfAbsent(likeness(claim), key -> new ArrayList<>()).add(claim);
    }
    Shape<List<Claim>> shape =
        new Shape<List<Claim>>()
            .text("row", "Row", group -> common(group, Claim::row))
            .text("column", "Column", group -> common(group, Claim::column))
            .number(
                "printed",
                "Printed",
                group ->
                    group.size() == 1
                        ? Cell.printed(group.get(0).printed().text())
                        : Cell.text(group.size() + " cells"))
            .number(
                "recomputed",
                "Recomputed",
                group ->
                    Cell.of(group.get(0).recomputed(), v -> Cell.significant(v, READABLE_DIGITS)))
            .text("verdict", "Verdict", group -> group.get(0).verdict().label())
            .number(
                "chance_pct",
                "Chance",
                group ->
                    group
                        .get(0)
                        .cause()
                        .map(cause -> chance(cause, READABLE_CHANCE_DIGITS))
                        .orElse(Cell.missing()))
            .marks("mark", "Why", group -> group.get(0).reasons());
    if (claims.stream().anyMatch(claim -> claim.cause().isPresent())) {
      shape.note(CHANCE_NOTE);
    }
    return shape.table(
        "ledger-" + id.replace('_', '-'),
        claims.get(0).source() + ": cells of " + id + " that are not reproduced",
        List.copyOf(alike.values()));
  }

  private static Cell chance(Cause cause, int digits) {
    return Cell.significant(cause.chanceShare() * PERCENT, digits);
  }

  /** Cells for which there is nothing to recompute are told once for a whole row or column. */
  private static List<String> likeness(Claim claim) {
    return claim.recomputed().isPresent()
        ? List.of(claim.row(), claim.column())
        : List.of(claim.reason());
  }

  /** What the cells have in common: up to three names, or how many there are. */
  private static String common(List<Claim> group, Function<Claim, String> name) {
    List<String> names = group.stream().map(name).distinct().toList();
    return names.size() <= MAX_NAMES ? String.join(", ", names) : names.size() + " of them";
  }
}
