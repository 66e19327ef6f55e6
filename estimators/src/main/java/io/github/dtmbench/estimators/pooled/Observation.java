package io.github.dtmbench.estimators.pooled;

import java.util.Comparator;

/**
 * One row of the model.
 *
 * @param logitUtilization the target
 * @param benchmark whether it is a cell of benchmarks rather than a training run
 * @param covariates what explains it
 * @param cluster rows that share people and machines: an organization, or a source of benchmarks;
 *     empty for a run of an unknown organization, which shares with nobody
 */
record Observation(
    double logitUtilization, boolean benchmark, Covariates covariates, String cluster) {

  /**
   * Sums depend on the order of their terms in the last bit; sorted rows make a fit independent of
   * the order in which runs are given. Rows that compare equal are equal.
   */
  static final Comparator<Observation> ORDER =
      Comparator.comparing(Observation::benchmark)
          .thenComparing(Observation::cluster)
          .thenComparingDouble(Observation::logitUtilization)
          .thenComparing(Observation::covariates, Covariates.ORDER);
}
