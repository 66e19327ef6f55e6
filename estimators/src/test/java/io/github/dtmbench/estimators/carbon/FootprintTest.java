package io.github.dtmbench.estimators.carbon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Water, servers, power and inference, against arXiv 2503.05804. */
class FootprintTest {

  private static final WaterUse WATER = new WaterUse(0.2, 1.29);

  private static void assertRefused(String words, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.contains(words), message);
  }

  /** Development took 342 MWh, printed with 510 kL. */
  @Test
  void water_development_isAsPrinted() {
    assertEquals(509.58, WATER.litres(342), 1e-9);
  }

  @Test
  void water_badFactors_areNamedWithTheirInterval() {
    assertRefused(
        "onsiteLitresPerKwh is -0.1, must be in [0.0, infinity) L/kWh",
        () -> new WaterUse(-0.1, 1.29));
    assertRefused("offsiteLitresPerKwh is NaN", () -> new WaterUse(0.2, Double.NaN));
    assertRefused("offsiteLitresPerKwh", () -> new WaterUse(0.2, Double.POSITIVE_INFINITY));
  }

  /** 3,700 kg for eight GPUs is printed as 463 kg each, 0.013 kg and 0.003 L per GPU-hour. */
  @Test
  void server_h100Node_isAsPrinted() {
    assertEquals(462.5, ServerEmbodiedCarbon.shareOfNode(3700, 8), 1e-12);
    ServerEmbodiedCarbon gpu = new ServerEmbodiedCarbon(463.013, 102.6, 4);
    assertEquals(0.013, gpu.kilogramsCo2e(1), 5e-4);
    assertEquals(0.003, gpu.litres(1), 5e-4);
    assertEquals(463.013, gpu.kilogramsCo2e(4 * 8760), 1e-9);
    assertEquals(102.6, gpu.litres(4 * 8760), 1e-9);
  }

  @Test
  void server_badArguments_areNamedWithTheirInterval() {
    assertRefused(
        "lifetimeYears is 0.0, must be in (0.0, infinity) years",
        () -> new ServerEmbodiedCarbon(463, 100.4, 0));
    assertRefused("kilogramsCo2ePerDevice is -1.0", () -> new ServerEmbodiedCarbon(-1, 100.4, 4));
    assertRefused("litresPerDevice is NaN", () -> new ServerEmbodiedCarbon(463, Double.NaN, 4));
    assertRefused(
        "devicesPerNode is 0.0, must be in (0.0, infinity) devices",
        () -> ServerEmbodiedCarbon.shareOfNode(3700, 0));
    assertRefused("kilogramsCo2ePerNode", () -> ServerEmbodiedCarbon.shareOfNode(-3700, 8));
  }

  /** An H100 of 700 W at 85 % and 15 %: 595 W and 105 W. */
  @Test
  void power_h100_dropsBy490Watts() {
    PowerProfile h100 = new PowerProfile(700, 0.85, 0.15);
    assertEquals(595, h100.peakWatts(), 1e-9);
    assertEquals(490, h100.swingWatts(), 1e-9);
    assertEquals(595, h100.meanWatts(0), 1e-9);
    assertEquals(105, h100.meanWatts(1), 1e-9);
    assertEquals(570.5, h100.meanWatts(0.05), 1e-9);
  }

  @Test
  void power_badArguments_areNamedWithTheirInterval() {
    PowerProfile h100 = new PowerProfile(700, 0.85, 0.15);
    assertRefused("maximumWatts is 0.0", () -> new PowerProfile(0, 0.85, 0.15));
    assertRefused(
        "activeFraction is 1.1, must be in [0.0, 1.0]", () -> new PowerProfile(700, 1.1, 0.15));
    assertRefused(
        "checkpointFraction is 0.9, must be in [0.0, 0.85]",
        () -> new PowerProfile(700, 0.85, 0.9));
    assertRefused("checkpointTimeFraction is -0.1", () -> h100.meanWatts(-0.1));
  }

  /** LM-7B-4T at one request a second: 0.818 kWh, 271.6 g, 1.219 L, 459.5 million requests. */
  @Test
  void inference_lm7b_isAsPrinted() {
    InferenceScenario scenario = new InferenceScenario(2400, 0.818, 332, WATER);
    assertEquals(271.6, scenario.gramsCo2e(), 0.05);
    assertEquals(1.219, scenario.litres(), 5e-4);
    assertEquals(459.5e6, scenario.requestsThatMatchTraining(52), 0.05e6);
  }

  @Test
  void inference_badArguments_areNamedWithTheirInterval() {
    assertRefused(
        "requests is 0.0, must be in (0.0, infinity) requests",
        () -> new InferenceScenario(0, 0.818, 332, WATER));
    assertRefused(
        "kilowattHours is 0.0, must be in (0.0, infinity) kWh",
        () -> new InferenceScenario(2400, 0, 332, WATER));
    assertRefused("gramsCo2ePerKwh is -1.0", () -> new InferenceScenario(2400, 0.818, -1, WATER));
  }
}
