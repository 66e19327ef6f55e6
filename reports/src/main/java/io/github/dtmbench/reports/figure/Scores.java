package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.comparison.Standing;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import java.util.List;

/** The scores of an evaluation in the order in which figures show them. */
final class Scores {

  private Scores() {}

  /** All scores in the order of the standings. */
  static List<HeldOutScore> ranked(Evaluation evaluation) {
    return evaluation.standings().stream()
        .map(Standing::estimator)
        .map(id -> of(evaluation, id))
        .toList();
  }

  static HeldOutScore of(Evaluation evaluation, String estimator) {
    return evaluation.scores().stream()
        .filter(score -> score.estimator().equals(estimator))
        .findFirst()
        .orElseThrow();
  }
}
