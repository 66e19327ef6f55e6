package io.github.dtmbench.benchmarks.ledger;

import static io.github.dtmbench.benchmarks.ledger.Verdict.EXPLAINED;
import static io.github.dtmbench.benchmarks.ledger.Verdict.INPUT;
import static io.github.dtmbench.benchmarks.ledger.Verdict.NOT_REPRODUCIBLE;
import static io.github.dtmbench.benchmarks.ledger.Verdict.REPRODUCED;
import static io.github.dtmbench.benchmarks.ledger.Verdict.UNEXPLAINED;
import static io.github.dtmbench.benchmarks.ledger.Verdict.WITHIN_TOLERANCE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.ledger.formula.Cell;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.datasets.published.PublishedTable;
import io.github.dtmbench.estimators.carbon.PowerProfile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of the calculator, of Llama 2 and of the holistic evaluation. */
class CarbonTablesLedgerTest {

  private static final List<String> TABLES =
      List.of(
          "emissions_calculator",
          "llama2_pretraining",
          "holistic_constants",
          "holistic_development",
          "holistic_training",
          "holistic_inference");
  private static final ShippedData DATA = ShippedData.load();
  private static final Ledger LEDGER = Ledger.of(DATA);
  private static final List<Claim> CLAIMS =
      LEDGER.claims().stream().filter(claim -> TABLES.contains(claim.table())).toList();

  private static Cell cell(Claim claim) {
    return new Cell(DATA.published(claim.table()), claim.row(), claim.column());
  }

  private static Claim claim(String table, String row, String column) {
    return CLAIMS.stream()
        .filter(claim -> claim.table().equals(table))
        .filter(claim -> claim.row().equals(row))
        .filter(claim -> claim.column().equals(column))
        .findFirst()
        .orElseThrow();
  }

  private static void assertCounts(
      String table,
      int reproduced,
      int within,
      int explained,
      int unexplained,
      int open,
      int inputs) {
    Map<Verdict, Long> expected = new HashMap<>();
    expected.put(REPRODUCED, (long) reproduced);
    expected.put(WITHIN_TOLERANCE, (long) within);
    expected.put(EXPLAINED, (long) explained);
    expected.put(UNEXPLAINED, (long) unexplained);
    expected.put(NOT_REPRODUCIBLE, (long) open);
    expected.put(INPUT, (long) inputs);
    expected.values().removeIf(count -> count == 0);
    assertEquals(
        expected,
        CLAIMS.stream()
            .filter(claim -> claim.table().equals(table))
            .collect(Collectors.groupingBy(Claim::verdict, Collectors.counting())),
        table);
  }

  @Test
  void verdicts_ofEachTable_areAsCounted() {
    assertCounts("emissions_calculator", 3, 0, 20, 4, 0, 40);
    assertCounts("llama2_pretraining", 3, 0, 3, 0, 0, 8);
    assertCounts("holistic_constants", 9, 1, 1, 0, 3, 15);
    assertCounts("holistic_development", 9, 4, 0, 0, 12, 0);
    assertCounts("holistic_training", 20, 3, 5, 0, 13, 0);
    assertCounts("holistic_inference", 43, 8, 3, 0, 54, 0);
  }

  @Test
  void alternatives_ofTheseTables_hitEveryCellThatTheyName() {
    LedgerData declared = LedgerData.load();
    List<String> misses = new ArrayList<>();
    int hits = 0;
    for (Claim claim : CLAIMS) {
      for (Alternative alternative : declared.alternatives(cell(claim))) {
        if (LEDGER.recomputed(cell(claim), alternative).holds()) {
          hits++;
        } else {
          misses.add(alternative.id() + ": " + claim);
        }
      }
    }
    assertEquals(List.of(), misses);
    assertEquals(34, hits);
  }

  @Test
  void calculator_regionsThatAreNotPrinted_areNeverCalledReproduced() {
    assertTrue(
        CLAIMS.stream()
            .filter(claim -> claim.column().equals("estimated_tco2e"))
            .allMatch(claim -> claim.verdict() == EXPLAINED || claim.verdict() == UNEXPLAINED));
  }

  @Test
  void calculator_nemotron3_isTenTimesTooHigh() {
    Claim claim = claim("emissions_calculator", "Nemotron-3 8B", "estimated_tco2e");
    assertEquals("691", claim.printed().text());
    assertEquals(EXPLAINED, claim.verdict());
    assertTrue(claim.reason().startsWith("ten times the 69.1 t"), claim.reason());
  }

  @Test
  void calculator_rowsWithoutARegion_stayUnexplainedWithFigures() {
    for (String row : List.of("BLOOM", "GPT-3", "FunSearch")) {
      Claim claim = claim("emissions_calculator", row, "estimated_tco2e");
      assertEquals(UNEXPLAINED, claim.verdict(), row);
      assertTrue(claim.reason().contains("kWh"), claim.reason());
    }
  }

  /** Two decimals are all that the calculator shows of a region. */
  @Test
  void calculator_intensities_areRegionsOfTheCalculatorToTwoDecimals() {
    PublishedTable regions = DATA.published("emissions_calculator_regions");
    List<Double> grams =
        regions.rowKeys().stream()
            .map(region -> regions.number(region, "gco2_per_kwh").value())
            .toList();
    List<String> named =
        Stream.of("0.37", "0.24", "0.42", "0.56", "0.57", "0.70")
            .filter(
                intensity ->
                    grams.stream()
                        .anyMatch(
                            region ->
                                PrintedNumber.parse(intensity).agreesToPrintedDigit(region / 1e3)))
            .toList();
    assertEquals(List.of("0.37", "0.24", "0.42", "0.56", "0.57", "0.70"), named);
    assertFalse(grams.stream().anyMatch(region -> region > 72.5 && region < 73.5));
  }

