package io.github.dtmbench.benchmarks.ledger;

import io.github.dtmbench.benchmarks.ledger.formula.Cell;
import io.github.dtmbench.datasets.published.PrintedNumber;
import java.util.List;
import java.util.Optional;
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
 * @param asPrinted from the inputs as the source states them; empty where there is no formula
 * @param alternative from the other inputs that explain the cell; and, in a claim judged end to
 *     end, the prediction behind it
 * @param cause of an explained cell; empty for others, and in a claim judged end to end
 * @param verdict the judgement
 * @param reasons one line each, none only for a reproduced cell
 */
public record LedgerClaim(
    String source,
    String table,
    String row,
    String column,
    String unit,
    PrintedNumber printed,
    Optional<CellRecomputation> asPrinted,
    Optional<CellRecomputation> alternative,
    Optional<Cause> cause,
    Verdict verdict,
    List<String> reasons) {

  private static final String REASON_SEPARATOR = "; ";

  /** A cell that is not reproduced has a reason, and an explained one the inputs that hit it. */
  public LedgerClaim {
    reasons = List.copyOf(reasons);
    if (verdict != Verdict.REPRODUCED && String.join("", reasons).isEmpty()) {
      throw new IllegalArgumentException(
          table + ", " + row + ", " + column + " is " + verdict.label() + " without a reason");
    }
    if (verdict == Verdict.EXPLAINED && alternative.filter(CellRecomputation::holds).isEmpty()) {
      throw new IllegalArgumentException(
          table + ", " + row + ", " + column + " is explained by inputs that miss it");
    }
  }

  static LedgerClaim of(String source, Cell cell, String unit, Judged judged) {
    return new LedgerClaim(
        source,
        cell.table().id(),
        cell.row(),
        cell.column(),
        unit,
        cell.printed(),
        judged.asPrinted(),
        judged.alternative(),
        judged.cause(),
        judged.verdict(),
        judged.reasons());
  }

  /** The same cell with another outcome. */
  LedgerClaim judgedAnew(Judged judged) {
    return new LedgerClaim(
        source,
        table,
        row,
        column,
        unit,
        printed,
        judged.asPrinted(),
        judged.alternative(),
        judged.cause(),
        judged.verdict(),
        judged.reasons());
  }

  /**
   * The value from the inputs as printed.
   *
   * @return the value, empty where there is no formula
   */
  public OptionalDouble recomputed() {
    return asPrinted.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(asPrinted.get().range().value());
  }

  /**
   * What the cell turns out to have been computed from: the alternative inputs, or the printed ones
   * where none are needed or known.
   *
   * @return the recomputation, empty where there is no formula
   */
  public Optional<CellRecomputation> asComputed() {
    return alternative.isPresent() ? alternative : asPrinted;
  }

  /**
   * All reasons in one line.
   *
   * @return the reasons, empty only for a reproduced cell
   */
  public String reason() {
    return String.join(REASON_SEPARATOR, reasons);
  }
}
