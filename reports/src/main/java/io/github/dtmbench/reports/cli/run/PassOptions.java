package io.github.dtmbench.reports.cli.run;

import io.github.dtmbench.estimators.compute.ComputeTerm;
import io.github.dtmbench.estimators.compute.ForwardPasses;
import io.github.dtmbench.reports.cli.argument.Bounds;
import io.github.dtmbench.reports.cli.argument.LargeNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** The options for passes of models that are not trained: a teacher, and reinforcement learning. */
final class PassOptions {

  private static final Bounds GENERATED =
      new Bounds("--generated-tokens", 1e3, 1e18, "tokens (2e9 for 2 billion)");
  private static final Bounds UPDATES = new Bounds("--updates", 1e-2, 1e4, "");

  @Option(
      names = "--teacher-parameters",
      paramLabel = "N",
      converter = LargeNumber.class,
      description = "Parameters of the teacher of a distillation: a forward pass over --tokens.")
  private Double teacher;

  @Option(
      names = "--generated-tokens",
      paramLabel = "D",
      converter = LargeNumber.class,
      description =
          "Tokens that reinforcement learning generates and learns from, in place of --tokens.")
  private Double generated;

  @Option(
      names = "--updates",
      paramLabel = "N",
      converter = LargeNumber.class,
      description = "How often each generated token is learned from. Default: 1.")
  private Double updates;

  @Option(
      names = "--reference-parameters",
      paramLabel = "N",
      converter = LargeNumber.class,
      description = "Parameters of the reference model that scores the generated tokens.")
  private Double reference;

  @Option(
      names = "--reward-parameters",
      paramLabel = "N",
      converter = LargeNumber.class,
      description = "Parameters of the reward model that scores the generated tokens.")
  private Double reward;

  /** Tokens that are learned from; empty unless they are generated. */
  OptionalDouble learnedTokens() {
    return generated == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            GENERATED.require(generated) * (updates == null ? 1 : UPDATES.require(updates)));
  }

  /** The option that is given without the tokens it needs; null if all is well. */
  String orphan() {
    if (generated != null) {
      return null;
    }
    if (updates != null) {
      return "--updates";
    }
    if (reference != null) {
      return "--reference-parameters";
    }
    return reward != null ? "--reward-parameters" : null;
  }

  boolean hasTeacher() {
    return teacher != null;
  }

  /** Forward passes beside the training of a model of so many parameters over so many tokens. */
  List<ComputeTerm> terms(double parameters, double tokens) {
    List<ComputeTerm> terms = new ArrayList<>();
    if (teacher != null) {
      terms.add(pass("teacher parameters", "--teacher-parameters", teacher, tokens));
    }
    if (generated != null) {
      terms.add(new ForwardPasses("generating parameters", parameters, generated).term());
      if (reference != null) {
        terms.add(pass("reference parameters", "--reference-parameters", reference, generated));
      }
      if (reward != null) {
        terms.add(pass("reward parameters", "--reward-parameters", reward, generated));
      }
    }
    return terms;
  }

  private static ComputeTerm pass(String name, String option, double parameters, double tokens) {
    return new ForwardPasses(
            name, new Bounds(option, 1e3, 1e16, "parameters").require(parameters), tokens)
        .term();
  }
}