  @Test
  void calculator_llama2Seven_reportsADigitThatItsSourceDoesNot() {
    Claim claim = claim("emissions_calculator", "Llama 2 7B", "reported_tco2e");
    assertEquals("32.2", claim.printed().text());
    assertEquals(31.22, claim.recomputed().orElseThrow());
    assertEquals(UNEXPLAINED, claim.verdict());
    assertTrue(claim.reason().contains("too many for a cause"), claim.reason());
  }

  /** 400 h × 16,384 × 0.4 kW × 0.80 kg/kWh; 6.4e6 / 16,000 is 400 sharp. */
  @Test
  void calculator_llama33_hasTheHoursOfItsSiblingOverTheDevicesOfTheNotebook() {
    Claim claim = claim("emissions_calculator", "Llama 3.3 70B", "estimated_tco2e");
    assertEquals("2097", claim.printed().text());
    assertEquals(EXPLAINED, claim.verdict());
    assertEquals(2097.152, claim.asComputed().orElseThrow().range().value(), 1e-9);
    double devices =
        DATA.published("opencarboneval_alpha_fit").number("Llama 3.1-405B", "device_count").value();
    assertEquals(400, 6.4e6 / devices);
  }

  /** Three reported values are the three that the BLOOM report compares. */
  @Test
  void calculator_reportedValuesOfOthers_areTheComparisonOfTheBloomReport() {
    for (String row : List.of("BLOOM", "GPT-3", "OPT-175B")) {
      Claim claim = claim("emissions_calculator", row, "reported_tco2e");
      assertEquals("bloom-comparison", claim.cause().orElseThrow().id(), row);
    }
  }

  /** Rounded a digit further than print and then to print, the other 17 cells are as printed. */
  @Test
  void holistic_roundedTwice_contradictsNoCellOfItsColumn() {
    int cells = 0;
    for (Claim claim : CLAIMS) {
      if (claim.column().equals("inferences_to_match_training")) {
        int places = claim.printed().decimals();
        double computed =
            claim.cause().isPresent()
                ? claim.asComputed().orElseThrow().range().value()
                : claim.recomputed().orElseThrow();
        assertEquals(
            0,
            new BigDecimal(computed)
                .setScale(places + 1, RoundingMode.HALF_UP)
                .setScale(places, RoundingMode.HALF_UP)
                .compareTo(claim.printed().exact()),
            claim.toString());
        cells++;
      }
    }
    assertEquals(18, cells);
  }

  /** 423.5 g/kWh with the PUE; two rows and the total show that the table is cut, not rounded. */
  @Test
  void llama2_fiveRows_followFromOneIntensityCutToTwoDecimals() {
    Map<String, Verdict> verdicts =
        CLAIMS.stream()
            .filter(claim -> claim.table().equals("llama2_pretraining"))
            .filter(claim -> claim.column().equals("tco2e"))
            .collect(Collectors.toMap(Claim::row, Claim::verdict));
    assertEquals(
        Map.of(
            "Llama 2 7B", REPRODUCED,
            "Llama 2 13B", EXPLAINED,
            "Llama 2 34B", EXPLAINED,
            "Llama 2 70B", REPRODUCED,
            "Total", EXPLAINED),
        verdicts);
  }

  @Test
  void holistic_grandTotalOfWater_leavesOutTheEmbodiedPart() {
    Claim claim = claim("holistic_constants", "grand_total_water", "value");
    assertEquals(1140.4, claim.recomputed().orElseThrow(), 1e-9);
    assertEquals(EXPLAINED, claim.verdict());
  }

  /** The one water cell that the source does not print is inside its total: 157 MWh × 1.49. */
  @Test
  void holistic_totalOfTraining_containsTheUnprintedCell() {
    double printed =
        CLAIMS.stream()
            .filter(claim -> claim.table().equals("holistic_training"))
            .filter(claim -> claim.column().equals("water_kl") && !claim.row().startsWith("Total"))
            .mapToDouble(claim -> claim.printed().value())
            .sum();
    assertEquals(393, printed);
    assertEquals(627, printed + 157 * 1.49, 0.5);
  }

  /**
   * Development's energy per GPU-hour is the active power of the profile with the PUE, less 2 %.
   */
  @Test
  void holistic_powerOfDevelopment_isTheActivePowerWithItsPue() {
    PublishedTable constants = DATA.published("holistic_constants");
    PowerProfile profile =
        new PowerProfile(
            constants.number("h100_max_power", "value").value(),
            constants.number("active_power_fraction", "value").value(),
            constants.number("checkpoint_power_fraction", "value").value());
    PublishedTable development = DATA.published("holistic_development");
    double wattsWithPue =
        development.number("Total", "energy_mwh").value()
            * 1e6
            / development.number("Total", "gpu_hours").value();
    double watts = wattsWithPue / constants.number("pue", "value").value();
    assertEquals(581.6, watts, 0.05);
    assertEquals(watts, profile.meanWatts(0.027), 0.5);
  }
}
