package io.github.dtmbench.benchmarks.evaluation;

import io.github.dtmbench.benchmarks.comparison.Standings;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.benchmarks.metric.ScoredOutcomes;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Estimators scored on the same folds.
 *
 * @param scores one per estimator
 * @param bestGraded names of the records whose grade is the best; the others carry a caution
 */
public record HeldOutComparison(List<HeldOutScore> scores, Set<String> bestGraded) {

  /** Copies the collections. */
  public HeldOutComparison {
    scores = List.copyOf(scores);
    bestGraded = Set.copyOf(bestGraded);
  }

  /**
   * The records that every estimator answered: the only ground on which geometric errors compare.
   *
   * @return names of models, in alphabetical order
   */
  public Set<String> answeredByAll() {
    return Standings.answeredByAll(scores);
  }

  /**
   * The scores in the order of their geometric error on the records that all answered, least first.
   * Equal ones keep their order.
   *
   * @return the sorted scores
   */
  public List<HeldOutScore> byErrorOnCommonRecords() {
    Set<String> common = answeredByAll();
    return scores.stream()
        .sorted(
            Comparator.comparingDouble(
                score ->
                    score
                        .errorsOn(common)
                        .value(Metric.GEOMETRIC_ERROR)
                        .orElse(Double.POSITIVE_INFINITY)))
        .toList();
  }

  /**
   * The outcomes of one estimator on the records of the best grade alone.
   *
   * @param score one of the scores
   * @return the outcomes, none if it answered none of them
   */
  public ScoredOutcomes errorsOnBestGraded(HeldOutScore score) {
    return score.errorsOn(bestGraded);
  }
}
