package io.github.dtmbench.benchmarks.footprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.estimators.llmcarbon.LlmCarbonCluster;
import io.github.dtmbench.estimators.llmcarbon.LlmCarbonForecast;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * GPT-3 from its size to its carbon, with the paper's 330 W, PUE of 1.1 and 429 g/kWh. The values
 * are worked in Python from the printed constants; those of the plan are cases of {@code
 * scripts/references/llmcarbon.py}.
 */
class LlmCarbonRunTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final Device V100 = DATA.devices().require("NVIDIA Tesla V100 SXM2 32GB");

  private static final Footprint SITE =
      Footprint.bare()
          .with(Assumption.DEVICE_POWER, new Sourced(330, "given"))
          .with(Assumption.PUE, new Sourced(1.1, "given"))
          .with(Assumption.GRID, new Sourced(429, "given"));

  private static LlmCarbonRun run(double parameters, double efficiency, double devices) {
    return new LlmCarbonRun(
        parameters,
        300e9,
        V100,
        LlmCarbonForecast.from(DATA.published("llmcarbon_polynomials"), LlmCarbonCluster.v100()),
        efficiency > 0 ? OptionalDouble.of(efficiency) : OptionalDouble.empty(),
        devices > 0 ? OptionalDouble.of(devices) : OptionalDouble.empty(),
        SITE,
        EmbodiedRates.from(DATA).cluster(V100, 1));
  }

  /** {@code h = 6 * 175e9 * 300e9 / 45.42804976960171e12 / 3600}, on 3,680 devices. */
  @ParameterizedTest
  @CsvSource({
    "TRAINING_FLOP, 3.15e23",
    "PARAMETERS_PER_DEVICE, 0.96e9",
    "TENSOR_SIZE, 8",
    "PIPELINE_SIZE, 23",
    "PLANNED_DEVICES, 3680",
    "DATA_SIZE, 20",
    "BATCH_SIZE, 3680",
    "THROUGHPUT, 45.42804976960171",
    "EFFICIENCY, 0.36342439815681366",
    "DEVICES, 3680",
    "DEVICE_HOURS, 1926122.7467121172",
    "WALL_DAYS, 21.808455012591907",
    "HARDWARE_ENERGY, 635.6205064149987",
    "ENERGY, 699.1825570564986",
    "OPERATIONAL_CARBON, 299.9493169772379"
  })
  void forecast_everyStep_isWorkedFromThePrintedConstants(LlmCarbonStep step, double expected) {
    assertEquals(expected, step.value(run(175e9, 0, 0)).orElseThrow(), 1e-12 * expected);
  }

  /**
   * {@code h = 6 * 175e9 * 300e9 / 24.6e12 / 3600}, on 10,000 devices. Each takes an eighth of 1.47
   * + 102.4 + 589.824 + 133.92 kg and 8.15 cm² of 1.2 kg: 113.23175 kg.
   */
  @ParameterizedTest
  @CsvSource({
    "PLANNED_DEVICES, 3680",
    "THROUGHPUT, 24.6",
    "EFFICIENCY, 0.1968",
    "DEVICES, 10000",
    "DEVICE_HOURS, 3556910.5691056913",
    "WALL_DAYS, 14.820460704607045",
    "HARDWARE_ENERGY, 1173.7804878048782",
    "OPERATIONAL_CARBON, 553.9070121951221",
    "CLUSTER_CARBON, 1132.3175",
    "EMBODIED_CARBON, 9.195324391171992",
    "TOTAL_CARBON, 563.1023365862941"
  })
  void measuredEfficiencyAndDevices_goBeforeThePlan(LlmCarbonStep step, double expected) {
    assertEquals(expected, step.value(run(175e9, 0.1968, 10000)).orElseThrow(), 1e-12 * expected);
  }

  @Test
  void equations_sayWhichBranchWasTaken() {
    LlmCarbonRun planned = run(175e9, 0, 0);
    LlmCarbonRun given = run(175e9, 0.1968, 10000);
    LlmCarbonRun small = run(5e9, 0, 0);
    assertEquals(
        "(-2.13e-21 N² + 4.40e-9 N + 799.2, to a multiple of tensor × pipeline) × 2.500",
        LlmCarbonStep.PLANNED_DEVICES.equation(planned));
    assertEquals(
        "hardware efficiency model: (-5.60e-23 N² + 8.45e-11 N + 134.5) × 0.3077",
        LlmCarbonStep.THROUGHPUT.equation(planned));
    assertEquals(
        "hardware efficiency model: (-8.82e-20 N² + 1.69e-9 N + 134.0) × 0.3077",
        LlmCarbonStep.THROUGHPUT.equation(small));
    assertEquals("given efficiency × peak of the device", LlmCarbonStep.THROUGHPUT.equation(given));
    assertEquals(
        "-0.429 p² + 52.1 p + 1437, to a multiple of 8; at least the devices planned",
        LlmCarbonStep.BATCH_SIZE.equation(planned));
    assertEquals("512; at least the devices planned", LlmCarbonStep.BATCH_SIZE.equation(small));
    assertEquals("given", LlmCarbonStep.EFFICIENCY.equation(given));
    assertEquals("those planned", LlmCarbonStep.DEVICES.equation(planned));
    assertEquals("given", LlmCarbonStep.DEVICES.equation(given));
  }

  /** On A100, which the parabolas are fits to, nothing is scaled. */
  @Test
  void equations_factorOfOne_isLeftOut() {
    LlmCarbonRun run =
        new LlmCarbonRun(
            175e9,
            300e9,
            DATA.devices().require("NVIDIA A100 SXM 80GB"),
            LlmCarbonForecast.from(
                DATA.published("llmcarbon_polynomials"), LlmCarbonCluster.a100()),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            SITE,
            Optional.empty());
    assertEquals(
        "(-2.13e-21 N² + 4.40e-9 N + 799.2, to a multiple of tensor × pipeline)",
        LlmCarbonStep.PLANNED_DEVICES.equation(run));
    assertEquals(OptionalDouble.empty(), LlmCarbonStep.CLUSTER_CARBON.value(run));
    assertEquals(OptionalDouble.empty(), LlmCarbonStep.TOTAL_CARBON.value(run));
  }

  /** From 1.7 to 1,008 billion parameters, both of them fitted. */
  @ParameterizedTest
  @CsvSource({"1.69e9, true", "1.7e9, false", "1.008e12, false", "1.009e12, true"})
  void isExtrapolated_outsideTheModelsOfTheFit(double parameters, boolean expected) {
    assertEquals(expected, run(parameters, 0, 0).isExtrapolated());
  }

  /** The parabola of the devices falls below zero beyond 2.2e12 parameters. */
  @Test
  void noPlan_needsBothEfficiencyAndDevices() {
    for (double[] given : new double[][] {{0, 0}, {0.3, 0}, {0, 1000}}) {
      InputException refusal =
          assertThrows(InputException.class, () -> run(3e12, given[0], given[1]));
      assertTrue(
          refusal
              .getMessage()
              .startsWith("parameters are 3000 billion, for which LLMCarbon has no"),
          refusal.getMessage());
    }
    LlmCarbonRun both = run(3e12, 0.3, 1000);
    assertEquals(Optional.empty(), both.plan());
    assertEquals(37.5, both.tflopPerSecond(), 1e-12);
    assertEquals(OptionalDouble.empty(), LlmCarbonStep.DATA_SIZE.value(both));
    assertEquals("512; at least the devices planned", LlmCarbonStep.BATCH_SIZE.equation(both));
  }

  @Test
  void steps_eachHasAnEquation_andAKeyOfItsOwn() {
    for (LlmCarbonStep step : LlmCarbonStep.values()) {
      assertFalse(step.equation(run(175e9, 0, 0)).isBlank(), step.key());
    }
    assertEquals(
        LlmCarbonStep.values().length,
        Stream.of(LlmCarbonStep.values()).map(LlmCarbonStep::key).distinct().count());
  }

  /** Water and contracts are told where the site knows them: 2 L and 100 g for each kWh. */
  @Test
  void steps_ofOthers_areToldWhereTheSiteKnowsThem() {
    LlmCarbonRun plain = run(175e9, 0, 0);
    assertEquals(OptionalDouble.empty(), LlmCarbonStep.WATER.value(plain));
    LlmCarbonRun told =
        new LlmCarbonRun(
            plain.parameters(),
            plain.tokens(),
            plain.device(),
            plain.model(),
            plain.efficiency(),
            plain.givenDevices(),
            SITE.with(Assumption.WATER_ON_SITE, new Sourced(0, "given"))
                .with(Assumption.WATER_OFF_SITE, new Sourced(2, "given"))
                .with(Assumption.MARKET_GRID, new Sourced(100, "given")),
            plain.perDevice());
    assertEquals(2 * 699.1825570564986, LlmCarbonStep.WATER.value(told).orElseThrow(), 1e-9);
    assertEquals(69.91825570564986, LlmCarbonStep.MARKET_CARBON.value(told).orElseThrow(), 1e-10);
  }

  @Test
  void steps_ofOthers_areMarked_andNamed() {
    assertFalse(LlmCarbonStep.WATER.isOfLlmCarbon());
    assertFalse(LlmCarbonStep.MARKET_CARBON.isOfLlmCarbon());
    assertEquals(
        18, Stream.of(LlmCarbonStep.values()).filter(LlmCarbonStep::isOfLlmCarbon).count());
    assertEquals("throughput_tflops", LlmCarbonStep.THROUGHPUT.key());
    assertEquals("Throughput of a device", LlmCarbonStep.THROUGHPUT.label());
    assertEquals("TFLOP/s", LlmCarbonStep.THROUGHPUT.unit());
  }
}
