package io.github.dtmbench.reports.cli;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.run.Workload;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/**
 * The options that say how much there is to compute. A bad value, and a pair that contradicts or
 * does not suffice, is refused with an {@link InputException}.
 */
final class ComputeOptions {

  private static final Bounds FLOP = new Bounds("--flop", 1e12, 1e32, "FLOP");
  private static final Bounds PARAMETERS =
      new Bounds("--parameters", 1e3, 1e16, "parameters (70e9 for 70 billion)");
  private static final Bounds TOKENS =
      new Bounds("--tokens", 1e3, 1e18, "tokens (15e12 for 15 trillion)");

  @Option(
      names = "--flop",
      paramLabel = "C",
      description = "Training compute in floating-point operations, such as 6.3e24.")
  private Double flop;

  @Option(
      names = "--parameters",
      paramLabel = "N",
      description =
          "Trainable parameters, such as 70e9; of a mixture of experts, those active for one token."
              + " With --tokens the compute is 6 × N × D. Beside --flop it tells the size to the"
              + " estimators that read it.")
  private Double parameters;

  @Option(
      names = "--tokens",
      paramLabel = "D",
      description = "Tokens seen in training, all epochs together, such as 15e12.")
  private Double tokens;

  /** FLOP of the run. */
  double flop() {
    if (flop != null && tokens != null) {
      throw new InputException(
          "--flop and --tokens both say how much there is to compute; leave one out");
    }
    if (flop != null) {
      return FLOP.require(flop);
    }
    if (parameters == null || tokens == null) {
      throw new InputException(
          parameters == null && tokens == null
              ? "the compute is missing: give --flop, or --parameters and --tokens"
              : (tokens == null ? "--tokens" : "--parameters")
                  + " is missing: the compute is 6 × parameters × tokens; or give --flop");
    }
    double count = Workload.transformerFlop(PARAMETERS.require(parameters), TOKENS.require(tokens));
    return new Bounds("6 × --parameters × --tokens", FLOP.low(), FLOP.high(), FLOP.unit())
        .require(count);
  }

  /** Where the FLOP come from, in one line. */
  String basis() {
    return flop != null
        ? "given"
        : "6 × " + Bounds.plain(parameters) + " parameters × " + Bounds.plain(tokens) + " tokens";
  }

  OptionalDouble parameters() {
    return parameters == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(PARAMETERS.require(parameters));
  }

  OptionalDouble tokens() {
    return tokens == null ? OptionalDouble.empty() : OptionalDouble.of(TOKENS.require(tokens));
  }
}
