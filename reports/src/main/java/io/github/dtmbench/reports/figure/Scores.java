package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.comparison.Standing;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import io.github.dtmbench.benchmarks.metric.Metric;
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

  /** How far the best and the last estimator are off, in words. */
  static String span(Evaluation evaluation) {
    List<Standing> answered =
        evaluation.standings().stream().filter(standing -> standing.errors().n() > 0).toList();
    if (answered.isEmpty()) {
      return "nothing was answered";
    }
    Standing first = answered.get(0);
    Standing last = answered.get(answered.size() - 1);
    return first.estimator()
        + " is off by "
        + Words.factor(first.value(Metric.GEOMETRIC_ERROR).orElseThrow())
        + " in the geometric mean"
        + (answered.size() == 1
            ? ""
            : ", the last of "
                + answered.size()
                + " by "
                + Words.factor(last.value(Metric.GEOMETRIC_ERROR).orElseThrow()));
  }

  /** Where the numbers of an evaluation come from. */
  static String source(Evaluation evaluation) {
    return "training records of dtm-bench, each predicted by what was fitted without it (protocol "
        + evaluation.protocol()
        + ")";
  }

  static HeldOutScore of(Evaluation evaluation, String estimator) {
    return evaluation.scores().stream()
        .filter(score -> score.estimator().equals(estimator))
        .findFirst()
        .orElseThrow();
  }
}
