package io.github.dtmbench.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.comparison.PairedComparison;
import io.github.dtmbench.benchmarks.comparison.Standing;
import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutEvaluation;
import io.github.dtmbench.benchmarks.evaluation.Target;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.benchmarks.protocol.LeaveOrganizationOut;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** The tables say what the evaluation says; what does not exist is missing and not a zero. */
class EvaluationTablesTest {

  private static final int ORGANIZATIONS = 12;

  /** Not static: the workers of the evaluation run code of this class, which must be ready. */
  private final Evaluation evaluation = evaluation();

  /** One estimator answers all with 200 h, the other refuses the first run and says 50 h. */
  private static Evaluation evaluation() {
    List<LabelledRun> runs = new ArrayList<>();
    for (int i = 0; i < ORGANIZATIONS; i++) {
      runs.add(TestRuns.run("model " + i, "group " + i, 100 + i));
    }
    Estimator refusing =
        new StubEstimator(
            "refusing",
            training ->
                run ->
                    run.organizationGroup().equals("group 0")
                        ? new Prediction.Refused("no")
                        : new Prediction.DeviceHours(50));
    return Evaluation.run(
        new LeaveOrganizationOut(),
        List.of(StubEstimator.constant("answering", 200), refusing),
        runs,
        Target.deviceHours(),
        HeldOutEvaluation.withIntervals(0.8, 1),
        Statistics.usual());
  }

  @Test
  void standings_valuesOfTheEvaluation() {
    Table table = EvaluationTables.standings(evaluation);
    assertEquals(2, table.rowCount());
    for (int i = 0; i < 2; i++) {
      Standing standing = evaluation.standings().get(i);
      assertEquals("leave-organization-out", table.stringColumn("protocol").get(i));
      assertEquals("hours", table.stringColumn("target").get(i));
      assertEquals(standing.estimator(), table.stringColumn("estimator").get(i));
      assertEquals(standing.rank(), table.intColumn("rank").get(i));
      assertEquals(standing.records(), table.intColumn("n").get(i));
      assertEquals(
          standing.errors().value(Metric.GEOMETRIC_ERROR).orElseThrow(),
          table.doubleColumn("geometric_error").get(i));
      assertEquals(standing.confidence().orElseThrow().low(), table.doubleColumn("ci_low").get(i));
      assertEquals(
          100 * standing.errors().value(Metric.MEDIAN_APE).orElseThrow(),
          table.doubleColumn("median_ape_pct").get(i));
      assertTrue(table.doubleColumn("ci_low").get(i) <= table.doubleColumn("ci_high").get(i));
    }
    int refusing = table.stringColumn("estimator").asList().indexOf("refusing");
    assertEquals(1, table.intColumn("refused").get(refusing));
    assertEquals(ORGANIZATIONS - 1, table.intColumn("n").get(refusing));
  }

  @Test
  void predictions_oneRowPerEstimatorAndRun_refusalsMissing() {
    Table table = EvaluationTables.predictions(evaluation);
    assertEquals(2 * ORGANIZATIONS, table.rowCount());
    Table refused =
        table.where(
            table
                .stringColumn("estimator")
                .isEqualTo("refusing")
                .and(table.stringColumn("record").isEqualTo("model 0")));
    assertEquals(1, refused.rowCount());
    assertEquals(100, refused.doubleColumn("actual").get(0));
    assertTrue(refused.doubleColumn("predicted").isMissing(0));
    assertTrue(refused.doubleColumn("relative_error").isMissing(0));
    Table answered = table.where(table.stringColumn("record").isEqualTo("model 10"));
    assertEquals(List.of(200.0, 50.0), answered.doubleColumn("predicted").asList());
    assertEquals((200 - 110) / 110.0, answered.doubleColumn("relative_error").get(0));
    assertTrue(
        answered.doubleColumn("lower").get(0) <= answered.doubleColumn("upper").get(0),
        answered::toString);
  }

  @Test
  void pairs_valuesOfTheEvaluation() {
    Table table = EvaluationTables.pairs(evaluation);
    assertEquals(1, table.rowCount());
    PairedComparison pair = evaluation.pairs().get(0);
    assertEquals(pair.first(), table.stringColumn("first").get(0));
    assertEquals(pair.organizations(), table.intColumn("organizations").get(0));
    assertEquals(pair.errorRatio(), table.doubleColumn("error_ratio").get(0));
    assertEquals(pair.pValue().orElseThrow(), table.doubleColumn("p").get(0));
    assertEquals(pair.adjustedPValue().orElseThrow(), table.doubleColumn("p_holm").get(0));
  }
}
