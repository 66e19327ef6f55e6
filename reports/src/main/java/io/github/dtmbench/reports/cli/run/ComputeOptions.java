package io.github.dtmbench.reports.cli.run;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.compute.ComputeCount;
import io.github.dtmbench.estimators.compute.ComputeTerm;
import io.github.dtmbench.reports.cli.argument.Bounds;
import io.github.dtmbench.reports.cli.argument.LargeNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options that say how much there is to compute. A bad value, and a set that contradicts or
 * does not suffice, is refused with an {@link InputException}.
 */
public final class ComputeOptions {

  private static final Bounds FLOP = new Bounds("--flop", 1e12, 1e32, "FLOP");
  private static final Bounds PARAMETERS =
      new Bounds("--parameters", 1e3, 1e16, "parameters (70e9 for 70 billion)");
  private static final Bounds TOKENS =
      new Bounds("--tokens", 1e3, 1e18, "tokens (15e12 for 15 trillion)");

  @Option(
      names = "--flop",
      paramLabel = "C",
      converter = LargeNumber.class,
      description =
          "Training compute in floating-point operations, such as 6.3e24 or \"2.5 ZFLOP\".")
  private Double flop;

  @Option(
      names = "--parameters",
      paramLabel = "N",
      converter = LargeNumber.class,
      description =
          "Trainable parameters, such as 70e9 or 70B; of a mixture of experts, those active for one"
              + " token. With --tokens the compute is 6 × N × D. Beside --flop it tells the size to"
              + " the estimators that read it.")
  private Double parameters;

  @Option(
      names = "--tokens",
      paramLabel = "D",
      converter = LargeNumber.class,
      description = "Tokens seen in training, all epochs together, such as 15e12 or 15T.")
  private Double tokens;

  @Mixin private ShapeOptions shape;

  @Mixin private SampleOptions sample;

  @Mixin private PassOptions passes;

  /**
   * FLOP of the run.
   *
   * @return FLOP, given or counted
   */
  public double flop() {
    if (flop != null) {
      refuseBesideFlop();
      return FLOP.require(flop);
    }
    return count().flop();
  }

  /**
   * Whether the whole of it is given as one number.
   *
   * @return whether {@code --flop} was given
   */
  public boolean isTotal() {
    return flop != null;
  }

  private void refuseBesideFlop() {
    if (tokens != null || passes.learnedTokens().isPresent()) {
      throw new InputException(
          "--flop and --tokens both say how much there is to compute; leave one out");
    }
    if (shape.isGiven() || sample.isGiven() || passes.hasTeacher()) {
      throw new InputException(
          "--flop says how much there is to compute; leave it out to have it counted by shape");
    }
  }

  /**
   * The compute term by term.
   *
   * @return the terms
   */
  public ComputeCount count() {
    if (passes.orphan() != null) {
      throw new InputException(passes.orphan() + " needs --generated-tokens");
    }
    ComputeCount count = sample.isGiven() ? ofSamples() : ofTokens();
    String what = count.terms().size() == 1 ? count.basis() : "the compute counted";
    if (!(count.flop() >= FLOP.low() && count.flop() <= FLOP.high())) {
      new Bounds(
              isPlain() ? "6 × --parameters × --tokens" : what,
              FLOP.low(),
              FLOP.high(),
              FLOP.unit())
          .require(count.flop());
    }
    return count;
  }

  private boolean isPlain() {
    return !shape.isGiven() && !sample.isGiven() && passes.learnedTokens().isEmpty();
  }

  private ComputeCount ofSamples() {
    if (tokens != null || shape.isGiven() || passes.learnedTokens().isPresent()) {
      throw new InputException(
          "samples and tokens are counted in different ways; give the options of one of them");
    }
    return sample.count();
  }

  private ComputeCount ofTokens() {
    OptionalDouble learned = passes.learnedTokens();
    if (learned.isPresent() && tokens != null) {
      throw new InputException(
          "--tokens and --generated-tokens both say what is learned from; leave one out");
    }
    if (parameters == null || (tokens == null && learned.isEmpty())) {
      throw new InputException(
          parameters == null && tokens == null && learned.isEmpty()
              ? "the compute is missing: give --flop, or --parameters and --tokens, or --vit, --cnn"
                  + " or --macs-per-sample and --samples"
              : (parameters == null ? "--parameters" : "--tokens")
                  + " is missing: the compute is 6 × parameters × tokens; or give --flop");
    }
    double trained = learned.orElse(tokens == null ? 0 : TOKENS.require(tokens));
    double all = PARAMETERS.require(parameters);
    List<ComputeTerm> terms = new ArrayList<>(shape.transformer(all, trained).count().terms());
    terms.addAll(passes.terms(shape.active(all), trained));
    return new ComputeCount(terms);
  }

  /**
   * Where the FLOP come from, in one line.
   *
   * @return the words
   */
  public String basis() {
    return flop != null ? "given" : count().basis();
  }

  /** Parameters that a token passes. */
  OptionalDouble parameters() {
    return parameters == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(shape.active(PARAMETERS.require(parameters)));
  }

  OptionalDouble tokens() {
    return tokens == null ? passes.learnedTokens() : OptionalDouble.of(TOKENS.require(tokens));
  }
}
