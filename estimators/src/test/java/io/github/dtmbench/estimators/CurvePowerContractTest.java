package io.github.dtmbench.estimators;

import io.github.dtmbench.estimators.throughput.ClosedFormCurve;
import io.github.dtmbench.estimators.throughput.PowerLawCurve;
import org.junit.jupiter.api.Test;

/** The contract of {@code curve.power}. */
class CurvePowerContractTest extends EstimatorContractTest {

  CurvePowerContractTest() {
    super("curve.power", true);
  }

  /** A family whose runs lie on a curve of the grid, and one too small to show which. */
  @Test
  void fit_runsOnACurve_areRecovered() {
    ClosedFormCurve a100 = new PowerLawCurve(20, 0.07);
    ClosedFormCurve v100 = new PowerLawCurve(6, 0.07);
    CurveRuns.assertRecovered(estimator(), a100, v100);
  }
}
