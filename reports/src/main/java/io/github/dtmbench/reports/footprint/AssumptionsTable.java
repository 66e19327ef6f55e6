package io.github.dtmbench.reports.footprint;

import io.github.dtmbench.benchmarks.footprint.Assumption;
import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.List;
import java.util.Set;

/** The numbers that a footprint rests on, each with its source. */
final class AssumptionsTable {

  private AssumptionsTable() {}

  /**
   * Those that are known, and those that a reader misses.
   *
   * @param footprint device and site
   * @param unused what has no part in the result
   */
  static ResultTable of(Footprint footprint, Set<Assumption> unused) {
    List<Assumption> shown =
        footprint.told().stream().filter(assumption -> !unused.contains(assumption)).toList();
    return new Shape<Assumption>()
        .text("assumption", "Assumption", Assumption::label)
        .number(
            "value",
            "Value",
            assumption ->
                footprint
                    .find(assumption)
                    .map(known -> Cell.plain(known.value()))
                    .orElseGet(Cell::missing))
        .text("unit", "Unit", Assumption::unit)
        .text("basis", "Basis", footprint::basis)
        .table("assumptions", "What it rests on", shown);
  }
}
