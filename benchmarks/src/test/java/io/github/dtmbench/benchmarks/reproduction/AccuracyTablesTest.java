package io.github.dtmbench.benchmarks.reproduction;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.evaluation.HeldOutPrediction;
import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.benchmarks.ledger.Ledger;
import io.github.dtmbench.benchmarks.ledger.Verdict;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.estimators.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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

  @BeforeAll
  static void compute() {
    tables = AccuracyTables.compute(ShippedData.load(), 2);
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
    assertEquals(asComputed, toCent(row.carbonAsComputed()));
    assertEquals(asPrinted, toCent(row.carbonAsPrinted()));
    assertEquals(Verdict.REPRODUCED, asComputed(row.carbon()));
  }

  @Test
  void table2_llmCarbonRow_isWithinATenthOfAPercentOfPrint() {
    for (ComparisonRow row : tables.operational()) {
      if (row.method().equals("LLMCarbon")) {
        double printed = row.carbon().printed().value();
        double distance = Math.abs(row.carbonAsComputed().orElseThrow() - printed);
        assertTrue(distance <= 1e-3 * printed + 0.005, row.model() + ": " + distance);
      }
    }
  }

  @Test
  void table3_rates_followFromDieAndProcess() {
    List<Claim> rates =
        tables.embodiedInputs().stream().filter(c -> c.unit().equals("g/h")).toList();
    assertEquals(6, rates.size());
    rates.forEach(cell -> assertEquals(Verdict.REPRODUCED, cell.verdict(), cell.column()));
  }

  /** A cause that fixed one table and not the other would be chance. */
  @ParameterizedTest
  @CsvSource({"GLM-130B", "BLOOM-176B", "ViT-L/16"})
  void otherFlop_explainsBothTables(String model) {
    for (List<ComparisonRow> table : List.of(tables.operational(), tables.embodied())) {
      ComparisonRow row = row(table, model, "OpenCarbonEval");
      assertEquals(Verdict.REPRODUCED, asComputed(row.carbon()));
      assertEquals(Verdict.REPRODUCED, asComputed(row.error()));
    }
  }

  @Test
  void signOfVit_isWrongInTable2Only() {
    assertEquals(
        List.of("printed without its minus sign"),
        row(tables.operational(), "ViT-L/16", "OpenCarbonEval").error().reasons().stream()
            .filter(reason -> reason.contains("sign"))
            .toList());
    assertEquals(
        0,
        row(tables.embodied(), "ViT-L/16", "OpenCarbonEval").error().reasons().stream()
            .filter(reason -> reason.contains("sign"))
            .count());
  }

  @Test
  void explained_alwaysHitsAsComputed() {
    for (List<ComparisonRow> table : List.of(tables.operational(), tables.embodied())) {
      for (ComparisonRow row : table) {
        for (Claim claim : List.of(row.carbon(), row.error())) {
          if (claim.verdict() == Verdict.EXPLAINED) {
            assertTrue(asComputed(claim).holds(), row.toString());
          }
        }
      }
    }
  }

  @Test
  void leaderboard_66Of67AgreeAndTheLastIsACentOff() {
    Map<Verdict, List<Claim>> byVerdict =
        tables.leaderboard().stream().collect(Collectors.groupingBy(Claim::verdict));
    assertAll(
        () -> assertEquals(67, tables.leaderboard().size()),
        () -> assertEquals(66, byVerdict.get(Verdict.REPRODUCED).size()),
        () -> assertEquals("BlenderBot 3", byVerdict.get(Verdict.WITHIN_TOLERANCE).get(0).row()),
        () ->
            assertEquals(
                40.00,
                byVerdict.get(Verdict.WITHIN_TOLERANCE).get(0).recomputed().orElseThrow(),
                0.01));
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

  /** One judge: what the sections show of a cell is what the ledger says of it. */
  @Test
  void everyCell_isJudgedAsInTheLedger() {
    Ledger ledger = Ledger.of(ShippedData.load());
    for (ComparisonRow row : tables.operational()) {
      assertEquals(
          ledger
              .claim("opencarboneval_operational", row.method() + " tco2e", row.model())
              .verdict(),
          row.carbon().verdict(),
          row.toString());
    }
    for (ComparisonRow row : tables.embodied()) {
      assertEquals(
          ledger.claim("opencarboneval_embodied", row.method() + " kgco2e", row.model()).verdict(),
          row.carbon().verdict(),
          row.toString());
    }
  }

  @Test
  void compute_threadCount_changesNothing() {
    assertEquals(tables, AccuracyTables.compute(ShippedData.load(), 1));
  }

  /** Nothing is fitted again that was scored on the same folds before. */
  @Test
  void compute_knownScores_areTaken() {
    ShippedData data = ShippedData.load();
    HeldOutScore real = tables.heldOut().scores().get(0);
    HeldOutScore known = new HeldOutScore(real.estimator(), withoutAnswers(real.predictions()));
    HeldOutScore ofOthers = new HeldOutScore("somebody's", real.predictions());
    AccuracyTables again =
        AccuracyTables.compute(data, Ledger.of(data), List.of(known, ofOthers), 2);
    assertSame(known, again.heldOut().scores().get(0));
    assertEquals(
        tables.heldOut().scores().subList(1, tables.heldOut().scores().size()),
        again.heldOut().scores().subList(1, again.heldOut().scores().size()));
  }

  /** Scores on other records, or under another protocol, are another result. */
  @Test
  void compute_scoresOfOtherFolds_arePassedOver() {
    ShippedData data = ShippedData.load();
    HeldOutScore real = tables.heldOut().scores().get(0);
    List<HeldOutPrediction> answers = withoutAnswers(real.predictions());
    HeldOutPrediction first = answers.get(0);
    List<HeldOutPrediction> otherProtocol = new ArrayList<>(answers);
    otherProtocol.set(
        0,
        new HeldOutPrediction(
            "k-fold/1",
            first.run(),
            first.outcome(),
            first.prediction(),
            first.interval(),
            first.coveringLevel()));
    for (List<HeldOutPrediction> others :
        List.of(answers.subList(1, answers.size()), otherProtocol)) {
      assertEquals(
          tables,
          AccuracyTables.compute(
              data, Ledger.of(data), List.of(new HeldOutScore(real.estimator(), others)), 2));
    }
  }

  private static List<HeldOutPrediction> withoutAnswers(List<HeldOutPrediction> predictions) {
    return predictions.stream()
        .map(
            p ->
                new HeldOutPrediction(
                    p.fold(),
                    p.run(),
                    p.outcome(),
                    new Prediction.Refused("a mark"),
                    Optional.empty(),
                    OptionalDouble.empty()))
        .toList();
  }

  private static Verdict asComputed(Claim claim) {
    return claim.asComputed().orElseThrow().verdict();
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
