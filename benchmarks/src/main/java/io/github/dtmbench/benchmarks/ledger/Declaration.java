package io.github.dtmbench.benchmarks.ledger;

import io.github.dtmbench.benchmarks.ledger.formula.CellPattern;
import io.github.dtmbench.benchmarks.ledger.formula.Formula;
import io.github.dtmbench.benchmarks.ledger.formula.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the cells of a pattern are recomputed.
 *
 * @param cells the cells; where several declarations cover one, the first holds
 * @param unit their unit
 * @param input whether they are inputs of the source, which nothing determines
 * @param formula what they follow; empty for an input that nothing determines, or a cell whose
 *     source does not publish what is needed
 * @param inputs where the inputs of the formula stand
 * @param rounded inputs whose own rounding may account for a difference: the cell is judged by the
 *     range that all values with their printed digits give
 * @param relativeTolerance relative distance from print that still counts, 0 for none
 * @param reason why a tolerance is allowed or nothing can be recomputed; may be empty otherwise
 * @param unexplainedReason what is known of cells that nothing explains; empty where nothing is
 */
record Declaration(
    CellPattern cells,
    String unit,
    boolean input,
    Optional<Formula> formula,
    Map<String, Reference> inputs,
    List<String> rounded,
    double relativeTolerance,
    String reason,
    String unexplainedReason) {

  /** What a cell without a formula is. */
  Verdict verdict() {
    return input ? Verdict.INPUT : Verdict.NOT_REPRODUCIBLE;
  }
}
