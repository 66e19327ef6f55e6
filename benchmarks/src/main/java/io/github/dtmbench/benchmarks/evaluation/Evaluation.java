package io.github.dtmbench.benchmarks.evaluation;

import io.github.dtmbench.benchmarks.comparison.Comparison;
import io.github.dtmbench.benchmarks.comparison.PairTest;
import io.github.dtmbench.benchmarks.comparison.PairedComparison;
import io.github.dtmbench.benchmarks.comparison.PrimaryComparisons;
import io.github.dtmbench.benchmarks.comparison.Standing;
import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.protocol.Fold;
import io.github.dtmbench.benchmarks.protocol.Protocol;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Estimators compared under one protocol in one quantity.
 *
 * @param protocol id of the protocol
 * @param target id of the quantity
 * @param scores every held-out prediction, by estimator in the order of the registry
 * @param standings one per estimator, best rank first, by geometric error within a rank
 * @param pairs one per two estimators
 */
public record Evaluation(
    String protocol,
    String target,
    List<HeldOutScore> scores,
    List<Standing> standings,
    List<PairedComparison> pairs) {

  /** Copies the lists. */
  public Evaluation {
    scores = List.copyOf(scores);
    standings = List.copyOf(standings);
    pairs = List.copyOf(pairs);
  }

  /**
   * Fits, predicts and compares.
   *
   * @param protocol how the runs are split
   * @param estimators the contestants
   * @param runs the records
   * @param target the quantity that is scored
   * @param evaluation intervals and threads
   * @param statistics how sure the comparison is to be
   * @return the evaluation; it does not depend on the number of threads
   * @throws IllegalArgumentException if the protocol cannot split these runs
   */
  public static Evaluation run(
      Protocol protocol,
      List<Estimator> estimators,
      List<LabelledRun> runs,
      Target target,
      HeldOutEvaluation evaluation,
      Statistics statistics) {
    return inEach(protocol, estimators, runs, List.of(target), evaluation, statistics).get(0);
  }

  /**
   * Fits and predicts once, and compares in several quantities.
   *
   * @param protocol how the runs are split
   * @param estimators the contestants
   * @param runs the records
   * @param targets the quantities that are scored
   * @param evaluation intervals and threads
   * @param statistics how sure the comparison is to be
   * @return an evaluation per quantity, in their order, the same as of {@link #run}
   * @throws IllegalArgumentException if the protocol cannot split these runs
   */
  public static List<Evaluation> inEach(
      Protocol protocol,
      List<Estimator> estimators,
      List<LabelledRun> runs,
      List<Target> targets,
      HeldOutEvaluation evaluation,
      Statistics statistics) {
    List<Fold> folds = protocol.folds(runs);
    List<List<HeldOutScore>> scores = evaluation.inEach(targets, estimators, folds);
    List<Evaluation> evaluations = new ArrayList<>();
    for (int t = 0; t < targets.size(); t++) {
      evaluations.add(of(protocol, folds, targets.get(t).id(), scores.get(t), statistics));
    }
    return evaluations;
  }

  /**
   * Compares predictions that were made before.
   *
   * @param protocol how the runs were split
   * @param folds the splits
   * @param target id of the quantity
   * @param scores the predictions of each estimator
   * @param statistics how sure the comparison is to be
   * @return the evaluation
   */
  public static Evaluation of(
      Protocol protocol,
      List<Fold> folds,
      String target,
      List<HeldOutScore> scores,
      Statistics statistics) {
    Comparison comparison =
        Comparison.of(
            scores,
            PairTest.of(protocol.pairedTest(), folds),
            PrimaryComparisons.stated(),
            statistics);
    return new Evaluation(
        protocol.id(), target, scores, comparison.standings(), comparison.pairs());
  }

  /**
   * The predictions of each estimator by a property of the runs, such as the device family.
   *
   * @param property of a run
   * @return values of the property in alphabetical order; of each, a score per estimator in the
   *     order of the standings, which holds the predictions of such runs alone
   */
  public SortedMap<String, List<HeldOutScore>> by(Function<LabelledRun, String> property) {
    SortedMap<String, List<HeldOutScore>> groups = new TreeMap<>();
    scores.stream()
        .flatMap(score -> score.predictions().stream())
        .map(p -> property.apply(p.run()))
        .distinct()
        .forEach(value -> groups.put(value, where(run -> property.apply(run).equals(value))));
    return groups;
  }

  private List<HeldOutScore> where(Predicate<LabelledRun> condition) {
    List<String> order = standings.stream().map(Standing::estimator).toList();
    return scores.stream()
        .map(
            score ->
                new HeldOutScore(
                    score.estimator(),
                    score.predictions().stream().filter(p -> condition.test(p.run())).toList()))
        .sorted(Comparator.comparingInt(score -> order.indexOf(score.estimator())))
        .toList();
  }
}
