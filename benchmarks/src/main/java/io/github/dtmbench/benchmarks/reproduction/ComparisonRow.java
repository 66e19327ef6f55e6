package io.github.dtmbench.benchmarks.reproduction;

import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.benchmarks.ledger.Recomputation;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One method and model of a published comparison, as the ledger judges its two cells: from the
 * inputs printed beside them, and from those with which they turn out to have been computed. Where
 * a method's settings are not published, what an estimator of this project gives stands beside
 * them.
 *
 * @param model the model
 * @param method the method as the source names it
 * @param carbon the predicted carbon
 * @param error its error in percent, judged end to end
 * @param ownCarbon what our own estimator gives in place of the method, in the unit of the table;
 *     empty where the cell is recomputed, or the estimator refuses
 * @param ownError its relative error against the printed actual value, a fraction; empty with the
 *     carbon
 */
public record ComparisonRow(
    String model,
    String method,
    Claim carbon,
    Claim error,
    OptionalDouble ownCarbon,
    OptionalDouble ownError) {

  private static final double PERCENT = 100;

  /**
   * The carbon from the inputs as printed.
   *
   * @return that of the method, or our own; empty where there is neither
   */
  public OptionalDouble carbonAsPrinted() {
    return ownCarbon.isPresent() ? ownCarbon : carbon.recomputed();
  }

  /**
   * The error from the inputs as printed.
   *
   * @return that of the method, or our own, as a fraction; empty where there is neither
   */
  public OptionalDouble errorAsPrinted() {
    return ownError.isPresent() ? ownError : fraction(error.asPrinted());
  }

  /**
   * The carbon from the inputs as computed.
   *
   * @return the value, the same as {@link #carbonAsPrinted} where no other input is known; empty
   *     where the method cannot be recomputed
   */
  public OptionalDouble carbonAsComputed() {
    return carbon.asComputed().stream().mapToDouble(used -> used.range().value()).findFirst();
  }

  /**
   * The error from the inputs as computed.
   *
   * @return a fraction, empty with {@link #carbonAsComputed}
   */
  public OptionalDouble errorAsComputed() {
    return fraction(error.asComputed());
  }

  private static OptionalDouble fraction(Optional<Recomputation> ofPercent) {
    return ofPercent.stream().mapToDouble(used -> used.range().value() / PERCENT).findFirst();
  }
}
