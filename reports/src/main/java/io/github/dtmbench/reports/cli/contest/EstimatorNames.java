package io.github.dtmbench.reports.cli.contest;

import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.registry.Estimators;
import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --estimators}. */
public final class EstimatorNames {

  @Option(
      names = "--estimators",
      split = ",",
      paramLabel = "NAME",
      defaultValue = EvaluationOptions.ALL,
      description = "Names of estimators, by commas. Default: ${DEFAULT-VALUE}.")
  private List<String> estimators;

  /** As given on the command line. */
  List<String> given() {
    return estimators;
  }

  /**
   * The estimators that were named.
   *
   * @param known the registry
   * @return the estimators, in the order given
   */
  public List<Estimator> of(Estimators known) {
    return EvaluationOptions.named(estimators, known.all(), known::require);
  }
}
