package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.estimators.registry.Estimators;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The three features of the static regressions. On real records they go together, so a regression
 * that had lost one would still look plausible in every table.
 */
class RegressionFeaturesTest {

  private static final List<String> DEVICES =
      List.of("NVIDIA A100", "NVIDIA V100", "NVIDIA H100", "Google TPU v3");

  /** A full quadratic in the logarithms of compute, parameters and peak, cross terms included. */
  @Test
  void polynomial_fullQuadraticInAllThree_isRecoveredOnOtherRuns() {
    List<LabelledRun> runs = quadratic(80, 5);
    FittedEstimator model = Estimators.standard(Runs.DATA).require("polynomial").fit(runs);
    for (LabelledRun run : quadratic(40, 6)) {
      double hours = model.predict(run.features()).deviceHours().orElseThrow();
      assertEquals(run.deviceHours(), hours, 1e-9 * hours);
    }
  }

  /** Size alone tells these runs apart, and the larger network is four times as fast. */
  @ParameterizedTest
  @ValueSource(strings = {"polynomial", "svr", "decision-tree"})
  void regression_throughputRisesWithSizeAlone_follows(String id) {
    List<LabelledRun> runs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      runs.add(Runs.at("small " + i, Runs.device("NVIDIA A100"), 1e10, 1e8 * (1 + i % 5), 40));
      runs.add(Runs.at("large " + i, Runs.device("NVIDIA A100"), 1e10, 1e11 * (1 + i % 5), 160));
    }
    FittedEstimator model = Estimators.standard(Runs.DATA).require(id).fit(runs);
    assertTrue(throughput(model, "NVIDIA A100", 1e10, 2e8) < 60);
    assertTrue(throughput(model, "NVIDIA A100", 1e10, 2e11) > 120);
  }

  @ParameterizedTest
  @ValueSource(strings = {"polynomial", "svr", "decision-tree"})
  void regression_throughputRisesWithComputeAlone_follows(String id) {
    List<LabelledRun> runs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      runs.add(Runs.at("short " + i, Runs.device("NVIDIA A100"), 1e7 * (1 + i % 5), 1e9, 40));
      runs.add(Runs.at("long " + i, Runs.device("NVIDIA A100"), 1e12 * (1 + i % 5), 1e9, 160));
    }
    FittedEstimator model = Estimators.standard(Runs.DATA).require(id).fit(runs);
    assertTrue(throughput(model, "NVIDIA A100", 2e7, 1e9) < 60);
    assertTrue(throughput(model, "NVIDIA A100", 2e12, 1e9) > 120);
  }

  @ParameterizedTest
  @ValueSource(strings = {"polynomial", "svr", "decision-tree"})
  void regression_throughputRisesWithPeakAlone_follows(String id) {
    List<LabelledRun> runs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      runs.add(Runs.at("slow " + i, Runs.device("NVIDIA V100"), 1e10, 1e9, 40));
      runs.add(Runs.at("fast " + i, Runs.device("NVIDIA A100"), 1e10, 1e9, 160));
    }
    FittedEstimator model = Estimators.standard(Runs.DATA).require(id).fit(runs);
    assertTrue(throughput(model, "NVIDIA V100", 1e10, 1e9) < 60);
    assertTrue(throughput(model, "NVIDIA A100", 1e10, 1e9) > 120);
  }

  private static double throughput(
      FittedEstimator model, String device, double computeTflop, double parameters) {
    RunFeatures run = RunFeatures.of(computeTflop, Runs.device(device), parameters);
    return run.throughputTflopPerSecondIn(model.predict(run).deviceHours().orElseThrow());
  }

  private static List<LabelledRun> quadratic(int count, long seed) {
    Random random = new Random(seed);
    List<LabelledRun> runs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Device device = Runs.device(DEVICES.get(i % DEVICES.size()));
      double c = 6 + 6 * random.nextDouble();
      double n = 7 + 4 * random.nextDouble();
      double p = Math.log10(device.peakTflops().orElseThrow());
      double x = c - 9;
      double y = n - 9;
      double z = p - 2;
      double log10Throughput =
          1.2
              + 0.04 * x
              + 0.03 * y
              + 0.2 * z
              - 0.01 * x * x
              - 0.02 * y * y
              + 0.05 * z * z
              + 0.01 * x * y
              + 0.02 * x * z
              - 0.015 * y * z;
      runs.add(
          Runs.at(
              "run " + i, device, Math.pow(10, c), Math.pow(10, n), Math.pow(10, log10Throughput)));
    }
    return runs;
  }
}
