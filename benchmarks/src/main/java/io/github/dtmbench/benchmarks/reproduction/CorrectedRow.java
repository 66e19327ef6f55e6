package io.github.dtmbench.benchmarks.reproduction;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One estimator on the six test models on equal terms.
 *
 * @param estimator id of the estimator
 * @param cells one per model, in the order of the table
 * @param meanAbsoluteError mean of |relative error| over the models it answers, a fraction; empty
 *     if it answers none
 * @param medianAbsoluteError median of the same
 * @param meanAbsoluteErrorAsPrinted mean of |relative error| against the actual values as they are
 *     printed
 * @param answered how many models it answers
 */
public record CorrectedRow(
    String estimator,
    List<Cell> cells,
    OptionalDouble meanAbsoluteError,
    OptionalDouble medianAbsoluteError,
    OptionalDouble meanAbsoluteErrorAsPrinted,
    int answered) {

  /** Copies the cells. */
  public CorrectedRow {
    cells = List.copyOf(cells);
  }

  /**
   * A prediction for one model.
   *
   * @param model the model
   * @param tonnesCo2e predicted operational carbon, empty for a refusal
   * @param relativeError against the actual value of the run, a fraction
   * @param refusal why there is no prediction, or empty
   */
  public record Cell(
      String model, OptionalDouble tonnesCo2e, OptionalDouble relativeError, String refusal) {}
}
