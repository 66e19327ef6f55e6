package io.github.dtmbench.estimators;

import io.github.dtmbench.estimators.throughput.ClosedFormCurve;
import io.github.dtmbench.estimators.throughput.LogarithmicCurve;
import org.junit.jupiter.api.Test;

/** The contract of {@code curve.logarithmic}. */
class CurveLogarithmicContractTest extends EstimatorContractTest {

  CurveLogarithmicContractTest() {
    super("curve.logarithmic", true);
  }

  /** A family whose runs lie on a curve of the grid, and one too small to show which. */
  @Test
  void fit_runsOnACurve_areRecovered() {
    ClosedFormCurve a100 = new LogarithmicCurve(50);
    ClosedFormCurve v100 = new LogarithmicCurve(12.5);
    CurveRuns.assertRecovered(estimator(), a100, v100);
  }
}
