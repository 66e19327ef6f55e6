package io.github.dtmbench.reports.cli;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Estimators;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options that say who takes part and how sure the answers are to be. A bad value is refused
 * with an {@link InputException}.
 */
final class ContestOptions {

  @Mixin private EstimatorOptions contestants;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the protocols that deal folds. Default: ${DEFAULT-VALUE}.")
  private long seed;

  List<String> names() {
    return contestants.names();
  }

  List<Estimator> estimators(Estimators known) {
    return contestants.estimators(known);
  }

  double level() {
    return contestants.level();
  }

  long seed() {
    return seed;
  }
}
