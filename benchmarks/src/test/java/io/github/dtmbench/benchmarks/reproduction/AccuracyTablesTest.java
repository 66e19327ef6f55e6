package io.github.dtmbench.benchmarks.reproduction;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.ledger.Ledger;
import io.github.dtmbench.benchmarks.ledger.Verdict;
import io.github.dtmbench.datasets.ShippedData;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What this project says of OpenCarbonEval's tables. A reader who cites a verdict relies on it:
 * when one of these tests fails, either the arithmetic broke or a published claim about a paper has
 * changed.
 */
class AccuracyTablesTest {

  private static AccuracyTables tables;
  private static List<Claim> claims;

  @BeforeAll
  static void compute() {
    tables = AccuracyTables.compute(ShippedData.load(), 2);
    claims = AccuracyClaims.of(tables);
  }

  @ParameterizedTest
  @CsvSource({
    "GLM-130B,    276.92,  223.84",
    "BLOOM-176B,  21.96,   27.17",
    "StarCoder,   18.07,   18.07",
    "Llama 3-70B, 1966.17, 1966.17",
    "ViT-L/16,    2.29,    0.80",
    "Swin-L,      0.68,    0.68",
  })
  void table2_dynamicRow_followsFromTheInputsAsComputed(
      String model, double asComputed, double asPrinted) {
    ComparisonRow row = row(tables.operational(), model, "OpenCarbonEval");
    assertEquals(asComputed, toCent(row.asComputed().carbon()));
    assertEquals(asPrinted, toCent(row.asPrinted().carbon()));
    assertEquals(Verdict.REPRODUCED, row.asComputed().carbonVerdict());
  }

  @Test
  void table2_llmCarbonRow_isWithinATenthOfAPercentOfPrint() {
    for (ComparisonRow row : tables.operational()) {
      if (row.method().equals("LLMCarbon")) {
        double printed = row.printedCarbon().value();
        double distance = Math.abs(row.asComputed().carbon().orElseThrow() - printed);
        assertTrue(distance <= 1e-3 * printed + 0.005, row.model() + ": " + distance);
      }
    }
  }

  @Test
  void table3_rates_followFromDieAndProcess() {
    List<CheckedCell> rates =
        tables.embodiedInputs().stream().filter(c -> c.unit().equals("gCO2e/h")).toList();
    assertEquals(6, rates.size());
    rates.forEach(cell -> assertEquals(Verdict.REPRODUCED, cell.verdict(), cell.subject()));
  }

  /** A cause that fixed one table and not the other would be chance. */
  @ParameterizedTest
  @CsvSource({"GLM-130B", "BLOOM-176B", "ViT-L/16"})
  void otherFlop_explainsBothTables(String model) {
    for (List<ComparisonRow> table : List.of(tables.operational(), tables.embodied())) {
      Recomputation asComputed = row(table, model, "OpenCarbonEval").asComputed();
      assertEquals(Verdict.REPRODUCED, asComputed.carbonVerdict());
      assertEquals(Verdict.REPRODUCED, asComputed.errorVerdict());
    }
  }

  @Test
  void signOfVit_isWrongInTable2Only() {
    assertEquals(
        List.of("printed without its minus sign"),
        row(tables.operational(), "ViT-L/16", "OpenCarbonEval").asPrinted().errorReasons().stream()
            .filter(reason -> reason.contains("sign"))
            .toList());
    assertEquals(
        0,
        row(tables.embodied(), "ViT-L/16", "OpenCarbonEval").asPrinted().errorReasons().stream()
            .filter(reason -> reason.contains("sign"))
            .count());
  }

  @Test
  void explained_alwaysHitsAsComputed() {
    for (List<ComparisonRow> table : List.of(tables.operational(), tables.embodied())) {
      for (ComparisonRow row : table) {
        if (row.asPrinted().carbonVerdict() == Verdict.EXPLAINED) {
          assertTrue(hits(row.asComputed().carbonVerdict()), row.toString());
        }
        if (row.asPrinted().errorVerdict() == Verdict.EXPLAINED) {
          assertTrue(hits(row.asComputed().errorVerdict()), row.toString());
        }
      }
    }
  }

  @Test
  void leaderboard_66Of67AgreeAndTheLastIsACentOff() {
    Map<Verdict, List<CheckedCell>> byVerdict =
        tables.leaderboard().stream().collect(Collectors.groupingBy(CheckedCell::verdict));
    assertAll(
        () -> assertEquals(67, tables.leaderboard().size()),
        () -> assertEquals(66, byVerdict.get(Verdict.REPRODUCED).size()),
        () ->
            assertEquals("BlenderBot 3", byVerdict.get(Verdict.WITHIN_TOLERANCE).get(0).subject()),
        () ->
            assertEquals(40.00, byVerdict.get(Verdict.WITHIN_TOLERANCE).get(0).recomputed(), 0.01));
  }

  @Test
  void corrected_meanAndMedianAreOfItsCells() {
    for (CorrectedRow row : tables.corrected()) {
      double mean =
          row.cells().stream()
              .mapToDouble(cell -> Math.abs(cell.relativeError().orElseThrow()))
              .average()
              .orElseThrow();
      assertEquals(mean, row.meanAbsoluteError().orElseThrow(), 1e-12, row.estimator());
      assertEquals(6, row.answered(), row.estimator());
    }
  }

  /** One judge: what the sections say of a cell is what the ledger says of it. */
  @Test
  void everyCell_isJudgedAsInTheLedger() {
    Ledger ledger = Ledger.of(ShippedData.load());
    for (ComparisonRow row : tables.operational()) {
      assertEquals(
          ledger
              .claim("opencarboneval_operational", row.method() + " tco2e", row.model())
              .verdict(),
          row.asPrinted().carbonVerdict(),
          row.toString());
    }
    for (ComparisonRow row : tables.embodied()) {
      assertEquals(
          ledger.claim("opencarboneval_embodied", row.method() + " kgco2e", row.model()).verdict(),
          row.asPrinted().carbonVerdict(),
          row.toString());
    }
  }

  @Test
  void claims_haveNoDuplicates() {
    Set<List<String>> keys = new HashSet<>();
    for (Claim claim : claims) {
      List<String> key =
          List.of(claim.section(), claim.subject(), claim.method(), claim.quantity());
      assertTrue(keys.add(key), key.toString());
    }
  }

  @Test
  void claims_everyValueIsFinite() {
    claims.forEach(
        claim ->
            claim
                .recomputed()
                .ifPresent(value -> assertTrue(Double.isFinite(value), claim.toString())));
  }

  @Test
  void compute_threadCount_changesNothing() {
    assertEquals(tables, AccuracyTables.compute(ShippedData.load(), 1));
  }

  private static boolean hits(Verdict verdict) {
    return verdict == Verdict.REPRODUCED || verdict == Verdict.WITHIN_TOLERANCE;
  }

  private static ComparisonRow row(List<ComparisonRow> rows, String model, String method) {
    return rows.stream()
        .filter(row -> row.model().equals(model) && row.method().equals(method))
        .findFirst()
        .orElseThrow();
  }

  private static double toCent(OptionalDouble tonnes) {
    return Math.round(tonnes.orElseThrow() * 100) / 100.0;
  }
}
