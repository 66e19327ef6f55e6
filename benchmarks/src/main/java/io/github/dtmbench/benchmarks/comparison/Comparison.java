package io.github.dtmbench.benchmarks.comparison;

import java.util.List;

/**
 * Estimators compared on the records that they were not fitted on: how each stands, and every two
 * of them. It asks for predictions, outcomes and groups, and for nothing that they were made from.
 *
 * @param standings one per estimator, best rank first, by geometric error within a rank
 * @param pairs one per two estimators, in the order of the scores
 */
public record Comparison(List<Standing> standings, List<PairedComparison> pairs) {

  /** Copies the lists. */
  public Comparison {
    standings = List.copyOf(standings);
    pairs = List.copyOf(pairs);
  }

  /**
   * Compares estimators on records that are each held out once.
   *
   * @param scores the predictions of each estimator
   * @param primary the comparisons that were stated beforehand
   * @param statistics how sure the comparison is to be
   * @return the comparison
   */
  public static Comparison of(
      List<? extends EstimatorScore> scores, PrimaryComparisons primary, Statistics statistics) {
    return of(scores, PairTest.signFlip(), primary, statistics);
  }

  /**
   * Compares estimators by a test of choice.
   *
   * @param scores the predictions of each estimator
   * @param test how likely a difference is if there were none
   * @param primary the comparisons that were stated beforehand
   * @param statistics how sure the comparison is to be
   * @return the comparison
   */
  public static Comparison of(
      List<? extends EstimatorScore> scores,
      PairTest test,
      PrimaryComparisons primary,
      Statistics statistics) {
    HeldOutErrors errors = HeldOutErrors.of(scores);
    return new Comparison(
        new Standings(statistics).of(scores, errors),
        new PairedComparisons(test, primary, statistics).of(scores, errors));
  }
}
