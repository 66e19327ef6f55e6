package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.estimators.throughput.LogThroughput;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of {@code dynamic-throughput}. */
class DynamicThroughputContractTest extends EstimatorContractTest {

  DynamicThroughputContractTest() {
    super("dynamic-throughput", true);
  }

  /** Runs made from one α per family: the band has no width and gives their hours back. */
  @Test
  void fit_oneAlphaPerFamily_isRecovered() {
    List<LabelledRun> runs = new ArrayList<>();
    double[][] families = {{30, 312}, {1.5, 125}};
    for (int f = 0; f < 2; f++) {
      Device device = Runs.device(f == 0 ? "NVIDIA A100" : "NVIDIA V100");
      for (double compute : new double[] {1e6, 1e9, 1e12}) {
        RunFeatures features = RunFeatures.of(compute, device, 1e9);
        double hours = LogThroughput.deviceSeconds(families[f][0], compute) / 3600;
        runs.add(new LabelledRun("run " + compute + f, features, hours));
      }
    }
    FittedEstimator model = estimator().fit(runs);
    for (LabelledRun run : runs) {
      assertEquals(
          run.deviceHours(),
          model.predict(run.features()).deviceHours().orElseThrow(),
          1e-9 * run.deviceHours());
    }
  }

  @Test
  void predict_unseenFamily_isRefused() {
    LabelledRun a100 = Runs.at("a", Runs.device("NVIDIA A100"), 1e11, 7e9, 100);
    Prediction prediction =
        estimator()
            .fit(List.of(a100))
            .predict(RunFeatures.of(1e9, Runs.device("NVIDIA V100"), 1e9));
    assertInstanceOf(Prediction.Refused.class, prediction);
  }

  @Test
  void fit_runAbovePeak_isLeftOutWithANote() {
    LabelledRun fine = Runs.at("fine", Runs.device("NVIDIA A100"), 1e11, 7e9, 100);
    LabelledRun absurd = Runs.at("absurd", Runs.device("NVIDIA A100"), 1e11, 7e9, 313);
    FittedEstimator model = estimator().fit(List.of(fine, absurd));
    assertEquals(1, model.notes().size());
    assertTrue(model.notes().get(0).startsWith("absurd: 313"), model.notes().get(0));
    assertEquals(
        fine.deviceHours(),
        model.predict(fine.features()).deviceHours().orElseThrow(),
        1e-9 * fine.deviceHours());
  }

  /** Beyond the numerics: a throughput that has no α, and a time that is no double. */
  @Test
  void numbersBeyondTheNumerics_areNotedOrRefused() {
    Device noPeak = Runs.device("Google TPU v1");
    LabelledRun absurd = Runs.at("absurd", noPeak, 1e30, 1e8, 1e20);
    assertEquals(1, estimator().fit(List.of(absurd)).notes().size());
    Prediction prediction =
        estimator()
            .fit(List.of(Runs.at("a", noPeak, 1e9, 1e8, 1e-3)))
            .predict(RunFeatures.of(Double.MAX_VALUE, noPeak, 1e8));
    assertTrue(prediction instanceof Prediction.Refused || prediction.deviceHours().isPresent());
  }

  /** A family without a run has no band of α. */
  @Override
  protected boolean answersUnseenDevice() {
    return false;
  }
}
