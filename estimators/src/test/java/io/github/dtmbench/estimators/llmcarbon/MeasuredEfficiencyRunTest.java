package io.github.dtmbench.estimators.llmcarbon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.estimators.carbon.OperationalCarbon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** All of the peak is allowed, none of it is not. */
  @Test
  void efficiency_ends_areOpenBelowAndClosedAbove() {
    assertEquals(
        6e12 / 1e12 / 3600, new MeasuredEfficiencyRun(1e6, 1e6, 1, 1).deviceHours(), 1e-18);
    assertThrows(IllegalArgumentException.class, () -> new MeasuredEfficiencyRun(1e6, 1e6, 1, 0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void sizes_notPositive_areRefusedByName(double bad) {
    String range = " is " + bad + ", must be in (0, infinity)";
    assertRefused("activeParameters" + range, () -> new MeasuredEfficiencyRun(bad, 1, 1, 1));
    assertRefused("trainingTokens" + range, () -> new MeasuredEfficiencyRun(1, bad, 1, 1));
    assertRefused("peakTflops" + range, () -> new MeasuredEfficiencyRun(1, 1, bad, 1));
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
