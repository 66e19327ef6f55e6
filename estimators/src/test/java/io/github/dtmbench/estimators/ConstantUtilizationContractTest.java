package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of {@code constant-utilization}. */
class ConstantUtilizationContractTest extends EstimatorContractTest {

  ConstantUtilizationContractTest() {
    super("constant-utilization", true);
  }

  @Test
  void fit_equalUtilization_isRecoveredOnAnotherDevice() {
    LabelledRun a100 = Runs.at("a", Runs.device("NVIDIA A100"), 1e11, 7e9, 0.4 * 312);
    LabelledRun v100 = Runs.at("v", Runs.device("NVIDIA V100"), 1e10, 1e9, 0.4 * 125);
    double hours =
        estimator().fit(List.of(a100)).predict(v100.features()).deviceHours().orElseThrow();
    assertEquals(v100.deviceHours(), hours, 1e-9 * hours);
  }
}
