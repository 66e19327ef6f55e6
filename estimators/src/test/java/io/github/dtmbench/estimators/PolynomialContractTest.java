package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.datasets.device.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The contract of {@code polynomial}, and that it recovers a quadratic. */
class PolynomialContractTest extends EstimatorContractTest {

  PolynomialContractTest() {
    super("polynomial", true);
  }

  @Test
  void predict_withoutParameters_isRefused() {
    assertNeedsParameters();
  }

  /** A quadratic in the logarithms of compute and peak is inside the model. */
  @Test
  void fit_quadraticTarget_isRecovered() {
    List<LabelledRun> runs = new ArrayList<>();
    Random random = new Random(2);
    for (int i = 0; i < 60; i++) {
      Device device = Runs.device(i % 2 == 0 ? "NVIDIA A100" : "NVIDIA V100");
      double compute = Math.pow(10, 6 + 6 * random.nextDouble());
      double parameters = Math.pow(10, 7 + 4 * random.nextDouble());
      double x = Math.log10(compute) - 9;
      double throughput = Math.pow(10, 1.2 + 0.05 * x - 0.01 * x * x + 0.3 * (i % 2 == 0 ? 1 : 0));
      runs.add(Runs.at("run " + i, device, compute, parameters, throughput));
    }
    FittedEstimator model = estimator().fit(runs);
    for (LabelledRun run : runs) {
      double hours = model.predict(run.features()).deviceHours().orElseThrow();
      assertEquals(run.deviceHours(), hours, 1e-9 * run.deviceHours());
    }
  }
}
