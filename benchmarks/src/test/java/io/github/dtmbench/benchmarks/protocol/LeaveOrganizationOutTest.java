package io.github.dtmbench.benchmarks.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.StubEstimator;
import io.github.dtmbench.benchmarks.TestRuns;
import io.github.dtmbench.benchmarks.evaluation.HeldOutComparison;
import io.github.dtmbench.benchmarks.evaluation.HeldOutEvaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutPrediction;
import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import io.github.dtmbench.benchmarks.evaluation.Target;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.DefectException;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.registry.Estimators;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A sibling on both sides of a split, or a run never held out, would make the headline table a lie.
 */
class LeaveOrganizationOutTest {

  private static ShippedData data;
  private static List<LabelledRun> runs;

  @BeforeAll
  static void load() {
    data = ShippedData.load();
    runs = data.runs().stream().filter(TrainingRun::isScorable).map(LabelledRun::from).toList();
  }

  @Test
  void folds_everyRunIsHeldOutOnce() {
    List<String> held =
        new LeaveOrganizationOut()
            .folds(runs).stream()
                .flatMap(fold -> fold.held().stream())
                .map(LabelledRun::model)
                .sorted()
                .toList();
    assertEquals(runs.stream().map(LabelledRun::model).sorted().toList(), held);
  }

  @Test
  void folds_noOrganizationIsOnBothSides() {
    for (Fold fold : new LeaveOrganizationOut().folds(runs)) {
      Set<String> training = groups(fold.training());
      Set<String> held = groups(fold.held());
      assertEquals(1, held.size(), fold.label());
      assertTrue(Collections.disjoint(training, held), fold.label());
      assertEquals(runs.size(), fold.training().size() + fold.held().size(), fold.label());
    }
  }

  @Test
  void folds_orderOfRuns_changesNoFold() {
    List<LabelledRun> shuffled = new ArrayList<>(runs);
    Collections.shuffle(shuffled, new Random(3));
    assertEquals(
        asSets(new LeaveOrganizationOut().folds(runs)),
        asSets(new LeaveOrganizationOut().folds(shuffled)));
  }

  @Test
  void folds_oneOrganization_isRefused() {
    String group = runs.get(0).organizationGroup();
    List<LabelledRun> one =
        runs.stream().filter(run -> run.organizationGroup().equals(group)).toList();
    assertTrue(
        assertThrows(InputException.class, () -> new LeaveOrganizationOut().folds(one))
            .getMessage()
            .contains("at least 2 organization groups, got 1"));
  }

  @Test
  void evaluation_threadCount_changesNothing() {
    List<Fold> folds = new LeaveOrganizationOut().folds(runs);
    List<Estimator> estimators = Estimators.standard(data).all();
    List<HeldOutScore> one =
        HeldOutEvaluation.withoutIntervals(1).run(Target.deviceHours(), estimators, folds);
    assertEquals(
        one, HeldOutEvaluation.withoutIntervals(2).run(Target.deviceHours(), estimators, folds));
    assertEquals(
        one, HeldOutEvaluation.withoutIntervals(8).run(Target.deviceHours(), estimators, folds));
  }

  @Test
  void evaluation_orderOfRuns_changesNoPrediction() {
    List<LabelledRun> shuffled = new ArrayList<>(runs);
    Collections.shuffle(shuffled, new Random(5));
    List<Estimator> estimators = Estimators.standard(data).all();
    List<HeldOutScore> expected =
        HeldOutEvaluation.withoutIntervals(2)
            .run(Target.deviceHours(), estimators, new LeaveOrganizationOut().folds(runs));
    List<HeldOutScore> actual =
        HeldOutEvaluation.withoutIntervals(2)
            .run(Target.deviceHours(), estimators, new LeaveOrganizationOut().folds(shuffled));
    for (int e = 0; e < expected.size(); e++) {
      assertEquals(
          Set.copyOf(expected.get(e).predictions()),
          Set.copyOf(actual.get(e).predictions()),
          expected.get(e).estimator());
    }
  }

