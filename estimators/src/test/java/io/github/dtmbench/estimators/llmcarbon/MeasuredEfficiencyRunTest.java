package io.github.dtmbench.estimators.llmcarbon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.estimators.carbon.OperationalCarbon;
import org.junit.jupiter.api.Test;

/** LLMCarbon's five validation errors rest on this arithmetic. */
class MeasuredEfficiencyRunTest {

  /** By hand: 6 × 175e9 × 300e9 = 3.15e23; over 125e12 × 0.197 FLOP/s that is 3,553,299 h. */
  @Test
  void gpt3_isAsByHand() {
    MeasuredEfficiencyRun run = new MeasuredEfficiencyRun(175e9, 300e9, 125, 0.197);
    assertEquals(3.15e23, run.trainingFlop(), 1e9);
    assertEquals(3_553_299.49, run.deviceHours(), 0.01);
    assertEquals(553.345, run.tonnesCo2e(new OperationalCarbon(330, 1.1, 429)), 0.001);
  }

  @Test
  void efficiency_aboveOne_isRefused() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> new MeasuredEfficiencyRun(1e9, 1e9, 125, 1.01))
            .getMessage();
    assertTrue(message.contains("1.01") && message.contains("(0, 1]"), message);
  }

  @Test
  void sizes_notPositive_areRefusedByName() {
    assertTrue(
        assertThrows(
                IllegalArgumentException.class, () -> new MeasuredEfficiencyRun(1e9, 0, 125, 0.5))
            .getMessage()
            .startsWith("trainingTokens is 0.0"));
  }
}
