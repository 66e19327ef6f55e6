package io.github.dtmbench.estimators;

import io.github.dtmbench.estimators.throughput.ClosedFormCurve;
import io.github.dtmbench.estimators.throughput.TwoStageCurve;
import org.junit.jupiter.api.Test;

/** The contract of {@code curve.staged}. */
class CurveStagedContractTest extends EstimatorContractTest {

  CurveStagedContractTest() {
    super("curve.staged", true);
  }

  /** A family whose runs lie on a curve of the grid, and one too small to show which. */
  @Test
  void fit_runsOnACurve_areRecovered() {
    ClosedFormCurve a100 = new TwoStageCurve(50, 1e7, 200);
    ClosedFormCurve v100 = new TwoStageCurve(15, 1e7, 60);
    CurveRuns.assertRecovered(estimator(), a100, v100);
  }
}
