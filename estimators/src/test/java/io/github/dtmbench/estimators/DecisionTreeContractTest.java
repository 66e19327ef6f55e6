package io.github.dtmbench.estimators;

import org.junit.jupiter.api.Test;

/** The contract of {@code decision-tree}. */
class DecisionTreeContractTest extends EstimatorContractTest {

  DecisionTreeContractTest() {
    super("decision-tree", true);
  }

  @Test
  void predict_withoutParameters_isRefused() {
    assertNeedsParameters();
  }
}
