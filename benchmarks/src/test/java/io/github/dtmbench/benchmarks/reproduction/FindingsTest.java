package io.github.dtmbench.benchmarks.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.benchmarks.ledger.Ledger;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.datasets.published.PublishedTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The causes that are named for differences from print. They are data that somebody typed: a cause
 * that does not say what it says, or that misses the cell it explains, would accuse a paper of a
 * slip it did not make.
 */
class FindingsTest {

  private static final String OPERATIONAL = "opencarboneval_operational";
  private static final String EMBODIED = "opencarboneval_embodied";

  private static ShippedData data;
  private static PublishedTable operational;
  private static List<TestModel> models;
  private static AccuracyTables tables;
  private static Ledger ledger;

  @BeforeAll
  static void compute() {
    data = ShippedData.load();
    operational = data.published("opencarboneval_operational");
    models = TestModel.all(data);
    ledger = Ledger.of(data);
    tables = AccuracyTables.compute(data, 2);
  }

  /** Each was computed with what is printed for the other; the reason quotes that number. */
  @ParameterizedTest
  @CsvSource({"GLM-130B, BLOOM-176B", "BLOOM-176B, GLM-130B"})
  void swappedFlop_isThatPrintedForTheOtherModel(String model, String other) {
    String printed = operational.text("zettaflop", other);
    for (Claim claim :
        List.of(
            ledger.claim(OPERATIONAL, "OpenCarbonEval tco2e", model),
            ledger.claim(EMBODIED, "OpenCarbonEval kgco2e", model))) {
      assertEquals(Double.parseDouble(printed), used(claim, "training_flop"), model);
      assertEquals(1, claim.reasons().size());
      assertTrue(claim.reason().contains(printed + " ZFLOP printed for " + other), claim.reason());
    }
  }

  /** One cause, both tables: with their own FLOP both miss, with each other's both hit. */
  @ParameterizedTest
  @ValueSource(strings = {"GLM-130B", "BLOOM-176B", "ViT-L/16"})
  void otherFlop_eitherTable_hitsWhereThePrintedOneMisses(String model) {
    for (List<ComparisonRow> table : List.of(tables.operational(), tables.embodied())) {
      ComparisonRow row = row(table, model, "OpenCarbonEval");
      PrintedNumber printed = row.carbon().printed();
      assertFalse(printed.agreesToPrintedDigit(row.carbonAsPrinted().orElseThrow()), model);
      assertTrue(printed.agreesToPrintedDigit(row.carbonAsComputed().orElseThrow()), model);
    }
  }

  /** 14 epochs of JFT; carbon in Table 2, carbon in Table 3 and its error there, all three. */
  @Test
  void flopOfVitsRun_threeCells_areHit() {
    assertEquals(
        1.567,
        used(ledger.claim(OPERATIONAL, "OpenCarbonEval tco2e", "ViT-L/16"), "training_flop"));
    ComparisonRow table2 = row(tables.operational(), "ViT-L/16", "OpenCarbonEval");
    ComparisonRow table3 = row(tables.embodied(), "ViT-L/16", "OpenCarbonEval");
    assertEquals(2.29, table2.carbonAsComputed().orElseThrow(), 0.005);
    assertEquals(11.05, table3.carbonAsComputed().orElseThrow(), 0.005);
    assertEquals(-0.154, table3.errorAsComputed().orElseThrow(), 0.0005);
  }

  /** +15.4 in Table 2 is its distance without the sign; Table 3 prints -15.4 as it is. */
  @Test
  void signOfVit_isDroppedInTable2Only() {
    ComparisonRow table2 = row(tables.operational(), "ViT-L/16", "OpenCarbonEval");
    ComparisonRow table3 = row(tables.embodied(), "ViT-L/16", "OpenCarbonEval");
    assertEquals("+15.4", table2.error().printed().text());
    assertEquals("-15.4", table3.error().printed().text());
    assertTrue(table2.errorAsComputed().orElseThrow() > 0);
    assertTrue(table3.errorAsComputed().orElseThrow() < 0);
    assertTrue(
        table2.carbon().printed().value() < 2.71, "the prediction is below the actual value");
    assertEquals(
        1,
        ledger.claims().stream()
            .filter(claim -> claim.alternative().isPresent())
            .filter(claim -> claim.asPrinted().orElseThrow().inputs().values().containsKey("sign"))
            .filter(claim -> used(claim, "sign") == -1)
            .count());
  }

  /** The only place where LLMCarbon's row can get a PUE from; Table 3 has no power in it. */
  @Test
  void pueOfLlmCarbon_everyModel_isInTable2Only() {
    for (TestModel model : models) {
      Claim claim = ledger.claim(OPERATIONAL, "LLMCarbon tco2e", model.name());
      double pue = used(claim, "pue");
      assertTrue(pue == 1.1 || pue == 1.2, model.name());
      assertTrue(claim.reason().contains("carries a PUE of " + pue), claim.reason());
      assertEquals(
          List.of(),
          row(tables.embodied(), model.name(), "LLMCarbon").carbon().reasons().stream()
              .filter(reason -> reason.contains("PUE"))
              .toList());
    }
  }

  /**
   * An A100's throughput is said to be used for the models that ran on something else, and only
   * those.
   */
  @Test
  void unscaledPolynomial_isFoundForDevicesOtherThanTheA100() {
    for (TestModel model : models) {
      assertEquals(
          !model.printedDevice().equals("NVIDIA A100"),
          unscaled(ledger.claim(OPERATIONAL, "LLMCarbon tco2e", model.name())),
          model.name());
      assertEquals(
          !model.printedDevice().equals("NVIDIA A100"),
          unscaled(ledger.claim(EMBODIED, "LLMCarbon kgco2e", model.name())),
          model.name());
    }
  }

