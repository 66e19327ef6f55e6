package io.github.dtmbench.benchmarks.ledger;

import io.github.dtmbench.benchmarks.ledger.formula.Cell;
import io.github.dtmbench.datasets.published.PrintedNumber;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One printed cell and what becomes of it. Whatever shows a judged cell shows this.
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
public record Claim(
    String source,
    String table,
    String row,
    String column,
    String unit,
    PrintedNumber printed,
    Optional<Recomputation> asPrinted,
    Optional<Recomputation> alternative,
    Optional<Cause> cause,
    Verdict verdict,
    List<String> reasons) {

  /** A cell that is not reproduced has a reason, and an explained one the inputs that hit it. */
  public Claim {
    reasons = List.copyOf(reasons);
    if (verdict != Verdict.REPRODUCED && String.join("", reasons).isEmpty()) {
      throw new IllegalArgumentException(
          table + ", " + row + ", " + column + " is " + verdict.label() + " without a reason");
    }
    if (verdict == Verdict.EXPLAINED && alternative.filter(Recomputation::holds).isEmpty()) {
      throw new IllegalArgumentException(
          table + ", " + row + ", " + column + " is explained by inputs that miss it");
    }
  }

  /** A cell as one recomputation judges it, or as what is declared of it where there is none. */
  static Claim of(
      String source,
      Cell cell,
      String unit,
      Optional<Recomputation> asPrinted,
      Verdict verdict,
      List<String> reasons) {
    return new Claim(
        source,
        cell.table().id(),
        cell.row(),
        cell.column(),
        unit,
        cell.printed(),
        asPrinted,
        Optional.empty(),
        Optional.empty(),
        verdict,
        reasons);
  }

  /** The same cell with another outcome. */
  Claim with(
      Optional<Recomputation> otherAsPrinted,
      Optional<Recomputation> otherAlternative,
      Optional<Cause> otherCause,
      Verdict otherVerdict,
      List<String> otherReasons) {
    return new Claim(
        source,
        table,
        row,
        column,
        unit,
        printed,
        otherAsPrinted,
        otherAlternative,
        otherCause,
        otherVerdict,
        otherReasons);
  }

  /**
   * The same judgement in other words.
   *
   * @param otherReason in place of the reasons, one line
   * @return the claim
   */
  public Claim because(String otherReason) {
    return with(asPrinted, alternative, cause, verdict, List.of(otherReason));
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
  public Optional<Recomputation> asComputed() {
    return alternative.isPresent() ? alternative : asPrinted;
  }

  /**
   * All reasons in one line.
   *
   * @return the reasons, empty only for a reproduced cell
   */
  public String reason() {
    return String.join(Recomputation.REASON_SEPARATOR, reasons);
  }
}
