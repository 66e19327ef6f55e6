package io.github.dtmbench.reports.cli.contest;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.registry.Estimators;
import io.github.dtmbench.reports.cli.argument.Bounds;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The options {@code --estimators} and {@code --level}. A bad value is refused with an {@link
 * InputException}.
 */
public final class EstimatorOptions {

  @Mixin private EstimatorNames estimators;

  private double level;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--level",
      paramLabel = "P",
      defaultValue = "0.8",
      description = "Probability of the prediction intervals. Default: ${DEFAULT-VALUE}.")
  @SuppressWarnings("UnusedMethod") // called by picocli
  private void set(double given) {
    try {
      level = Bounds.LEVEL.require(given);
    } catch (InputException e) {
      throw new CommandLine.ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }

  /** As given on the command line. */
  List<String> names() {
    return estimators.given();
  }

  /**
   * The estimators that were chosen.
   *
   * @param known the registry
   * @return the estimators, in the order given
   */
  public List<Estimator> estimators(Estimators known) {
    return estimators.of(known);
  }

  /**
   * The level of intervals.
   *
   * @return coverage that is asked for, above 0 and below 1
   */
  public double level() {
    return level;
  }
}
