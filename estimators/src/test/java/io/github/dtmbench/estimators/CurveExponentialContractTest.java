package io.github.dtmbench.estimators;

import io.github.dtmbench.estimators.throughput.ClosedFormCurve;
import io.github.dtmbench.estimators.throughput.SaturatingExponentialCurve;
import org.junit.jupiter.api.Test;

/** The contract of {@code curve.exponential}. */
class CurveExponentialContractTest extends EstimatorContractTest {

  CurveExponentialContractTest() {
    super("curve.exponential", true);
  }

  /** A family whose runs lie on a curve of the grid, and one too small to show which. */
  @Test
  void fit_runsOnACurve_areRecovered() {
    ClosedFormCurve a100 = new SaturatingExponentialCurve(150, 1e7);
    ClosedFormCurve v100 = new SaturatingExponentialCurve(40, 1e7);
    CurveRuns.assertRecovered(estimator(), a100, v100);
  }
}
