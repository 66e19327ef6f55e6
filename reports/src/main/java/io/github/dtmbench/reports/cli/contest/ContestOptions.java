package io.github.dtmbench.reports.cli.contest;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.registry.Estimators;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options that say who takes part and how sure the answers are to be. A bad value is refused
 * with an {@link InputException}.
 */
public final class ContestOptions {

  @Mixin private EstimatorOptions contestants;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the protocols that deal folds. Default: ${DEFAULT-VALUE}.")
  private long seed;

  /**
   * The names that were chosen.
   *
   * @return the names as they were given
   */
  public List<String> names() {
    return contestants.names();
  }

  /**
   * The estimators that were chosen.
   *
   * @param known the registry
   * @return the estimators, in the order given
   */
  public List<Estimator> estimators(Estimators known) {
    return contestants.estimators(known);
  }

  /**
   * The level of intervals.
   *
   * @return coverage that is asked for, above 0 and below 1
   */
  public double level() {
    return contestants.level();
  }

  /**
   * The seed of every resampling.
   *
   * @return the seed
   */
  public long seed() {
    return seed;
  }
}
