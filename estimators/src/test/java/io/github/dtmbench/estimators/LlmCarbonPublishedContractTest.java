package io.github.dtmbench.estimators;

import org.junit.jupiter.api.Test;

/**
 * The contract of {@code llmcarbon.published}, which repeats a printed row and so may exceed the
 * peak.
 */
class LlmCarbonPublishedContractTest extends EstimatorContractTest {

  LlmCarbonPublishedContractTest() {
    super("llmcarbon.published", false);
  }

  @Test
  void predict_withoutParameters_isRefused() {
    assertNeedsParameters();
  }

  @Override
  protected boolean mayExceedPeak() {
    return true;
  }

  /** Its throughput is that of an A100, whatever the device. */
  @Override
  protected boolean answersDeviceWithoutPeak() {
    return true;
  }
}
