package io.github.dtmbench.estimators;

import org.junit.jupiter.api.Test;

/** The contract of {@code svr}. */
class SvrContractTest extends EstimatorContractTest {

  SvrContractTest() {
    super("svr", true);
  }

  @Test
  void predict_withoutParameters_isRefused() {
    assertNeedsParameters();
  }
}
