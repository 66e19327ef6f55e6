package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of {@code llmcarbon.scaled}. */
class LlmCarbonScaledContractTest extends EstimatorContractTest {

  LlmCarbonScaledContractTest() {
    super("llmcarbon.scaled", false);
  }

  @Test
  void predict_withoutParameters_isRefused() {
    assertNeedsParameters();
  }

  /**
   * 176 billion parameters: -5.60233749e-23 n² + 8.45435587e-11 n + 134.546129 is 147.690 by hand.
   */
  @Test
  void predict_bloom_isThePolynomialScaledByPeak() {
    RunFeatures a100 = RunFeatures.of(3.87e11, Runs.device("NVIDIA A100"), 176e9);
    RunFeatures v100 = RunFeatures.of(3.87e11, Runs.device("NVIDIA V100"), 176e9);
    FittedEstimator model = estimator().fit(List.of());
    double onA100 =
        a100.throughputTflopPerSecondIn(model.predict(a100).deviceHours().orElseThrow());
    double onV100 =
        v100.throughputTflopPerSecondIn(model.predict(v100).deviceHours().orElseThrow());
    assertEquals(147.690, onA100, 5e-4);
    assertEquals(onA100 * 125 / 312, onV100, 1e-9);
  }
}
