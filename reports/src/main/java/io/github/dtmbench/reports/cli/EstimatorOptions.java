package io.github.dtmbench.reports.cli;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Estimators;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options {@code --estimators} and {@code --level}. A bad value is refused with an {@link
 * InputException}.
 */
final class EstimatorOptions {

  @Mixin private EstimatorNames estimators;

  @Option(
      names = "--level",
      paramLabel = "P",
      defaultValue = "0.8",
      description =
          "Probability of the prediction intervals, in (0, 1). Default: ${DEFAULT-VALUE}.")
  private double level;

  /** As given on the command line. */
  List<String> names() {
    return estimators.given();
  }

  List<Estimator> estimators(Estimators known) {
    return estimators.of(known);
  }

  double level() {
    if (!(level > 0 && level < 1)) {
      throw new InputException("--level is " + level + ", must be in (0, 1)");
    }
    return level;
  }
}
