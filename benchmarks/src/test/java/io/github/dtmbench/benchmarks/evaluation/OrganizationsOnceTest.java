package io.github.dtmbench.benchmarks.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.benchmarks.StubEstimator;
import io.github.dtmbench.benchmarks.comparison.PairedComparison;
import io.github.dtmbench.benchmarks.comparison.Standing;
import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.benchmarks.protocol.LeaveOrganizationOut;
import io.github.dtmbench.benchmarks.protocol.Protocol;
import io.github.dtmbench.benchmarks.protocol.Protocols;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every protocol weights as it says: an organization counts once, however many records it has. */
class OrganizationsOnceTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final List<LabelledRun> RUNS =
      RecordGrade.select(DATA.runs(), RecordGrade.independent());

  private static Stream<Protocol> all() {
    return Protocols.standard(DATA, 3).all().stream();
  }

  private static Evaluation evaluate(Protocol protocol, List<LabelledRun> runs) {
    List<Estimator> estimators =
        List.of(StubEstimator.constant("many", 30_000), StubEstimator.mean("mean", 0.2));
    return Evaluation.run(
        protocol,
        estimators,
        runs,
        Target.deviceHours(),
        HeldOutEvaluation.withIntervals(0.7, 1),
        Statistics.usual());
  }

  /** The mean over organizations of the mean over their held-out predictions, spelled out. */
  private static double byHand(HeldOutScore score, ToDoubleFunction<HeldOutPrediction> value) {
    return score.answered().stream()
        .collect(
            Collectors.groupingBy(
                p -> p.run().organizationGroup(), TreeMap::new, Collectors.averagingDouble(value)))
        .values()
        .stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyNumber_isAMeanOverOrganizations(Protocol protocol) {
    Evaluation evaluation = evaluate(protocol, RUNS);
    double[] meanErrors = new double[2];
    for (int i = 0; i < 2; i++) {
      HeldOutScore score = evaluation.scores().get(i);
      Standing standing =
          evaluation.standings().stream()
              .filter(s -> s.estimator().equals(score.estimator()))
              .findFirst()
              .orElseThrow();
      meanErrors[i] = byHand(score, HeldOutPrediction::absoluteLogError);
      double error = Math.exp(meanErrors[i]);
      assertEquals(error, standing.value(Metric.GEOMETRIC_ERROR).orElseThrow(), 1e-12 * error);
      standing
          .confidence()
          .ifPresent(
              c -> assertEquals(error, Math.sqrt(c.low() * c.high()), 1e-9 * error, "interval"));
      assertEquals(
          byHand(score, p -> p.interval().orElseThrow().contains(p.outcome().actual()) ? 1 : 0),
          standing.value(Metric.COVERAGE).orElseThrow(),
          1e-12);
      assertEquals(
          byHand(score, p -> p.coveringLevel().orElseThrow() < 0.4 ? 1 : 0),
          score.coverageAt(0.4).orElseThrow(),
          1e-12);
      assertEquals(
          Math.exp(
              score.answered().stream()
                  .mapToDouble(HeldOutPrediction::absoluteLogError)
                  .average()
                  .orElseThrow()),
          standing.value(Metric.GEOMETRIC_ERROR_BY_RECORD).orElseThrow(),
          1e-9 * error);
    }
    PairedComparison pair = evaluation.pairs().get(0);
    double ratio = Math.exp(meanErrors[0] - meanErrors[1]);
    assertEquals(ratio, pair.errorRatio(), 1e-9 * ratio);
  }

  /** Each record of an organization twice: no number of the headline may move. */
  @Test
  void recordsOfOneOrganizationTwice_changeNothing() {
    List<LabelledRun> twice = new ArrayList<>(RUNS);
    RUNS.stream()
        .filter(run -> run.organizationGroup().equals("Google"))
        .forEach(
            run ->
                twice.add(
                    new LabelledRun(run.model() + " again", run.features(), run.deviceHours())));
    List<Estimator> constants =
        List.of(StubEstimator.constant("many", 30_000), StubEstimator.constant("few", 3_000));
    Evaluation once = evaluateAlone(constants, RUNS);
    Evaluation again = evaluateAlone(constants, twice);
    for (int i = 0; i < 2; i++) {
      Standing first = once.standings().get(i);
      Standing second = again.standings().get(i);
      assertEquals(first.rank(), second.rank());
      assertEquals(
          first.value(Metric.GEOMETRIC_ERROR).orElseThrow(),
          second.value(Metric.GEOMETRIC_ERROR).orElseThrow(),
          1e-9);
      assertEquals(
          first.confidence().orElseThrow().low(), second.confidence().orElseThrow().low(), 1e-9);
    }
    PairedComparison first = once.pairs().get(0);
    PairedComparison second = again.pairs().get(0);
    assertEquals(first.pValue().orElseThrow(), second.pValue().orElseThrow(), 1e-9);
    assertEquals(
        first.detectableRatio().orElseThrow(), second.detectableRatio().orElseThrow(), 1e-9);
  }

  private static Evaluation evaluateAlone(List<Estimator> estimators, List<LabelledRun> runs) {
    return Evaluation.run(
        new LeaveOrganizationOut(),
        estimators,
        runs,
        Target.deviceHours(),
        HeldOutEvaluation.withoutIntervals(1),
        Statistics.usual());
  }
}
