package io.github.dtmbench.benchmarks.ledger;

import java.util.List;
import java.util.Optional;

/** The outcome for a cell: its recomputations and what follows from them. */
record Judged(
    Optional<CellRecomputation> asPrinted,
    Optional<CellRecomputation> alternative,
    Optional<Cause> cause,
    Verdict verdict,
    List<String> reasons) {

  /** There is no formula: an input, or a cell whose source does not publish what is needed. */
  static Judged notRecomputed(Verdict verdict, String reason) {
    return new Judged(
        Optional.empty(), Optional.empty(), Optional.empty(), verdict, List.of(reason));
  }

  /** What the inputs as printed say. */
  static Judged plain(CellRecomputation asPrinted, Optional<CellRecomputation> alternative) {
    return new Judged(
        Optional.of(asPrinted),
        alternative,
        Optional.empty(),
        asPrinted.verdict(),
        asPrinted.reasons());
  }

  /** Other inputs give the cell. */
  static Judged explained(
      CellRecomputation asPrinted,
      CellRecomputation alternative,
      Optional<Cause> cause,
      List<String> reasons) {
    return new Judged(
        Optional.of(asPrinted), Optional.of(alternative), cause, Verdict.EXPLAINED, reasons);
  }
}
