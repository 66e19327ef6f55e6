package io.github.dtmbench.benchmarks.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.StubEstimator;
import io.github.dtmbench.benchmarks.TestRuns;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.benchmarks.protocol.Fold;
import io.github.dtmbench.benchmarks.protocol.LeaveOrganizationOut;
import io.github.dtmbench.datasets.check.DefectException;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * How predictions become scores and an order of estimators. With hand-made predictions, because on
 * the shipped records a wrong filter still gives plausible numbers. An estimator must not win by
 * refusing what is hard.
 */
class HeldOutScoresTest {

  private final List<LabelledRun> runs =
      List.of(run("a", "one"), run("b", "one"), run("c", "two"), run("d", "three"));

  /** Twice too long on a and b, right on c, refused on d: geometric error 2^(2/3). */
  @Test
  void errors_refusedRun_isNotCounted() {
    HeldOutScore score = score("x", 200, 200, 100, Double.NaN);
    assertEquals(3, score.errors().n());
    assertEquals(
        Math.cbrt(4), score.errors().value(Metric.GEOMETRIC_ERROR_BY_RECORD).orElseThrow(), 1e-15);
    // a and b are of one organization, c of another
    assertEquals(Math.sqrt(2), score.errors().value(Metric.GEOMETRIC_ERROR).orElseThrow(), 1e-15);
    assertEquals(
        List.of("a", "b", "c"), score.answered().stream().map(p -> p.run().model()).toList());
    assertEquals(4, score.predictions().size());
  }

  @Test
  void errorsOn_someModels_countsTheseAlone() {
    HeldOutScore score = score("x", 200, 200, 100, Double.NaN);
    assertEquals(1, score.errorsOn(Set.of("c", "d")).value(Metric.GEOMETRIC_ERROR).orElseThrow());
    assertEquals(2, score.errorsOn(Set.of("a")).value(Metric.GEOMETRIC_ERROR).orElseThrow(), 1e-15);
    assertEquals(0, score.errorsOn(Set.of("d")).n());
    assertEquals(0, score.errorsOn(Set.of("unknown")).n());
  }

  /** x is best on what it answers, but worse than y on what both answer. */
  @Test
  void byError_estimatorThatRefusesTheHardOnes_doesNotWin() {
    HeldOutScore picky = score("picky", 130, Double.NaN, Double.NaN, Double.NaN);
    HeldOutScore brave = score("brave", 120, 300, 300, 300);
    HeldOutComparison comparison = new HeldOutComparison(List.of(picky, brave), Set.of());
    assertTrue(
        picky.errors().value(Metric.GEOMETRIC_ERROR).orElseThrow()
            < brave.errors().value(Metric.GEOMETRIC_ERROR).orElseThrow());
    assertEquals(Set.of("a"), comparison.answeredByAll());
    assertEquals(List.of(brave, picky), comparison.byErrorOnCommonRecords());
  }

  @Test
  void byError_ties_keepTheirOrder() {
    HeldOutScore first = score("first", 200, 100, 100, 100);
    HeldOutScore second = score("second", 50, 100, 100, 100);
    assertEquals(
        List.of(first, second),
        new HeldOutComparison(List.of(first, second), Set.of()).byErrorOnCommonRecords());
    assertEquals(
        List.of(second, first),
        new HeldOutComparison(List.of(second, first), Set.of()).byErrorOnCommonRecords());
  }

  @Test
  void byError_nothingAnsweredByAll_keepsTheOrder() {
    HeldOutScore left = score("left", 200, Double.NaN, Double.NaN, Double.NaN);
    HeldOutScore right = score("right", Double.NaN, 100, Double.NaN, Double.NaN);
    HeldOutComparison comparison = new HeldOutComparison(List.of(left, right), Set.of());
    assertEquals(Set.of(), comparison.answeredByAll());
    assertEquals(List.of(left, right), comparison.byErrorOnCommonRecords());
  }

  @Test
  void answeredByAll_noEstimator_isEmpty() {
    assertEquals(Set.of(), new HeldOutComparison(List.of(), Set.of("a")).answeredByAll());
  }

  @Test
  void errorsOnBestGraded_cautiousRecords_areLeftOut() {
    HeldOutScore score = score("x", 400, 100, 50, Double.NaN);
    HeldOutComparison comparison = new HeldOutComparison(List.of(score), Set.of("b", "c", "d"));
    assertEquals(2, comparison.errorsOnBestGraded(score).n());
    assertEquals(
        Math.sqrt(2),
        comparison.errorsOnBestGraded(score).value(Metric.GEOMETRIC_ERROR).orElseThrow(),
        1e-15);
    assertEquals(0, new HeldOutComparison(List.of(score), Set.of()).errorsOnBestGraded(score).n());
  }

  @Test
  void records_listsChangedAfterwards_stayTheSame() {
    List<HeldOutScore> scores = new ArrayList<>(List.of(score("x", 1, 1, 1, 1)));
    Set<String> best = new HashSet<>(Set.of("a"));
    HeldOutComparison comparison = new HeldOutComparison(scores, best);
    List<LabelledRun> training = new ArrayList<>(runs.subList(0, 2));
    List<LabelledRun> held = new ArrayList<>(runs.subList(2, 4));
    Fold fold = new Fold("f", training, held);
    scores.clear();
    best.clear();
    training.clear();
    held.clear();
    assertEquals(1, comparison.scores().size());
    assertEquals(Set.of("a"), comparison.bestGraded());
    assertEquals(2, fold.training().size());
    assertEquals(2, fold.held().size());
  }

