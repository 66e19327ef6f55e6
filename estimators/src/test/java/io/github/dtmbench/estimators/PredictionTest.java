package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.device.Device;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * The one gate that keeps a forecast faster than the hardware out of the tables, and the words in
 * which a refusal reaches the user.
 */
class PredictionTest {

  private static final Device A100 = Runs.device("NVIDIA A100 SXM4 80 GB");
  private static final RunFeatures RUN = RunFeatures.of(1e9, A100, 1e9);

  @Test
  void ofThroughput_atThePeak_isAnswered() {
    assertEquals(new Prediction.DeviceHours(1e9 / 312 / 3600), Prediction.ofThroughput(312, RUN));
  }

  @Test
  void ofThroughput_justAboveThePeak_isRefusedWithBothNumbersAndTheDevice() {
    assertEquals(
        new Prediction.Refused(
            "predicted throughput of 312.5 TFLOP/s is above the peak of NVIDIA A100 SXM 80GB,"
                + " 312.0"),
        Prediction.ofThroughput(312.5, RUN));
    assertTrue(Prediction.ofThroughput(Math.nextUp(312.0), RUN).deviceHours().isEmpty());
  }

  @Test
  void ofThroughput_deviceWithoutPeak_isAnsweredAtAnySpeed() {
    RunFeatures run = RunFeatures.of(1e9, Runs.device("Google TPU v1"), 1e9);
    assertEquals(1e9 / 1e6 / 3600, Prediction.ofThroughput(1e6, run).deviceHours().orElseThrow());
  }

  @Test
  void ofThroughput_notPositive_isRefusedWithTheNumber() {
    assertEquals(
        new Prediction.Refused("predicted throughput is not positive: -1.5"),
        Prediction.ofThroughput(-1.5, RUN));
    assertEquals(
        new Prediction.Refused("predicted throughput is not positive: NaN"),
        Prediction.ofThroughput(Double.NaN, RUN));
  }

  @Test
  void deviceHours_outOfDomain_isRefusedWithTheInterval() {
    assertEquals(
        "predicted device-hours are 0.0, must be in (0, infinity) hours",
        assertThrows(IllegalArgumentException.class, () -> new Prediction.DeviceHours(0))
            .getMessage());
  }

  @Test
  void refused_withoutReason_isRefused() {
    assertThrows(NullPointerException.class, () -> new Prediction.Refused(null));
  }

  @Test
  void refused_hours_areEmpty() {
    assertEquals(OptionalDouble.empty(), new Prediction.Refused("no").deviceHours());
    assertEquals(OptionalDouble.of(3), new Prediction.DeviceHours(3).deviceHours());
  }

  @Test
  void refusingEstimator_anyRun_givesItsReasonAndKeepsItsNotes() {
    List<String> notes = new ArrayList<>(List.of("a: no hours"));
    FittedEstimator refusing = FittedEstimator.refusing("nothing to learn from", notes);
    notes.clear();
    assertEquals(new Prediction.Refused("nothing to learn from"), refusing.predict(RUN));
    assertEquals(List.of("a: no hours"), refusing.notes());
  }

  @Test
  void features_missingPart_isRefusedByName() {
    assertEquals(
        "device",
        assertThrows(NullPointerException.class, () -> RunFeatures.of(1, null, 1)).getMessage());
    assertEquals(
        "publicationDate",
        assertThrows(NullPointerException.class, () -> full(null, "", "")).getMessage());
    assertEquals(
        "domain",
        assertThrows(NullPointerException.class, () -> full(Optional.empty(), null, ""))
            .getMessage());
    assertEquals(
        "precision",
        assertThrows(NullPointerException.class, () -> full(Optional.empty(), "", null))
            .getMessage());
  }

  @Test
  void features_computeOutOfDomain_isRefusedWithTheInterval() {
    assertEquals(
        "computeTflop is -1.0, must be in (0, infinity) TFLOP",
        assertThrows(IllegalArgumentException.class, () -> RunFeatures.of(-1, A100, 1))
            .getMessage());
  }

  @Test
  void labelledRun_hoursOutOfDomain_isRefusedWithModelAndInterval() {
    assertEquals(
        "deviceHours of GLM is 0.0, must be in (0, infinity) hours",
        assertThrows(IllegalArgumentException.class, () -> new LabelledRun("GLM", RUN, 0))
            .getMessage());
  }

  /** Without width it is one; neither end may be 0, infinite or beyond the other. */
  @Test
  void interval_ends_arePositiveFiniteAndInOrder() {
    assertEquals(2, new HoursInterval(2, 2).highDeviceHours());
    assertThrows(IllegalArgumentException.class, () -> new HoursInterval(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new HoursInterval(2, 1));
    assertThrows(
        IllegalArgumentException.class, () -> new HoursInterval(1, Double.POSITIVE_INFINITY));
  }

  /** One that says no more than hours answers each of several runs, and has no opinions. */
  @Test
  void fittedEstimator_defaults_areAnswersOneByOneAndNothingElse() {
    FittedEstimator plain = run -> new Prediction.DeviceHours(run.computeTflop());
    RunFeatures other = RunFeatures.of(7, A100, 1);
    assertEquals(
        List.of(new Prediction.DeviceHours(1e9), new Prediction.DeviceHours(7)),
        plain.predictAll(List.of(RUN, other)));
    assertEquals(OptionalDouble.empty(), plain.logSpread(RUN));
    assertEquals(Optional.empty(), plain.ownInterval(RUN));
  }

  @Test
  void labelledRun_withListedFlop_takesThose() {
    var recorded =
        Runs.DATA.runs().stream()
            .filter(run -> run.model().equals("Llama 2-70B"))
            .findFirst()
            .orElseThrow();
    assertEquals(8.1e11, LabelledRun.withListedFlop(recorded).features().computeTflop(), 1);
    assertEquals("tokens", Feature.TRAINING_TOKENS.label());
  }

  private static RunFeatures full(Optional<LocalDate> date, String domain, String precision) {
    return new RunFeatures(
        1,
        A100,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalInt.empty(),
        date,
        domain,
        precision,
        "");
  }
}
