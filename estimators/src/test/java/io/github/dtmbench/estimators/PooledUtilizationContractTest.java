package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.device.Device;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of {@code pooled-utilization}, and what its forecasts must look like. */
class PooledUtilizationContractTest extends EstimatorContractTest {

  private static final Device A100 = Runs.device("NVIDIA A100 SXM4 80 GB");

  private final FittedEstimator fitted = estimator().fit(Runs.graded());

  PooledUtilizationContractTest() {
    super("pooled-utilization", true);
  }

  private static RunFeatures llama(Device device, double computeTflop, double parameters) {
    return new RunFeatures(
        computeTflop,
        device,
        OptionalDouble.of(parameters),
        OptionalDouble.empty(),
        OptionalInt.of(1024),
        Optional.of(LocalDate.of(2024, 3, 1)),
        "Language",
        "BF16",
        "nobody on record");
  }

  private double share(RunFeatures run) {
    double hours = fitted.predict(run).deviceHours().orElseThrow();
    return run.throughputTflopPerSecondIn(hours) / run.device().peakTflops().orElseThrow();
  }

  /** A device without a single run is forecast from its datasheet. */
  @ParameterizedTest
  @CsvSource({"NVIDIA B100", "AMD MI300X", "Google TPU v6e", "NVIDIA RTX A6000"})
  void predict_deviceNeverSeen_isWithinWhatDevicesAchieve(String name) {
    Device device = Runs.device(name);
    assertTrue(
        Runs.graded().stream()
            .noneMatch(run -> run.features().device().family().equals(device.family())),
        name);
    double share = share(llama(device, 1e11, 7e9));
    assertTrue(share > 0.1 && share < 0.6, () -> name + " at " + share);
    assertTrue(spread(llama(device, 1e11, 7e9)) > spread(llama(A100, 1e11, 7e9)));
  }

  private double spread(RunFeatures run) {
    return fitted.logSpread(run).orElseThrow();
  }

  /** One feature the less is a forecast the vaguer, never a refusal or another world. */
  @ParameterizedTest
  @EnumSource(
      value = Feature.class,
      names = {"PARAMETERS", "DEVICE_COUNT", "PUBLICATION_DATE"})
  void predict_featureUnknown_isAnsweredLessSurely(Feature feature) {
    RunFeatures run = llama(A100, 6e11, 7e10);
    RunFeatures less = run.restrictedTo(EnumSet.complementOf(EnumSet.of(feature)));
    assertEquals(1, share(less) / share(run), 0.4);
    assertTrue(
        spread(less) > spread(run), () -> spread(less) + " without, " + spread(run) + " with");
  }

  @Test
  void predict_nothingButComputeAndDevice_isAnswered() {
    RunFeatures bare = llama(A100, 6e11, 7e10).restrictedTo(Feature.none());
    assertTrue(share(bare) > 0.1 && share(bare) < 0.6);
  }

  /** What it does not know makes it less sure, and it says so. */
  @ParameterizedTest
  @CsvSource({
    "AMD MI300X, 7e9, 'no run on AMD Instinct MI300X is on record'",
    "NVIDIA A100, 3e4, 'the model is larger or smaller than nearly all on record'",
    "NVIDIA A100, 3e14, 'the model is larger or smaller than nearly all on record'",
    "NVIDIA GeForce RTX 3090, 7e9, 'few runs on desktop cards are on record'",
    "NVIDIA A100, 7e9, ''"
  })
  void doubts_whatIsNotKnown_isSaidAndWidens(String device, double parameters, String doubt) {
    RunFeatures run = llama(Runs.device(device), 1e11, parameters);
    List<String> expected = doubt.isEmpty() ? List.of() : List.of(doubt);
    assertEquals(expected, fitted.doubts(run));
    if (!expected.isEmpty()) {
      assertTrue(spread(run) > spread(llama(A100, 1e11, 7e9)));
    }
  }

  @Test
  void logSpread_deviceWithoutPeak_hasNoOpinion() {
    assertEquals(
        OptionalDouble.empty(),
        fitted.logSpread(RunFeatures.of(1e9, Runs.device("Google TPU v1"), 1e8)));
  }

