package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.estimators.registry.BlindedEstimator;
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
 *
 * <p>To hold an estimator of your own to it, extend this class and give the constructor the
 * estimator:
 *
 * <pre>{@code
 * class MyEstimatorTest extends EstimatorContract {
 *   MyEstimatorTest() {
 *     super(new MyEstimator(), true);
 *   }
 * }
 * }</pre>
 */
public abstract class EstimatorContract {

  private static final List<RunFeatures> PROBES = Runs.random(1000, 11);

  private final Estimator estimator;
  private final boolean fitted;

  /**
   * A contract.
   *
   * @param estimator the estimator under test
   * @param fitted whether it learns from its training runs
   */
  protected EstimatorContract(Estimator estimator, boolean fitted) {
    this.estimator = estimator;
    this.fitted = fitted;
  }

  /**
   * The estimator under test.
   *
   * @return what the constructor was given
   */
  protected final Estimator estimator() {
    return estimator;
  }

  @Test
  void description_isComplete() {
    assertFalse(estimator.summary().isBlank());
    assertFalse(estimator.source().isBlank());
    assertTrue(estimator.id().matches("[a-z]+(-[a-z]+)*(\\.[a-z]+)?"), estimator.id());
  }

  /**
   * No answer asks a device for more than it can do, wherever in the domain, and some are given.
   */
  @Test
  void predict_wholeDomain_isWithinThePeakOrRefused() {
    FittedEstimator model = estimator.fit(Runs.graded());
    int answered = 0;
    for (RunFeatures probe : PROBES) {
      Prediction prediction = model.predict(probe);
      if (prediction instanceof Prediction.Refused refused) {
        assertFalse(refused.reason().isBlank());
      } else {
        answered++;
        double throughput =
            probe.throughputTflopPerSecondIn(prediction.deviceHours().orElseThrow());
        OptionalDouble peak = probe.device().peakTflops();
        assertTrue(
            mayExceedPeak() || peak.isEmpty() || throughput <= peak.getAsDouble() * (1 + 1e-12),
            () -> throughput + " TFLOP/s by " + probe);
      }
    }
    assertTrue(answered > 0, "nothing in the domain is answered");
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

  /** An estimator says what it does about a device that none of its runs used. */
  @Test
  void predict_deviceFamilyNotSeen_isAsDeclared() {
    Device seen = Runs.device("NVIDIA A100");
    FittedEstimator model =
        estimator.fit(
            Runs.graded().stream()
                .filter(run -> run.features().device().family().equals(seen.family()))
                .toList());
    Prediction prediction = model.predict(RunFeatures.of(1e11, Runs.device("AMD MI300X"), 7e9));
    assertEquals(
        answersUnseenDevice(), prediction.deviceHours().isPresent(), prediction.toString());
  }

  /**
   * What it does about a device that none of its runs used.
   *
   * @return true if it answers, false if it refuses
   */
  protected boolean answersUnseenDevice() {
    return true;
  }

  /** What is not declared is not read: hiding it changes nothing, in training as in prediction. */
  @Test
  void fitAndPredict_undeclaredFeaturesHidden_givesTheSamePredictions() {
    FittedEstimator open = estimator.fit(Runs.graded());
    FittedEstimator blind = new BlindedEstimator(estimator).fit(Runs.graded());
    for (LabelledRun run : Runs.graded()) {
      assertEquals(open.predict(run.features()), blind.predict(run.features()), run.model());
    }
  }

  /** A run that changes no prediction was left out, and is named. */
  @Test
  void notes_nameTheRunsLeftOut() {
    Device noPeak = Runs.device("Google TPU v1");
    assertTrue(noPeak.peakTflops().isEmpty(), "the test needs a device without a peak");
    List<LabelledRun> runs = new ArrayList<>(Runs.graded());
    FittedEstimator without = estimator.fit(runs);
    runs.add(Runs.at("left out", noPeak, 1e9, 1e8, 10));
    FittedEstimator with = estimator.fit(runs);
    List<String> more = new ArrayList<>(with.notes());
    more.removeAll(without.notes());
    if (predictions(without).equals(predictions(with))) {
      // A fallback may leave out what its own device family learns from: named and learned from.
      assertEquals(fitted, !more.isEmpty(), "it changed nothing, and the notes say " + more);
    }
    for (String note : more) {
      assertTrue(note.startsWith("left out: "), note);
    }
    for (String note : without.notes()) {
      assertTrue(Runs.graded().stream().anyMatch(run -> note.startsWith(run.model() + ": ")), note);
    }
  }

  /** Without a peak there is nothing to hold an answer to; who answers all the same declares it. */
  @Test
  void predict_deviceWithoutPeak_isAsDeclared() {
    RunFeatures probe = RunFeatures.of(1e9, Runs.device("Google TPU v1"), 1e8);
    Prediction prediction = estimator.fit(Runs.graded()).predict(probe);
    assertEquals(
        answersDeviceWithoutPeak(), prediction.deviceHours().isPresent(), prediction.toString());
  }

  /**
   * What it does about a device whose peak is not known.
   *
   * @return true if it answers, false if it refuses
   */
  protected boolean answersDeviceWithoutPeak() {
    return false;
  }

  /** Learned from a fast device alone, it answers a slow one within its peak or refuses for it. */
  @Test
  void predict_abovePeak_isRefused() {
    Device slow = Runs.device("NVIDIA Quadro K1200");
    Prediction prediction =
        estimator
            .fit(List.of(Runs.at("fast", Runs.device("NVIDIA A100"), 1e11, 7e9, 250)))
            .predict(RunFeatures.of(1e11, slow, 7e9));
    if (prediction instanceof Prediction.Refused refused) {
      assertTrue(refused.reason().contains("peak") || !answersUnseenDevice(), refused.reason());
    } else {
      double throughput = 1e11 / (prediction.deviceHours().orElseThrow() * 3600);
      assertTrue(
          throughput <= slow.peakTflops().orElseThrow() || mayExceedPeak(),
          () -> throughput + " TFLOP/s on a K1200");
    }
  }

  /**
   * Only an estimator that repeats a printed row as it stands may.
   *
   * @return whether it may predict a throughput above the peak of the device
   */
  protected boolean mayExceedPeak() {
    return false;
  }

  private static List<Prediction> predictions(FittedEstimator model) {
    return PROBES.stream().map(model::predict).toList();
  }
}
