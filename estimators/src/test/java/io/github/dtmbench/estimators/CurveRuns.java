package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.estimators.throughput.ClosedFormCurve;
import java.util.ArrayList;
import java.util.List;

/** Runs that lie on a throughput curve. */
final class CurveRuns {

  private CurveRuns() {}

  /**
   * Fits twelve A100 runs on one curve and three V100 runs on another of the same shape, and asks
   * for all hours back: the shape from the first family, the level from each. The times reach over
   * nine decades, so that no other shape of the kind fits as well.
   */
  static void assertRecovered(Estimator estimator, ClosedFormCurve a100, ClosedFormCurve v100) {
    List<LabelledRun> runs = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      runs.add(on(a100, "NVIDIA A100", Math.pow(10, 4 + i * 0.75)));
    }
    for (int i = 0; i < 3; i++) {
      runs.add(on(v100, "NVIDIA V100", Math.pow(10, 5 + 2 * i)));
    }
    FittedEstimator model = estimator.fit(runs);
    for (LabelledRun run : runs) {
      double hours = model.predict(run.features()).deviceHours().orElseThrow();
      assertEquals(run.deviceHours(), hours, 1e-12 * hours, run.model());
    }
  }

  private static LabelledRun on(ClosedFormCurve curve, String device, double deviceSeconds) {
    Device known = Runs.device(device);
    RunFeatures features = RunFeatures.of(curve.workTflop(deviceSeconds), known, 1e9);
    return new LabelledRun(device + " " + deviceSeconds, features, deviceSeconds / 3600);
  }
}
