package io.github.dtmbench.estimators.carbon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A slip of a unit here would be off by a thousand in every carbon table. */
class CarbonTest {

  /**
   * BLOOM, arXiv 2211.02001: 1,082,990 GPU-hours at 400 W and 57 g/kWh are 24.69 t, at 433,196 kWh.
   */
  @Test
  void operational_bloom_isAsReported() {
    OperationalCarbon carbon = new OperationalCarbon(400, 1, 57);
    assertEquals(24.69, carbon.tonnesCo2e(1_082_990), 0.005);
    assertEquals(433_196, carbon.kilowattHours(1_082_990), 0.5);
  }

  @Test
  void operational_pue_multipliesEnergyAndCarbon() {
    OperationalCarbon plain = new OperationalCarbon(300, 1, 400);
    OperationalCarbon housed = new OperationalCarbon(300, 1.25, 400);
    assertEquals(1.25 * plain.kilowattHours(8), housed.kilowattHours(8), 1e-12);
    assertEquals(1.25 * plain.tonnesCo2e(8), housed.tonnesCo2e(8), 1e-15);
  }

  @Test
  void operational_hours_invertsTonnes() {
    OperationalCarbon carbon = new OperationalCarbon(700, 1.1, 424);
    assertEquals(6.4e6, carbon.deviceHours(carbon.tonnesCo2e(6.4e6)), 1e-6);
  }

  @Test
  void operational_badArguments_areNamedWithTheirInterval() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> new OperationalCarbon(400, 0.9, 57))
            .getMessage();
    assertTrue(message.contains("pue is 0.9") && message.contains("[1.0, infinity)"), message);
    assertThrows(IllegalArgumentException.class, () -> new OperationalCarbon(-1, 1, 57));
    assertThrows(IllegalArgumentException.class, () -> new OperationalCarbon(1, 1, Double.NaN));
  }

  /**
   * An A100: 8.26 cm² at 1.6 kg/cm² over a year of 8760 h is 1.5087 g/h; OpenCarbonEval prints 1.5.
   */
  @Test
  void embodied_a100_isAsPrinted() {
    EmbodiedCarbon rate = EmbodiedCarbon.ofDie(826, 1.6, EmbodiedCarbon.HOURS_PER_YEAR);
    assertEquals(1.50868, rate.gramsCo2ePerDeviceHour(), 5e-6);
  }

  @Test
  void embodied_kilograms_areHoursTimesRate() {
    EmbodiedCarbon rate = new EmbodiedCarbon(1.7);
    assertEquals(10_880, rate.kilogramsCo2e(6.4e6), 1e-9);
  }

  @Test
  void embodied_badRate_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new EmbodiedCarbon(-0.1));
    assertThrows(IllegalArgumentException.class, () -> EmbodiedCarbon.ofDie(826, 1.6, 0));
  }
}
