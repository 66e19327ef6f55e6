package io.github.dtmbench.estimators;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of {@code dynamic-throughput.published}. */
class DynamicThroughputPublishedContractTest extends EstimatorContractTest {

  DynamicThroughputPublishedContractTest() {
    super("dynamic-throughput.published", false);
  }

  @Test
  void predict_familyWithoutPrintedBand_isRefused() {
    RunFeatures probe = RunFeatures.of(1e9, Runs.device("Google TPU v5e"), 1e9);
    Prediction.Refused refused =
        assertInstanceOf(Prediction.Refused.class, estimator().fit(List.of()).predict(probe));
    assertTrue(refused.reason().contains("Google TPU v5e"), refused.reason());
  }

  /** A family without a run has no band of α. */
  @Override
  protected boolean answersUnseenDevice() {
    return false;
  }
}