  /** The label of a held-out run is nowhere in what the estimator sees. */
  @Test
  void evaluation_labelsOfTheHeldRuns_changeNoPrediction() {
    Fold fold = new LeaveOrganizationOut().folds(runs).get(0);
    List<LabelledRun> mislabelled =
        fold.held().stream()
            .map(run -> new LabelledRun(run.model(), run.features(), run.deviceHours() * 17))
            .toList();
    Fold other = new Fold(fold.label(), fold.training(), mislabelled);
    List<Estimator> estimators = Estimators.standard(data).all();
    assertEquals(
        predictions(
            HeldOutEvaluation.withoutIntervals(1)
                .run(Target.deviceHours(), estimators, List.of(fold))),
        predictions(
            HeldOutEvaluation.withoutIntervals(1)
                .run(Target.deviceHours(), estimators, List.of(other))));
  }

  @Test
  void evaluation_refusals_areCountedAndNotScored() {
    List<Fold> folds = twoFolds();
    Estimator refusing =
        new StubEstimator(
            "stub",
            training -> run -> run.parameters().isPresent() ? new Prediction.Refused("no") : null);
    HeldOutScore score =
        HeldOutEvaluation.withoutIntervals(1)
            .run(Target.deviceHours(), List.of(refusing), folds)
            .get(0);
    assertEquals(2, score.predictions().size());
    assertEquals(List.of(), score.answered());
    assertEquals(0, score.errors().n());
  }

  @Test
  void evaluation_failingEstimator_isReportedWithItsMessage() {
    List<Fold> folds = twoFolds();
    Estimator failing =
        new StubEstimator(
            "stub",
            training ->
                run -> {
                  throw new IllegalStateException("broken on purpose");
                });
    assertTrue(
        assertThrows(
                DefectException.class,
                () ->
                    HeldOutEvaluation.withoutIntervals(2)
                        .run(Target.deviceHours(), List.of(failing), folds))
            .getMessage()
            .contains("broken on purpose"));
  }

  @Test
  void comparison_commonRecords_areThoseThatAllAnswer() {
    HeldOutComparison comparison =
        new HeldOutComparison(
            HeldOutEvaluation.withoutIntervals(2)
                .run(
                    Target.deviceHours(),
                    Estimators.standard(data).all(),
                    new LeaveOrganizationOut().folds(runs)),
            Set.of());
    Set<String> common = comparison.answeredByAll();
    for (HeldOutScore score : comparison.scores()) {
      Set<String> answered =
          score.answered().stream().map(p -> p.run().model()).collect(Collectors.toSet());
      assertTrue(answered.containsAll(common), score.estimator());
      assertEquals(common.size(), score.errorsOn(common).n(), score.estimator());
    }
    List<Double> sorted =
        comparison.byErrorOnCommonRecords().stream()
            .map(score -> score.errorsOn(common).value(Metric.GEOMETRIC_ERROR).orElseThrow())
            .toList();
    assertEquals(sorted.stream().sorted().toList(), sorted);
  }

  private static List<Fold> twoFolds() {
    return new LeaveOrganizationOut()
        .folds(List.of(TestRuns.run("a", "one", 10), TestRuns.run("b", "two", 20)));
  }

  private static List<Prediction> predictions(List<HeldOutScore> scores) {
    return scores.stream()
        .flatMap(score -> score.predictions().stream())
        .map(HeldOutPrediction::prediction)
        .toList();
  }

  private static Set<String> groups(List<LabelledRun> runs) {
    return runs.stream().map(LabelledRun::organizationGroup).collect(Collectors.toSet());
  }

  private static Set<Set<LabelledRun>> asSets(List<Fold> folds) {
    return folds.stream()
        .map(fold -> (Set<LabelledRun>) new HashSet<>(fold.held()))
        .collect(Collectors.toSet());
  }
}
