package io.github.dtmbench.benchmarks.ledger;

import java.util.List;
import java.util.Optional;

/** The outcome for a cell: its recomputations and what follows from them. */
record Judged(
    Optional<CellRecomputation> asPrinted,
    Optional<CellRecomputation> alternative,
    Verdict verdict,
    List<String> reasons) {

  /** There is no formula. */
  static Judged notReproducible(String reason) {
    return new Judged(
        Optional.empty(), Optional.empty(), Verdict.NOT_REPRODUCIBLE, List.of(reason));
  }

  /** What the inputs as printed say. */
  static Judged plain(CellRecomputation asPrinted, Optional<CellRecomputation> alternative) {
    return new Judged(
        Optional.of(asPrinted), alternative, asPrinted.verdict(), asPrinted.reasons());
  }

  /** Other inputs give the cell. */
  static Judged explained(
      CellRecomputation asPrinted, CellRecomputation alternative, List<String> causes) {
    return new Judged(Optional.of(asPrinted), Optional.of(alternative), Verdict.EXPLAINED, causes);
  }
}
