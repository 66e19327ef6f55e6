package io.github.dtmbench.benchmarks.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.StubEstimator;
import io.github.dtmbench.benchmarks.TestRuns;
import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.evaluation.HeldOutPrediction;
import io.github.dtmbench.benchmarks.scoring.JoinedEvaluation.Influence;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What new records change. */
class JoinedEvaluationTest {

  private static final Statistics STATISTICS = Statistics.usual();

  /** Predicts as many hours as it has training runs. */
  private static final Estimator COUNTING =
      new StubEstimator("counting", training -> run -> new Prediction.DeviceHours(training.size()));

  private static List<LabelledRun> shipped() {
    return IntStream.range(0, 10)
        .mapToObj(i -> TestRuns.run("old " + i, "group " + i % 5, 10))
        .toList();
  }

  private static List<LabelledRun> added(int count) {
    List<LabelledRun> runs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      runs.add(TestRuns.run("new " + i, i % 2 == 0 ? "group 0" : "newcomer " + i, 10));
    }
    return runs;
  }

  private static JoinedEvaluation join(int count) {
    return JoinedEvaluation.of(List.of(COUNTING), shipped(), added(count), STATISTICS, 1);
  }

  /** Fits on the other organizations' runs, new ones among them. */
  @Test
  void fewRecords_joinTheFits() {
    JoinedEvaluation joined = join(2);
    assertTrue(joined.fittedOnNew());
    for (HeldOutPrediction p : joined.after().scores().get(0).predictions()) {
      int expected =
          p.run().organizationGroup().equals("group 0")
              ? 12 - 3
              : p.run().organizationGroup().startsWith("newcomer") ? 11 : 10;
      assertEquals(expected, p.prediction().deviceHours().orElseThrow(), 0, p.run().model());
    }
    assertEquals(10, joined.changes().get(0).before().records());
    assertEquals(12, joined.changes().get(0).after().records());
  }

  /** Fits on shipped runs alone, and never on those of the same organization. */
  @Test
  void manyRecords_areTestedAlone() {
    JoinedEvaluation joined = join(JoinedEvaluation.MOST_TO_FIT_ON + 1);
    assertFalse(joined.fittedOnNew());
    assertEquals(
        joined.before().scores().get(0).predictions(),
        joined.after().scores().get(0).predictions().subList(0, 10));
    for (HeldOutPrediction p : joined.after().scores().get(0).predictions().subList(10, 211)) {
      assertEquals(
          p.run().organizationGroup().equals("group 0") ? 8 : 10,
          p.prediction().deviceHours().orElseThrow(),
          0,
          p.run().model());
    }
  }

  /** Two hundred still join; each change is that of one estimator. */
  @Test
  void mostRecordsToFitOn_joinTheFits_andChangesAreByEstimator() {
    JoinedEvaluation joined =
        JoinedEvaluation.of(
            List.of(COUNTING, StubEstimator.constant("exact", 10)),
            shipped(),
            added(JoinedEvaluation.MOST_TO_FIT_ON),
            STATISTICS,
            1);
    assertTrue(joined.fittedOnNew());
    assertEquals(
        List.of("exact", "counting"),
        joined.changes().stream().map(change -> change.after().estimator()).toList());
    for (JoinedEvaluation.ScoreChange change : joined.changes()) {
      assertEquals(change.after().estimator(), change.before().estimator());
    }
  }

  /** By hand: the geometric error with the record over that without it, organizations once. */
  @Test
  void influence_isTheRatioWithAndWithout() {
    JoinedEvaluation joined = join(2);
    List<HeldOutPrediction> predictions = joined.after().scores().get(0).predictions();
    List<Influence> influences = joined.influences();
    assertEquals(
        Set.of("new 0", "new 1"),
        influences.stream().map(Influence::model).collect(Collectors.toSet()));
    for (Influence influence : influences) {
      double all = meanOverGroups(predictions, "");
      double others = meanOverGroups(predictions, influence.model());
      assertEquals(Math.exp(all - others), influence.errorRatio(), 1e-12);
      // 12 runs less 3 of group 0, or less the newcomer's own
      double predicted = influence.model().equals("new 0") ? 9 : 11;
      assertEquals(Math.abs(Math.log(10 / predicted)), influence.absoluteLogError(), 1e-12);
    }
  }

  private static double meanOverGroups(List<HeldOutPrediction> predictions, String without) {
    return predictions.stream()
        .filter(p -> !p.run().model().equals(without))
        .collect(
            Collectors.groupingBy(
                p -> p.run().organizationGroup(),
                Collectors.averagingDouble(HeldOutPrediction::absoluteLogError)))
        .values()
        .stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .orElseThrow();
  }
}
