package io.github.dtmbench.benchmarks.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one set of inputs gives for a printed cell, judged by itself.
 *
 * @param inputs names and values, in the order of the declaration
 * @param rounded the inputs whose rounding may account for a difference, written {@code
 *     training_flop=0.40}
 * @param range the value, and the least and largest that the rounding of those inputs gives
 * @param verdict what it says of the cell
 * @param reasons one line each, none for a reproduced cell
 */
public record CellRecomputation(
    Map<String, Double> inputs,
    List<String> rounded,
    Range range,
    Verdict verdict,
    List<String> reasons) {

  /** Copies the collections. */
  public CellRecomputation {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    rounded = List.copyOf(rounded);
    reasons = List.copyOf(reasons);
  }

  static CellRecomputation of(Operands operands, Range range, CellJudgement judgement) {
    return new CellRecomputation(
        operands.inputs().values(),
        operands.rounded(),
        range,
        judgement.verdict(),
        judgement.reasons());
  }

  /** The same value with another judgement. */
  CellRecomputation judged(Verdict other, String reason) {
    return new CellRecomputation(inputs, rounded, range, other, List.of(reason));
  }

  /**
   * Whether it meets print.
   *
   * @return true if the cell is reproduced or within a stated tolerance
   */
  public boolean holds() {
    return verdict.holds();
  }
}
