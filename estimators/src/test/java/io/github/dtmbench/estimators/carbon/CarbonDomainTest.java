package io.github.dtmbench.estimators.carbon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What carbon accounting takes and how it says no. A grid of zero grams is a real claim of some
 * records; a PUE given in percent is a real mistake of users.
 */
class CarbonDomainTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1   | 1        | 57       | 'devicePowerWatts is -1.0, must be in [0.0, infinity) W'",
        "NaN  | 1        | 57       | 'devicePowerWatts is NaN, must be in [0.0, infinity) W'",
        "400  | Infinity | 57       | 'pue is Infinity, must be in [1.0, infinity)'",
        "400  | 0.99     | 57       | 'pue is 0.99, must be in [1.0, infinity)'",
        "400  | 1        | -0.1     | 'gramsCo2ePerKwh is -0.1, must be in [0.0, infinity) g/kWh'",
        "400  | 1        | Infinity | 'gramsCo2ePerKwh is Infinity, must be in [0.0, infinity) g/kWh'"
      })
  void operational_outOfDomain_isRefusedWithInterval(
      double watts, double pue, double grams, String words) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> new OperationalCarbon(watts, pue, grams))
            .getMessage();
    assertEquals(words, message.strip());
  }

  @Test
  void operational_cleanGrid_emitsNothingAndStillNeedsEnergy() {
    OperationalCarbon clean = new OperationalCarbon(400, 1.1, 0);
    assertEquals(0, clean.tonnesCo2e(1e6));
    assertEquals(440_000, clean.kilowattHours(1e6), 1e-9);
  }

  /** GLM-130B: 1,105,852 h at 400 W and 581 g/kWh are the 257 t of OpenCarbonEval's Table 2. */
  @Test
  void operational_glm_hoursBehindThePrintedTonnes() {
    OperationalCarbon glm = new OperationalCarbon(400, 1, 581);
    assertEquals(1_105_852, glm.deviceHours(257), 0.5);
    assertEquals(257, glm.tonnesCo2e(1_105_852), 1e-4);
  }

  @Test
  void embodied_noRate_isAllowed() {
    assertEquals(0, new EmbodiedCarbon(0).kilogramsCo2e(1e6));
  }

  @ParameterizedTest
  @CsvSource({"-0.1", "NaN", "Infinity"})
  void embodied_outOfDomain_isRefusedWithInterval(double rate) {
    assertEquals(
        "gramsCo2ePerDeviceHour is " + rate + ", must be in [0, infinity) g/h",
        assertThrows(IllegalArgumentException.class, () -> new EmbodiedCarbon(rate)).getMessage());
  }

  /** H100: 8.14 cm² at 1.8 kg/cm² over 8760 h; four years of use would make it a quarter. */
  @Test
  void embodied_h100_isAreaTimesCarbonOverLifetime() {
    double oneYear = EmbodiedCarbon.ofDie(814, 1.8, 8760).gramsCo2ePerDeviceHour();
    assertEquals(1.672603, oneYear, 5e-7);
    assertEquals(
        oneYear / 4, EmbodiedCarbon.ofDie(814, 1.8, 4 * 8760).gramsCo2ePerDeviceHour(), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({"0", "-8760", "NaN"})
  void embodied_lifetimeNotPositive_isRefused(double lifetimeHours) {
    assertThrows(
        IllegalArgumentException.class, () -> EmbodiedCarbon.ofDie(814, 1.8, lifetimeHours));
  }
}
