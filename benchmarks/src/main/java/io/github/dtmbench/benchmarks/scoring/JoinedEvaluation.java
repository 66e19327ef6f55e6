package io.github.dtmbench.benchmarks.scoring;

import io.github.dtmbench.benchmarks.comparison.Standing;
import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutEvaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutPrediction;
import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import io.github.dtmbench.benchmarks.evaluation.Target;
import io.github.dtmbench.benchmarks.protocol.Fold;
import io.github.dtmbench.benchmarks.protocol.GroupedFolds;
import io.github.dtmbench.benchmarks.protocol.LeaveOrganizationOut;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The evaluation under leave-organization-out without and with new records.
 *
 * @param before the shipped records alone
 * @param after shipped and new records
 * @param fittedOnNew whether the new records took part in the fits; if not, they were predicted
 *     from the shipped records of other organizations
 * @param newModels names of the new records
 */
public record JoinedEvaluation(
    Evaluation before, Evaluation after, boolean fittedOnNew, Set<String> newModels) {

  /**
   * Up to so many new records join the fits as well. More are predicted from the shipped records
   * alone, because the time of some fits grows with the cube of the number of runs.
   */
  public static final int MOST_TO_FIT_ON = 200;

  /** Copies the names. */
  public JoinedEvaluation {
    newModels = Set.copyOf(newModels);
  }

  /**
   * What the new records do to an estimator.
   *
   * @param before its standing without them
   * @param after its standing with them
   */
  public record ScoreChange(Standing before, Standing after) {}

  /**
   * What one new record does to the score of an estimator.
   *
   * @param model the record
   * @param estimator id of the estimator
   * @param absoluteLogError |ln(predicted/actual)| of the record when it is held out
   * @param errorRatio geometric error over all records, divided by that over all but this one with
   *     the same predictions: above 1, the record makes the estimator look worse
   */
  public record Influence(
      String model, String estimator, double absoluteLogError, double errorRatio) {}

  /**
   * Evaluates twice.
   *
   * @param estimators the contestants
   * @param shipped the shipped records
   * @param added new records, of other names than the shipped ones
   * @param statistics how sure the comparisons are to be
   * @param threads worker threads, at least 1
   * @return both evaluations
   */
  public static JoinedEvaluation of(
      List<Estimator> estimators,
      List<LabelledRun> shipped,
      List<LabelledRun> added,
      Statistics statistics,
      int threads) {
    LeaveOrganizationOut protocol = new LeaveOrganizationOut();
    HeldOutEvaluation evaluation = HeldOutEvaluation.withoutIntervals(threads);
    List<Fold> folds = protocol.folds(shipped);
    Evaluation before =
        Evaluation.run(protocol, estimators, shipped, Target.deviceHours(), evaluation, statistics);
    boolean fitted = added.size() <= MOST_TO_FIT_ON;
    Set<String> names = new HashSet<>(added.stream().map(LabelledRun::model).toList());
    if (fitted) {
      List<LabelledRun> joined = new ArrayList<>(shipped);
      joined.addAll(added);
      return new JoinedEvaluation(
          before,
          Evaluation.run(
              protocol, estimators, joined, Target.deviceHours(), evaluation, statistics),
          true,
          names);
    }
    List<Fold> newFolds = testOnly(shipped, added);
    List<HeldOutScore> newScores = evaluation.run(Target.deviceHours(), estimators, newFolds);
    List<Fold> allFolds = new ArrayList<>(folds);
    allFolds.addAll(newFolds);
    return new JoinedEvaluation(
        before,
        Evaluation.of(
            protocol,
            allFolds,
            before.target(),
            IntStream.range(0, estimators.size())
                .mapToObj(i -> before.scores().get(i).with(newScores.get(i)))
                .toList(),
            statistics),
        false,
        names);
  }

  /** A fold per organization that the shipped records know, and one for all others. */
  private static List<Fold> testOnly(List<LabelledRun> shipped, List<LabelledRun> added) {
    Map<String, List<LabelledRun>> known = GroupedFolds.byOrganization(shipped);
    List<Fold> folds = new ArrayList<>();
    List<LabelledRun> others = new ArrayList<>();
    GroupedFolds.byOrganization(added)
        .forEach(
            (group, runs) -> {
              if (known.containsKey(group)) {
                folds.add(
                    new Fold("new/" + group, LeaveOrganizationOut.without(shipped, group), runs));
              } else {
                others.addAll(runs);
              }
            });
    if (!others.isEmpty()) {
      folds.add(new Fold("new", shipped, others));
    }
    return folds;
  }

  /**
   * The change of each estimator.
   *
   * @return in the order of the standings after
   */
  public List<ScoreChange> changes() {
    return after.standings().stream()
        .map(
            standing ->
                new ScoreChange(
                    before.standings().stream()
                        .filter(s -> s.estimator().equals(standing.estimator()))
                        .findFirst()
                        .orElseThrow(),
                    standing))
        .toList();
  }

  /**
   * The influence of each new record on each estimator that answered it.
   *
   * @return by estimator in the order of the registry, then in the order of the folds
   */
  public List<Influence> influences() {
    List<Influence> influences = new ArrayList<>();
    for (HeldOutScore score : after.scores()) {
      List<HeldOutPrediction> answered = score.answered();
      Map<String, DoubleSummaryStatistics> errors = new TreeMap<>();
      answered.forEach(
          p ->
              errors
                  .computeIfAbsent(
                      p.run().organizationGroup(), key -> new DoubleSummaryStatistics())
                  .accept(p.absoluteLogError()));
      double sum = errors.values().stream().mapToDouble(DoubleSummaryStatistics::getAverage).sum();
      for (HeldOutPrediction prediction : answered) {
        if (newModels.contains(prediction.run().model())) {
          double error = prediction.absoluteLogError();
          double others =
              meanWithout(
                  error, errors.get(prediction.run().organizationGroup()), sum, errors.size());
          influences.add(
              new Influence(
                  prediction.run().model(),
                  score.estimator(),
                  error,
                  Math.exp(sum / errors.size() - others)));
        }
      }
    }
    return influences;
  }

  /**
   * The mean error, every organization counted once, without one record.
   *
   * @param error of the record
   * @param own errors of its organization, it among them
   * @param sum of the organizations' mean errors
   * @param organizations their number
   */
  private static double meanWithout(
      double error, DoubleSummaryStatistics own, double sum, int organizations) {
    if (own.getCount() > 1) {
      double without = (own.getSum() - error) / (own.getCount() - 1);
      return (sum - own.getAverage() + without) / organizations;
    }
    return organizations == 1 ? 0 : (sum - own.getAverage()) / (organizations - 1);
  }
}
