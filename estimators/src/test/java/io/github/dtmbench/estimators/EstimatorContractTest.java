package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.Device;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every estimator promises. The tables fit each of them dozens of times in several threads and
 * compare the answers: one that remembers, depends on the order of its rows or answers NaN would
 * spoil the comparison for all.
 */
abstract class EstimatorContractTest {

  private static final List<RunFeatures> PROBES = Runs.random(1000, 11);

  private final Estimator estimator;
  private final boolean fitted;

  /**
   * A contract.
   *
   * @param id the estimator under test
   * @param fitted whether it learns from its training runs
   */
  EstimatorContractTest(String id, boolean fitted) {
    this.estimator = Estimators.standard(Runs.DATA).require(id);
    this.fitted = fitted;
  }

  Estimator estimator() {
    return estimator;
  }

  @Test
  void description_isComplete() {
    assertFalse(estimator.summary().isBlank());
    assertFalse(estimator.source().isBlank());
    assertTrue(estimator.id().matches("[a-z]+(-[a-z]+)*(\\.[a-z]+)?"), estimator.id());
  }

  @Test
  void predict_wholeDomain_isPositiveOrRefused() {
    FittedEstimator model = estimator.fit(Runs.graded());
    for (RunFeatures probe : PROBES) {
      Prediction prediction = model.predict(probe);
      if (prediction instanceof Prediction.Refused refused) {
        assertFalse(refused.reason().isBlank());
      } else {
        assertTrue(prediction.deviceHours().orElseThrow() > 0, probe.toString());
      }
    }
  }

  @Test
  void predict_gradedRuns_areMostlyAnswered() {
    FittedEstimator model = estimator.fit(Runs.graded());
    long answered =
        Runs.graded().stream()
            .filter(run -> model.predict(run.features()).deviceHours().isPresent())
            .count();
    assertTrue(answered > 150, () -> answered + " of 170 answered");
  }

  @Test
  void fit_twice_givesTheSamePredictions() {
    assertEquals(
        predictions(estimator.fit(Runs.graded())), predictions(estimator.fit(Runs.graded())));
  }

  @Test
  void fit_inManyThreads_givesTheSamePredictions() {
    List<Prediction> expected = predictions(estimator.fit(Runs.graded()));
    IntStream.range(0, 8)
        .parallel()
        .forEach(i -> assertEquals(expected, predictions(estimator.fit(Runs.graded()))));
  }

  @Test
  void fit_otherRowOrder_givesTheSamePredictions() {
    List<LabelledRun> shuffled = new ArrayList<>(Runs.graded());
    Collections.shuffle(shuffled, new Random(1));
    assertEquals(predictions(estimator.fit(Runs.graded())), predictions(estimator.fit(shuffled)));
  }

  @Test
  void fit_leavesItsRunsAlone() {
    List<LabelledRun> runs = new ArrayList<>(Runs.graded());
    estimator.fit(runs);
    assertEquals(Runs.graded(), runs);
  }

  @Test
  void fit_laterChangeOfTheList_changesNothing() {
    List<LabelledRun> runs = new ArrayList<>(Runs.graded());
    FittedEstimator model = estimator.fit(runs);
    List<Prediction> before = predictions(model);
    runs.clear();
    assertEquals(before, predictions(model));
  }

  @Test
  void fit_noRuns_refusesWithAReason_unlessNothingIsFitted() {
    RunFeatures probe = RunFeatures.of(1e11, Runs.device("NVIDIA A100"), 7e9);
    Prediction prediction = estimator.fit(List.of()).predict(probe);
    assertEquals(fitted, prediction instanceof Prediction.Refused, prediction.toString());
  }

  @Test
  void fit_oneRun_recoversIt() {
    LabelledRun run = Runs.at("only", Runs.device("NVIDIA A100"), 1e11, 7e9, 150);
    OptionalDouble hours = estimator.fit(List.of(run)).predict(run.features()).deviceHours();
    assertTrue(hours.isPresent());
    if (fitted) {
      assertEquals(run.deviceHours(), hours.getAsDouble(), 1e-9 * run.deviceHours());
    }
  }

  @Test
  void fit_constantColumns_answers() {
    Device device = Runs.device("NVIDIA A100");
    List<LabelledRun> runs =
        IntStream.range(0, 12)
            .mapToObj(i -> Runs.at("run " + i, device, 1e11, 7e9, 140 + i))
            .toList();
    Prediction prediction = estimator.fit(runs).predict(runs.get(5).features());
    double throughput =
        runs.get(5).features().throughputTflopPerSecondIn(prediction.deviceHours().orElseThrow());
    if (fitted) {
      assertEquals(145.5, throughput, 6);
    }
  }

  @Test
  void notes_nameTheRunsLeftOut() {
    Device noPeak = Runs.device("Google TPU v1");
    assertTrue(noPeak.peakTflops().isEmpty(), "the test needs a device without a peak");
    List<LabelledRun> runs = new ArrayList<>(Runs.graded());
    runs.add(Runs.at("left out", noPeak, 1e9, 1e8, 10));
    for (String note : estimator.fit(runs).notes()) {
      assertTrue(note.startsWith("left out: "), note);
    }
  }

  @Test
  void predict_deviceWithoutPeak_neverFails() {
    RunFeatures probe = RunFeatures.of(1e9, Runs.device("Google TPU v1"), 1e8);
    Prediction prediction = estimator.fit(Runs.graded()).predict(probe);
    assertTrue(prediction instanceof Prediction.Refused || prediction.deviceHours().isPresent());
  }

  @Test
  void predict_abovePeak_isRefused() {
    Device slow = Runs.device("NVIDIA Quadro K1200");
    Prediction prediction =
        estimator
            .fit(List.of(Runs.at("fast", Runs.device("NVIDIA A100"), 1e11, 7e9, 250)))
            .predict(RunFeatures.of(1e11, slow, 7e9));
    prediction
        .deviceHours()
        .ifPresent(
            hours -> {
              double throughput = 1e11 / (hours * 3600);
              assertTrue(
                  throughput <= slow.peakTflops().orElseThrow() || mayExceedPeak(),
                  () -> throughput + " TFLOP/s on a K1200");
            });
  }

  /** Only an estimator that repeats a printed row as it stands may. */
  boolean mayExceedPeak() {
    return false;
  }

  /** What is said of a run whose parameters are not known. */
  static RunFeatures withoutParameters(RunFeatures run) {
    return new RunFeatures(
        run.computeTflop(),
        run.device(),
        OptionalDouble.empty(),
        run.trainingTokens(),
        run.deviceCount(),
        run.publicationDate(),
        run.domain(),
        run.precision(),
        run.organizationGroup());
  }

  /** Asserts that the estimator refuses a run without parameters and says so. */
  void assertNeedsParameters() {
    RunFeatures probe = withoutParameters(RunFeatures.of(1e11, Runs.device("NVIDIA A100"), 7e9));
    Prediction.Refused refused =
        assertInstanceOf(Prediction.Refused.class, estimator.fit(Runs.graded()).predict(probe));
    assertTrue(refused.reason().contains("parameters"), refused.reason());
  }

  static List<Prediction> predictions(FittedEstimator model) {
    return PROBES.stream().map(model::predict).toList();
  }
}
