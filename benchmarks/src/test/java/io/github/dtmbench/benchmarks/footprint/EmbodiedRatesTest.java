package io.github.dtmbench.benchmarks.footprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.device.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rates against those that their papers print beside the same inputs. */
class EmbodiedRatesTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final EmbodiedRates RATES = EmbodiedRates.from(DATA);

  /** OpenCarbonEval, Table 3: β to the printed digit. */
  @ParameterizedTest
  @CsvSource({"A100, 1.5", "H100, 1.7", "V100, 1.1"})
  void ofDie_isTheRateThatTable3Prints(String device, double gramsPerHour) {
    assertEquals(
        gramsPerHour, RATES.ofDie(DATA.devices().require(device)).orElseThrow().value(), 0.05);
  }

  /** The A800 is no A100 by name; its process of 7 nm decides. */
  @Test
  void ofDie_familyNotNamed_takesTheProcess() {
    Device device = DATA.devices().require("NVIDIA A800 SXM");
    assertEquals(8.26 * 1600 / 8760, RATES.ofDie(device).orElseThrow().value(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"NVIDIA H800 SXM5", "NVIDIA H100 NVL", "Google TPU v3"})
  void ofDie_noAreaOrNoCarbonOfTheProcess_isEmpty(String device) {
    assertTrue(RATES.ofDie(DATA.devices().require(device)).isEmpty());
  }

  /** arXiv 2503.05804 prints 0.013 kg per GPU-hour. */
  @Test
  void ofServer_isThePrintedRate() {
    assertEquals(13, RATES.ofServer().value(), 0.5);
  }

  /** 164 kg of an H100's baseboard over four years of 8,760 hours: 4.68 g. */
  @Test
  void ofProduct_isThePublishedFootprintByTheHour() {
    Sourced rate = RATES.ofProduct(DATA.devices().require("H100")).orElseThrow();
    assertEquals(164e3 / (4 * 8760), rate.value(), 1e-9);
    assertTrue(rate.basis().contains("no host server"), rate.basis());
    assertTrue(RATES.ofProduct(DATA.devices().require("V100")).isEmpty());
  }

  /**
   * By LLMCarbon's list, in kg for each of eight devices: (1.47 + 102.4 + 589.824 + 133.92) / 8 =
   * 103.45175, and 7 of a TPU v3's die, which no datasheet gives: 110.45 kg over 43,800 h.
   */
  @Test
  void ofCluster_takesADieThatTheListAloneKnows() {
    assertEquals(
        110.45175e3 / (5 * 8760),
        RATES.ofCluster(DATA.devices().require("TPU v3")).orElseThrow().value(),
        1e-9);
  }
}
