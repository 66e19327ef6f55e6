package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.estimators.registry.Estimators;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Estimators on training sets that a small fold, a filter or a user's own file can leave: few runs,
 * all alike, none usable. Whoever leaves out one big organization meets these, and a single
 * exception there would cost the whole table.
 */
class ThinTrainingTest {

  private static final Device A100 = Runs.device("NVIDIA A100");
  private static final Device V100 = Runs.device("NVIDIA V100");
  private static final Device NO_PEAK = Runs.device("Google TPU v1");

  /** A training set and how it is called. */
  private record Case(String name, List<LabelledRun> runs) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Case> CASES =
      List.of(
          new Case("no run", List.of()),
          new Case("one run", List.of(Runs.at("a", A100, 1e11, 7e9, 150))),
          new Case(
              "one run twice",
              List.of(Runs.at("a", A100, 1e11, 7e9, 150), Runs.at("b", A100, 1e11, 7e9, 150))),
          new Case(
              "alike but for their hours",
              List.of(Runs.at("a", A100, 1e11, 7e9, 50), Runs.at("b", A100, 1e11, 7e9, 200))),
          new Case(
              "compute apart by a rounding",
              List.of(
                  Runs.at("a", A100, 1e11, 7e9, 50),
                  Runs.at("b", A100, Math.nextUp(1e11), 7e9, 200))),
          new Case(
              "compute apart by a billionth",
              List.of(
                  Runs.at("a", A100, 1e11, 7e9, 50),
                  Runs.at("b", A100, 1e11 * (1 + 1e-9), 7e9, 200))),
          new Case(
              "compute apart by a hundredth",
              List.of(Runs.at("a", A100, 1.00e11, 7e9, 50), Runs.at("b", A100, 1.01e11, 7e9, 200))),
          new Case(
              "two devices, one run each",
              List.of(Runs.at("a", A100, 1e11, 7e9, 150), Runs.at("b", V100, 1e9, 1e8, 30))),
          new Case("devices without peak only", List.of(Runs.at("a", NO_PEAK, 1e9, 1e8, 10))),
          new Case(
              "sizes unknown only", List.of(Runs.withoutParameters(Runs.at("a", A100, 1e9, 1, 9)))),
          new Case("above the peak only", List.of(Runs.at("a", A100, 1e11, 7e9, 400))),
          new Case(
              "ends of the domain",
              List.of(Runs.at("a", A100, 1e-2, 1, 1e-6), Runs.at("b", A100, 1e16, 1e13, 312))));

  static Stream<Arguments> estimatorsAndCases() {
    return Estimators.standard(Runs.DATA).all().stream()
        .flatMap(estimator -> CASES.stream().map(thin -> Arguments.of(estimator.id(), thin)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("estimatorsAndCases")
  void fit_thinTraining_answersOrRefusesAndKeepsBelowThePeak(String id, Case thin) {
    FittedEstimator model = Estimators.standard(Runs.DATA).require(id).fit(thin.runs());
    for (RunFeatures probe : Runs.random(1000, 20261121)) {
      assertAnswersOrRefuses(id, model, probe);
      assertAnswersOrRefuses(id, model, EstimatorContractTest.withoutParameters(probe));
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("estimatorsAndCases")
  void fit_thinTrainingTwiceAndReordered_givesTheSamePredictions(String id, Case thin) {
    Estimator estimator = Estimators.standard(Runs.DATA).require(id);
    List<LabelledRun> reordered = new ArrayList<>(thin.runs());
    Collections.shuffle(reordered, new Random(4));
    Collections.reverse(reordered);
    List<Prediction> expected = EstimatorContractTest.predictions(estimator.fit(thin.runs()));
    assertEquals(expected, EstimatorContractTest.predictions(estimator.fit(thin.runs())));
    assertEquals(expected, EstimatorContractTest.predictions(estimator.fit(reordered)));
  }

  private static void assertAnswersOrRefuses(String id, FittedEstimator model, RunFeatures probe) {
    Prediction prediction = model.predict(probe);
    if (prediction instanceof Prediction.Refused refused) {
      assertFalse(refused.reason().isBlank(), probe.toString());
      return;
    }
    double hours = prediction.deviceHours().orElseThrow();
    assertTrue(hours > 0 && Double.isFinite(hours), () -> hours + " h for " + probe);
    if (!id.equals("llmcarbon.published")) {
      // Hours are rounded, so the throughput they stand for may pass the peak by a rounding.
      double allowed = probe.device().peakTflops().orElse(Double.MAX_VALUE / 2) * (1 + 1e-14);
      double throughput = probe.throughputTflopPerSecondIn(hours);
      assertTrue(throughput <= allowed, () -> throughput + " TFLOP/s for " + probe);
    }
  }
}