  @Test
  void folds_labelsAndOrder_areAlphabeticalByGroup() {
    assertEquals(
        List.of(
            "leave-organization-out/one",
            "leave-organization-out/three",
            "leave-organization-out/two"),
        new LeaveOrganizationOut().folds(runs).stream().map(Fold::label).toList());
    Fold one = new LeaveOrganizationOut().folds(runs).get(0);
    assertEquals(runs.subList(0, 2), one.held());
    assertEquals(runs.subList(2, 4), one.training());
  }

  @Test
  void folds_noRuns_areRefused() {
    assertEquals(
        "leave-organization-out needs runs of at least 2 organization groups, got 0",
        assertThrows(InputException.class, () -> new LeaveOrganizationOut().folds(List.of()))
            .getMessage());
  }

  /** Names that differ in case only are different groups; merging them is the data's business. */
  @Test
  void folds_groupsThatDifferInCase_areApart() {
    assertEquals(
        2, new LeaveOrganizationOut().folds(List.of(run("a", "IDSIA"), run("b", "idsia"))).size());
  }

  /** Each estimator is fitted on a fold's training runs and on nothing else. */
  @Test
  void run_everyFold_fitsOnItsTrainingRunsAlone() {
    List<HeldOutScore> scores =
        HeldOutEvaluation.withoutIntervals(3)
            .run(
                Target.deviceHours(),
                List.of(stub("count", List::size), stub("double", fit -> 2.0 * fit.size())),
                new LeaveOrganizationOut().folds(runs));
    assertEquals(List.of("count", "double"), scores.stream().map(HeldOutScore::estimator).toList());
    assertEquals(List.of(2.0, 2.0, 3.0, 3.0), hours(scores.get(0)));
    assertEquals(List.of(4.0, 4.0, 6.0, 6.0), hours(scores.get(1)));
    assertEquals(
        List.of("a", "b", "d", "c"),
        scores.get(0).predictions().stream().map(p -> p.run().model()).toList());
    assertEquals("leave-organization-out/two", scores.get(0).predictions().get(3).fold());
  }

  @Test
  void run_nothingToDo_givesNoScores() {
    assertEquals(
        List.of(),
        HeldOutEvaluation.withoutIntervals(1)
            .run(Target.deviceHours(), List.of(), new LeaveOrganizationOut().folds(runs)));
    List<HeldOutScore> scores =
        HeldOutEvaluation.withoutIntervals(1)
            .run(Target.deviceHours(), List.of(stub("x", List::size)), List.of());
    assertEquals(0, scores.get(0).errors().n());
  }

  @Test
  void run_fitFails_isReportedWithItsCause() {
    IllegalArgumentException cause = new IllegalArgumentException("c is 7, expected less");
    Estimator failing =
        stub(
            "failing",
            training -> {
              throw cause;
            });
    DefectException failure =
        assertThrows(
            DefectException.class,
            () ->
                HeldOutEvaluation.withoutIntervals(2)
                    .run(
                        Target.deviceHours(),
                        List.of(stub("fine", List::size), failing),
                        new LeaveOrganizationOut().folds(runs)));
    assertTrue(failure.getMessage().endsWith("c is 7, expected less"), failure.getMessage());
    assertSame(cause, failure.getCause());
    assertTrue(
        failure.getMessage().startsWith("estimator failing on fold leave-"), failure.getMessage());
  }

  /** Stopped from outside: the caller's interrupt must survive, or nobody notices. */
  @Test
  void run_interrupted_failsAndStaysInterrupted() {
    // One that would have finished first leaves nothing to interrupt.
    Estimator endless =
        stub(
            "endless",
            training -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return 1;
            });
    Thread.currentThread().interrupt();
    try {
      IllegalStateException failure =
          assertThrows(
              IllegalStateException.class,
              () ->
                  HeldOutEvaluation.withoutIntervals(1)
                      .run(
                          Target.deviceHours(),
                          List.of(endless),
                          new LeaveOrganizationOut().folds(runs)));
      assertInstanceOf(InterruptedException.class, failure.getCause());
      assertTrue(Thread.currentThread().isInterrupted());
    } finally {
      // Clears the flag, which would disturb the next test.
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void run_noThread_isRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            HeldOutEvaluation.withoutIntervals(0)
                .run(Target.deviceHours(), List.of(), new LeaveOrganizationOut().folds(runs)));
  }

  private static LabelledRun run(String model, String group) {
    return TestRuns.run(model, group, 100);
  }

  /** Predicted hours for the four runs, whose label is 100 h; NaN for a refusal. */
  private HeldOutScore score(String estimator, double... predicted) {
    List<HeldOutPrediction> predictions = new ArrayList<>();
    for (int i = 0; i < predicted.length; i++) {
      Prediction prediction =
          Double.isNaN(predicted[i])
              ? new Prediction.Refused("hard")
              : new Prediction.DeviceHours(predicted[i]);
      predictions.add(
          new HeldOutPrediction(
              "fold",
              runs.get(i),
              new Outcome(100, 1),
              prediction,
              Optional.empty(),
              OptionalDouble.empty()));
    }
    return new HeldOutScore(estimator, predictions);
  }

  private static List<Double> hours(HeldOutScore score) {
    return score.predictions().stream()
        .map(HeldOutPrediction::prediction)
        .map(Prediction::deviceHours)
        .map(OptionalDouble::orElseThrow)
        .toList();
  }

  private static Estimator stub(String id, ToDoubleFunction<List<LabelledRun>> hours) {
    return new StubEstimator(
        id,
        training -> {
          double answer = hours.applyAsDouble(training);
          return run -> new Prediction.DeviceHours(answer);
        });
  }
}
