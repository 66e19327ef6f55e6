package io.github.dtmbench.benchmarks.reproduction;

import io.github.dtmbench.benchmarks.evaluation.HeldOutComparison;
import io.github.dtmbench.benchmarks.evaluation.HeldOutEvaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import io.github.dtmbench.benchmarks.evaluation.Target;
import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.benchmarks.ledger.Ledger;
import io.github.dtmbench.benchmarks.parallel.OrderedJobs;
import io.github.dtmbench.benchmarks.protocol.Fold;
import io.github.dtmbench.benchmarks.protocol.LeaveOrganizationOut;
import io.github.dtmbench.benchmarks.reproduction.band.AlphaBandRow;
import io.github.dtmbench.benchmarks.reproduction.band.AlphaBandTable;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.ThroughputGrade;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.registry.Estimators;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything the accuracy tables show, computed from the shipped data.
 *
 * @param bands OpenCarbonEval's Table 1
 * @param models names of the six test models, in the order of the tables
 * @param operational its Table 2, a row per model and method
 * @param corrected Table 2 on equal terms, a row per estimator
 * @param remarks what is known of test models beyond print, lines by model
 * @param embodiedInputs rate and actual value of its Table 3
 * @param embodied its Table 3, a row per model and method
 * @param leaderboard its leaderboard
 * @param heldOut every estimator under leave-organization-out
 */
public record AccuracyTables(
    List<AlphaBandRow> bands,
    List<String> models,
    List<ComparisonRow> operational,
    List<CorrectedRow> corrected,
    Map<String, List<String>> remarks,
    List<Claim> embodiedInputs,
    List<ComparisonRow> embodied,
    List<Claim> leaderboard,
    HeldOutComparison heldOut) {

  /** Copies the lists. */
  public AccuracyTables {
    bands = List.copyOf(bands);
    models = List.copyOf(models);
    operational = List.copyOf(operational);
    corrected = List.copyOf(corrected);
    remarks = Map.copyOf(remarks);
    embodiedInputs = List.copyOf(embodiedInputs);
    embodied = List.copyOf(embodied);
    leaderboard = List.copyOf(leaderboard);
  }

  /**
   * Computes the tables.
   *
   * @param data the shipped data
   * @param threads worker threads for the held-out fits, beside which one more recomputes what was
   *     printed if there are two or more; the result does not depend on it
   * @return the tables
   */
  public static AccuracyTables compute(ShippedData data, int threads) {
    return compute(data, () -> Ledger.of(data), List.of(), threads);
  }

  /**
   * Computes the tables from what was computed before.
   *
   * @param data the shipped data
   * @param ledger the ledger of these data
   * @param known scores in device-hours that were made before: those of a standard estimator under
   *     leave-organization-out on the shipped records are taken as they are, whatever else is
   *     needed is fitted
   * @param threads worker threads for the held-out fits, beside which one more recomputes what was
   *     printed if there are two or more; the result does not depend on it
   * @return the tables
   */
  public static AccuracyTables compute(
      ShippedData data, Ledger ledger, List<HeldOutScore> known, int threads) {
    return compute(data, () -> ledger, known, threads);
  }

  /** What is held out and what was printed do not wait for each other. */
  private static AccuracyTables compute(
      ShippedData data, Supplier<Ledger> ledger, List<HeldOutScore> known, int threads) {
    List<LabelledRun> runs =
        data.runs().stream().filter(TrainingRun::isScorable).map(LabelledRun::from).toList();
    Estimators estimators = Estimators.standard(data);
    return OrderedJobs.both(
        "accuracy tables",
        () -> heldOut(estimators.all(), new LeaveOrganizationOut().folds(runs), known, threads),
        () -> printed(data, ledger.get(), new MethodHours(estimators, runs), runs),
        threads,
        (scores, printed) -> printed.apply(new HeldOutComparison(scores, scored(data))));
  }

  /** All but the held-out part, which makes the whole of it. */
  private static Function<HeldOutComparison, AccuracyTables> printed(
      ShippedData data, Ledger ledger, MethodHours hours, List<LabelledRun> runs) {
    List<TestModel> models = TestModel.all(data);
    List<AlphaBandRow> bands = AlphaBandTable.rows(data, ledger, runs);
    List<ComparisonRow> operational =
        PublishedComparison.operational(data, ledger, hours).rows(models);
    List<CorrectedRow> corrected = CorrectedComparison.rows(models, hours);
    List<ComparisonRow> embodied = PublishedComparison.embodied(data, ledger, hours).rows(models);
    return heldOut ->
        new AccuracyTables(
            bands,
            models.stream().map(TestModel::name).toList(),
            operational,
            corrected,
            Findings.remarks(),
            embodiedInputs(ledger, models),
            embodied,
            leaderboard(ledger),
            heldOut);
  }

  private static Set<String> scored(ShippedData data) {
    return data.runs().stream()
        .filter(run -> run.grading().throughput() == ThroughputGrade.SCORE)
        .map(TrainingRun::model)
        .collect(Collectors.toSet());
  }

  private static List<HeldOutScore> heldOut(
      List<Estimator> estimators, List<Fold> folds, List<HeldOutScore> known, int threads) {
    Map<String, HeldOutScore> scores = new HashMap<>();
    known.stream()
        .filter(score -> isOf(folds, score))
        .forEach(score -> scores.put(score.estimator(), score));
    List<Estimator> others =
        estimators.stream().filter(estimator -> !scores.containsKey(estimator.id())).toList();
    HeldOutEvaluation.withoutIntervals(threads)
        .run(Target.deviceHours(), others, folds)
        .forEach(score -> scores.put(score.estimator(), score));
    return estimators.stream().map(estimator -> scores.get(estimator.id())).toList();
  }

  /** Whether a score holds the runs of these folds and no others, label by label. */
  private static boolean isOf(List<Fold> folds, HeldOutScore score) {
    return score.predictions().stream()
        .map(prediction -> Map.entry(prediction.fold(), prediction.run()))
        .toList()
        .equals(
            folds.stream()
                .flatMap(fold -> fold.held().stream().map(run -> Map.entry(fold.label(), run)))
                .toList());
  }

  /** The rows of Table 3 that belong to no method: the rate and the actual value of each model. */
  private static List<Claim> embodiedInputs(Ledger ledger, List<TestModel> models) {
    return models.stream()
        .flatMap(
            model ->
                Stream.of("embodied_gco2_per_gpu_hour", "actual_embodied_kgco2e")
                    .map(row -> ledger.claim("opencarboneval_embodied", row, model.name())))
        .toList();
  }

  private static List<Claim> leaderboard(Ledger ledger) {
    return ledger.claims().stream()
        .filter(claim -> claim.table().equals("opencarboneval_leaderboard"))
        .toList();
  }
}
