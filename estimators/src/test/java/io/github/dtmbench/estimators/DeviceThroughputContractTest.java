package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of {@code device-throughput}. */
class DeviceThroughputContractTest extends EstimatorContractTest {

  DeviceThroughputContractTest() {
    super("device-throughput", true);
  }

  @Test
  void fit_equalThroughputInAFamily_isRecovered() {
    LabelledRun pcie = Runs.at("a", Runs.device("NVIDIA A100 PCIe"), 1e11, 7e9, 120);
    LabelledRun sxm = Runs.at("b", Runs.device("NVIDIA A100 SXM4 80 GB"), 1e9, 1e9, 120);
    double hours =
        estimator().fit(List.of(pcie)).predict(sxm.features()).deviceHours().orElseThrow();
    assertEquals(sxm.deviceHours(), hours, 1e-9 * hours);
  }

  @Test
  void predict_unseenFamily_fallsBackToUtilization() {
    LabelledRun a100 = Runs.at("a", Runs.device("NVIDIA A100"), 1e11, 7e9, 0.4 * 312);
    LabelledRun v100 = Runs.at("v", Runs.device("NVIDIA V100"), 1e10, 1e9, 0.4 * 125);
    double hours =
        estimator().fit(List.of(a100)).predict(v100.features()).deviceHours().orElseThrow();
    assertEquals(v100.deviceHours(), hours, 1e-9 * hours);
  }
}
