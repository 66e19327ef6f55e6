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

  /** No row of the list: 103.45175 kg as above, and 8.26 cm² of the A100's die at 1.6 kg. */
  @Test
  void ofCluster_takesTheDatasheetsDieWhereTheListHasNone() {
    assertEquals(
        116.66775e3 / (5 * 8760),
        EmbodiedRates.from(DATA)
            .ofCluster(DATA.devices().require("NVIDIA A100 SXM 80GB"))
            .orElseThrow()
            .value(),
        1e-9);
    assertTrue(RATES.ofCluster(DATA.devices().require("NVIDIA H800 SXM5")).isEmpty());
  }

  /** XLM's own: 64 × 827.614 kg of the rest and 512 dies of 9.78 kg. */
  @Test
  void cluster_ofManyDevices_isThatOfTheList() {
    assertEquals(
        57.974656,
        RATES
            .cluster(DATA.devices().require("NVIDIA Tesla V100 SXM2 32GB"), 512)
            .orElseThrow()
            .tonnesCo2e(),
        1e-9);
  }

  /** arXiv 2503.05804 prints 100.4 L and 2.2 L of rare earths for a GPU, 0.003 L by the hour. */
  @Test
  void waterOfServer_isThePrintedRate() {
    assertEquals(102.6 / (4 * 8760), RATES.waterOfServer().value(), 1e-15);
    assertEquals(0.003, RATES.waterOfServer().value(), 5e-4);
    assertTrue(RATES.waterOfServer().basis().startsWith("102.6 L"), RATES.waterOfServer().basis());
  }
}