  /** "Above its peak" is part of the reason for two models and must be true of their devices. */
  @ParameterizedTest
  @CsvSource({"ViT-L/16, 123", "Swin-L, 125"})
  void unscaledPolynomial_reasonNamesThePeak(String model, int peakTflops) {
    String reason = ledger.claim(EMBODIED, "LLMCarbon kgco2e", model).reason();
    assertEquals(
        reason, ledger.claim(OPERATIONAL, "LLMCarbon tco2e", model).reasons().get(0), model);
    assertTrue(reason.endsWith("above its peak of " + peakTflops + " TFLOP/s"), reason);
    assertEquals(peakTflops, testModel(model).device().peakTflops().orElseThrow());
  }

  /** 17.26 t at 400 W and 155 g/kWh; the StarCoder report prints 320,256 h. */
  @Test
  void hoursBehindActualValues_areThoseThatPrintImplies() {
    Claim starCoder = ledger.claim(EMBODIED, "actual_embodied_kgco2e", "StarCoder");
    assertEquals(320_256, used(starCoder, "hours"));
    assertEquals(278_387, impliedHours("StarCoder"));
    assertTrue(starCoder.reason().contains("the 320256 h"), starCoder.reason());
    assertTrue(starCoder.reason().contains("stands for 278387 h"), starCoder.reason());
    assertEquals(480.38, 320_256 * 1.5 / 1000, 0.005);
    assertEquals(6_401_617, impliedHours("Llama 3-70B"));
    assertEquals(10_880, 6_400_000 * 1.7 / 1000, 1e-9);
    assertEquals(
        6_400_000, used(ledger.claim(EMBODIED, "actual_embodied_kgco2e", "Llama 3-70B"), "hours"));
  }

  /** BLOOM's wall time on 384 devices, in whole days and as its report prints it to the minute. */
  @Test
  void hoursOfBloomAndGlm_areThoseOfBloom() {
    Claim bloom = ledger.claim(EMBODIED, "actual_embodied_kgco2e", "BLOOM-176B");
    assertEquals(118 * 24 * 384, used(bloom, "hours"));
    assertEquals(59 * 24 * 768, used(bloom, "hours"));
    Claim glm = ledger.claim(EMBODIED, "actual_embodied_kgco2e", "GLM-130B");
    assertEquals((118 * 24 + 5 + 41 / 60.0) * 384, used(glm, "hours"), 0.005 * 384);
    assertEquals(1_083_333, impliedHours("BLOOM-176B"));
    assertEquals(1_105_852, impliedHours("GLM-130B"));
  }

  /** Equal terms differ from print only where the printed FLOP belongs to another run. */
  @Test
  void corrections_allButVit_areAsPrinted() {
    for (TestModel model : models) {
      if (model.name().equals("ViT-L/16")) {
        assertEquals(1.567, model.correctZettaflop());
        assertEquals(0.53, model.zettaflop());
      } else {
        assertEquals(model.zettaflop(), model.correctZettaflop(), model.name());
      }
    }
  }

  @Test
  void models_orderAndInputs_areThoseOfTable2() {
    assertEquals(
        operational.columns().subList(1, operational.columns().size()),
        models.stream().map(TestModel::name).toList());
    TestModel swin = testModel("Swin-L");
    assertEquals(197e6, swin.parameters());
    assertEquals("NVIDIA V100", swin.device().family());
    assertEquals(300, swin.devicePowerWatts());
    assertEquals(369, swin.gramsCo2ePerKwh());
    assertEquals(0.80, swin.actualTonnesCo2e());
    assertEquals(0.40e9, swin.features(swin.zettaflop()).computeTflop());
  }

  @Test
  void remarks_everyOne_isOfATestModel() {
    List<String> names = models.stream().map(TestModel::name).toList();
    assertFalse(Findings.remarks().isEmpty());
    assertTrue(names.containsAll(Findings.remarks().keySet()), Findings.remarks().toString());
    assertEquals(Findings.remarks(), tables.remarks());
  }

  @Test
  void alternative_inputUsedAsPrinted_isEmpty() {
    assertEquals(
        Optional.empty(),
        ledger.claim(OPERATIONAL, "OpenCarbonEval tco2e", "StarCoder").alternative());
  }

  @Test
  void reasons_severalInputs_standOneByOne() {
    List<String> reasons = ledger.claim(OPERATIONAL, "LLMCarbon tco2e", "Swin-L").reasons();
    assertEquals(2, reasons.size());
    assertTrue(reasons.get(0).contains("throughput"), reasons.toString());
    assertTrue(reasons.get(1).contains("PUE"), reasons.toString());
  }

  private static double used(Claim claim, String input) {
    return claim.alternative().orElseThrow().inputs().get(input);
  }

  private static boolean unscaled(Claim claim) {
    double peak = claim.asPrinted().orElseThrow().inputs().get("peak_tflops");
    return claim.asComputed().orElseThrow().inputs().get("peak_tflops") != peak;
  }

  private static long impliedHours(String model) {
    TestModel tested = testModel(model);
    return Math.round(tested.carbon(1).deviceHours(tested.actualTonnesCo2e()));
  }

  private static TestModel testModel(String name) {
    return models.stream().filter(model -> model.name().equals(name)).findFirst().orElseThrow();
  }

  private static ComparisonRow row(List<ComparisonRow> rows, String model, String method) {
    return rows.stream()
        .filter(row -> row.model().equals(model) && row.method().equals(method))
        .findFirst()
        .orElseThrow();
  }
}
