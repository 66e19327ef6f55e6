package io.github.dtmbench.benchmarks.evaluation;

import io.github.dtmbench.benchmarks.metric.ScoredOutcomes;
import io.github.dtmbench.benchmarks.protocol.Protocol;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What circular records do to the score of an estimator. Their FLOP is hours times an assumed
 * utilization, so an estimator that learns the assumption predicts them well and has learnt nothing
 * about runs.
 *
 * @param estimator its id
 * @param independent outcomes of independent records, fitted on such alone; none if all are refused
 * @param circular outcomes of circular records, fitted on both kinds
 * @param together outcomes of both kinds, fitted on both kinds: the accuracy it would appear to
 *     have
 */
public record ApparentAccuracy(
    String estimator,
    ScoredOutcomes independent,
    ScoredOutcomes circular,
    ScoredOutcomes together) {

  /**
   * Scores estimators without and with circular records.
   *
   * @param protocol how the runs are split
   * @param estimators the contestants
   * @param runs the records
   * @param threads worker threads, at least 1
   * @return one per estimator, in their order
   * @throws IllegalArgumentException if the protocol cannot split these runs
   */
  public static List<ApparentAccuracy> of(
      Protocol protocol, List<Estimator> estimators, List<TrainingRun> runs, int threads) {
    List<HeldOutScore> independent =
        scores(protocol, estimators, RecordGrade.select(runs, RecordGrade.independent()), threads);
    List<HeldOutScore> together =
        scores(
            protocol,
            estimators,
            RecordGrade.select(runs, EnumSet.allOf(RecordGrade.class)),
            threads);
    Set<String> circular =
        RecordGrade.select(runs, EnumSet.of(RecordGrade.CIRCULAR)).stream()
            .map(LabelledRun::model)
            .collect(Collectors.toSet());
    return IntStream.range(0, estimators.size())
        .mapToObj(
            i ->
                new ApparentAccuracy(
                    estimators.get(i).id(),
                    independent.get(i).errors(),
                    together.get(i).errorsOn(circular),
                    together.get(i).errors()))
        .toList();
  }

  private static List<HeldOutScore> scores(
      Protocol protocol, List<Estimator> estimators, List<LabelledRun> runs, int threads) {
    return HeldOutEvaluation.withoutIntervals(threads)
        .run(Target.deviceHours(), estimators, protocol.folds(runs));
  }
}
