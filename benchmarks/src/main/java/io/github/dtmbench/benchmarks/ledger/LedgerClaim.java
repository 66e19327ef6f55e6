package io.github.dtmbench.benchmarks.ledger;

import io.github.dtmbench.benchmarks.reproduction.Verdict;
import io.github.dtmbench.datasets.published.PrintedNumber;
import java.util.OptionalDouble;

/**
 * One printed cell and what becomes of it.
 *
 * @param source paper or file, short
 * @param table id of the table
 * @param row key of the row
 * @param column name of the column
 * @param unit its unit; {@code 1} for a pure number
 * @param printed the cell as printed
 * @param recomputed from the declared inputs; empty where there is no formula
 * @param inputs names and values that went in, for a reader; empty where there is no formula
 * @param verdict the judgement
 * @param reason one line, empty only for a reproduced cell
 */
public record LedgerClaim(
    String source,
    String table,
    String row,
    String column,
    String unit,
    PrintedNumber printed,
    OptionalDouble recomputed,
    String inputs,
    Verdict verdict,
    String reason) {

  /** A cell that is not reproduced has a reason. */
  public LedgerClaim {
    if (verdict != Verdict.REPRODUCED && reason.isEmpty()) {
      throw new IllegalArgumentException(
          table + ", " + row + ", " + column + " is " + verdict.label() + " without a reason");
    }
  }
}