  /** Whatever it was fitted on, the sky is the peak. */
  @Test
  void predict_fittedNearThePeak_staysWithinIt() {
    List<LabelledRun> fast = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      fast.add(
          Runs.at("fast " + i, A100, Math.pow(10, 5 + i / 4.0), Math.pow(10, 6 + i / 4.0), 311.9));
    }
    FittedEstimator model = estimator().fit(fast);
    for (RunFeatures probe : Runs.random(2000, 3)) {
      probe
          .device()
          .peakTflops()
          .ifPresent(
              peak -> {
                double hours = model.predict(probe).deviceHours().orElseThrow();
                assertTrue(
                    probe.throughputTflopPerSecondIn(hours) <= peak * (1 + 1e-12), probe::toString);
              });
    }
  }

  @Test
  void fit_runAtOrAboveThePeak_isLeftOutWithANote() {
    LabelledRun fine = Runs.at("fine", A100, 1e11, 7e9, 100);
    List<String> notes =
        estimator().fit(List.of(fine, Runs.at("absurd", A100, 1e11, 7e9, 313))).notes();
    assertEquals(1, notes.size());
    assertTrue(notes.get(0).startsWith("absurd: its utilization is 1.003"), notes.get(0));
  }

  /** A run alone is given back; on another device it is scaled by the peak. */
  @Test
  void fit_oneRun_otherDeviceHasItsUtilization() {
    LabelledRun only = Runs.at("only", A100, 1e11, 7e9, 0.4 * 312);
    Device h100 = Runs.device("NVIDIA H100");
    RunFeatures other = RunFeatures.of(1e11, h100, 7e9);
    double hours = estimator().fit(List.of(only)).predict(other).deviceHours().orElseThrow();
    assertEquals(
        0.4, other.throughputTflopPerSecondIn(hours) / h100.peakTflops().orElseThrow(), 1e-9);
  }

  /** What a reader of {@code closedForm} works out by hand is what the estimator answers. */
  @ParameterizedTest
  @CsvSource({
    "NVIDIA A100, 7e10, BF16",
    "NVIDIA A100, 3e14, FP32",
    "AMD MI300X, 7e9, FP16",
    "NVIDIA GeForce RTX 3090, 3e4, TF32"
  })
  void closedForm_workedOut_isTheAnswer(String device, double parameters, String precision) {
    RunFeatures known = llama(Runs.device(device), 1e11, parameters);
    RunFeatures run =
        new RunFeatures(
            known.computeTflop(),
            known.device(),
            known.parameters(),
            known.trainingTokens(),
            OptionalInt.empty(),
            known.publicationDate(),
            known.domain(),
            precision,
            known.organizationGroup());
    ClosedForm.UtilizationLine form =
        (ClosedForm.UtilizationLine) fitted.closedForm().orElseThrow();
    List<Double> traits = form.traits().apply(run);
    double unknown = form.families().contains(run.device().family()) ? 0 : 1;
    List<Double> row = new ArrayList<>(List.of(1.0));
    for (int i = 0; i < traits.size(); i++) {
      double trait = traits.get(i);
      if (i >= form.means().size()) {
        row.add(trait);
      } else if (Double.isNaN(trait)) {
        row.add(0.0);
        unknown++;
      } else {
        double standard = (trait - form.means().get(i)) / form.deviations().get(i);
        double beyond = Math.max(0, Math.abs(standard) - form.farthest());
        row.add(Math.signum(standard) * (Math.abs(standard) - beyond));
        unknown += beyond * beyond;
      }
    }
    double lnShare = 0;
    double leverage = 0;
    for (int i = 0; i < row.size(); i++) {
      lnShare += form.coefficients().get(i) * row.get(i);
      for (int j = 0; j < row.size(); j++) {
        leverage += row.get(i) * form.inverse().get(i).get(j) * row.get(j);
      }
    }
    assertEquals(Math.min(1, Math.exp(lnShare)), share(run), 1e-12);
    assertEquals(
        form.noise() + form.scaleSquared() * leverage + form.unknown() * unknown,
        Math.pow(spread(run), 2),
        1e-12);
    assertEquals(form.scaleSquared() / 2, form.unknown(), 0); // a ridge of two runs
    assertEquals(2 * form.scaleSquared(), form.noise(), 1e-15); // Student-t, 4 degrees: 4/(4 − 2)
  }

  @Test
  void fit_runExactlyAtThePeak_isLeftOut() {
    assertEquals(
        List.of("peak: its utilization is 1.0, must be above 0 and below 1 to be modelled"),
        estimator()
            .fit(
                List.of(
                    Runs.at("fine", A100, 1e11, 7e9, 100),
                    Runs.at("peak", A100, 3600 * 312, 7e9, 312)))
            .notes());
  }

  @Test
  void caveat_saysThatScoresWereInSight() {
    assertTrue(estimator().caveat().orElseThrow().contains("held-out scores of this data"));
  }
}
