package io.github.dtmbench.datasets.run;

import io.github.dtmbench.datasets.check.Quantity;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much there was to compute.
 *
 * @param parameters parameters of the network
 * @param trainingTokens tokens (or samples, for networks without tokens) seen during the run
 * @param trainingFlop floating-point operations of the run as the source lists them
 * @param flopBasis where {@code trainingFlop} comes from; it may contain the hours
 * @param countedFlop floating-point operations counted without any knowledge of the hours; what an
 *     estimator is given
 */
public record Workload(
    OptionalDouble parameters,
    OptionalDouble trainingTokens,
    OptionalDouble trainingFlop,
    Optional<FlopBasis> flopBasis,
    OptionalDouble countedFlop) {

  /** FLOP of a forward and a backward pass per parameter and token. */
  private static final double FLOP_PER_PARAMETER_AND_TOKEN = 6;

  /**
   * Checks that what is given is positive and finite.
   *
   * @param parameters parameters of the network
   * @param trainingTokens tokens (or samples
   * @param trainingFlop floating-point operations of the run as the source lists them
   * @param flopBasis where {@code trainingFlop} comes from; it may contain the hours
   * @param countedFlop floating-point operations counted without any knowledge of the hours
   * @throws IllegalArgumentException if it is not so
   */
  public Workload {
    Quantity.positive("parameters", parameters);
    Quantity.positive("trainingTokens", trainingTokens);
    Quantity.positive("trainingFlop", trainingFlop);
    Objects.requireNonNull(flopBasis, "flopBasis");
    Quantity.positive("countedFlop", countedFlop);
  }

  /**
   * The usual count of a transformer, 6ND: two operations per parameter and token forward, four
   * backward. It leaves out attention over the context, which counts where sequences are long.
   *
   * @param parameters trainable parameters; of a mixture of experts, those active for one token
   * @param tokens tokens seen in training
   * @return FLOP
   */
  public static double transformerFlop(double parameters, double tokens) {
    return FLOP_PER_PARAMETER_AND_TOKEN * parameters * tokens;
  }
}
