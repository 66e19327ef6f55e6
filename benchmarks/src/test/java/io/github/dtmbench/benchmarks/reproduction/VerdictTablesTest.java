package io.github.dtmbench.benchmarks.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.ledger.Verdict;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.datasets.ShippedData;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * All that is said of the cells of OpenCarbonEval's Tables 2 and 3, to be read at a glance. Whoever
 * changes the arithmetic, the data or the tolerance sees here which statement about somebody else's
 * paper would change with it; authors and readers of that paper rely on there being no accidents.
 */
class VerdictTablesTest {

  /** Carbon and error from the inputs as printed, the same as computed, error from print alone. */
  private static final String TABLE_2 =
      """
      GLM-130B    | LLMCarbon      | explained        | explained        | within-tolerance | reproduced
      GLM-130B    | SVR            | not-reproducible | not-reproducible | not-reproducible | not-reproducible
      GLM-130B    | DTR            | not-reproducible | not-reproducible | not-reproducible | not-reproducible
      GLM-130B    | OpenCarbonEval | explained        | explained        | reproduced       | reproduced
      BLOOM-176B  | LLMCarbon      | explained        | explained        | within-tolerance | reproduced
      BLOOM-176B  | SVR            | not-reproducible | not-reproducible | not-reproducible | not-reproducible
      BLOOM-176B  | DTR            | not-reproducible | not-reproducible | not-reproducible | not-reproducible
      BLOOM-176B  | OpenCarbonEval | explained        | explained        | reproduced       | reproduced
      StarCoder   | LLMCarbon      | explained        | explained        | within-tolerance | within-tolerance
      StarCoder   | SVR            | not-reproducible | not-reproducible | not-reproducible | not-reproducible
      StarCoder   | DTR            | not-reproducible | not-reproducible | not-reproducible | not-reproducible
      StarCoder   | OpenCarbonEval | reproduced       | reproduced       | reproduced       | reproduced
      Llama 3-70B | LLMCarbon      | explained        | explained        | within-tolerance | reproduced
      Llama 3-70B | SVR            | not-reproducible | not-reproducible | not-reproducible | not-reproducible
      Llama 3-70B | DTR            | not-reproducible | not-reproducible | not-reproducible | not-reproducible
      Llama 3-70B | OpenCarbonEval | reproduced       | reproduced       | reproduced       | reproduced
      ViT-L/16    | LLMCarbon      | explained        | explained        | reproduced       | reproduced
      ViT-L/16    | SVR            | not-reproducible | not-reproducible | not-reproducible | not-reproducible
      ViT-L/16    | DTR            | not-reproducible | not-reproducible | not-reproducible | not-reproducible
      ViT-L/16    | OpenCarbonEval | explained        | explained        | reproduced       | reproduced
      Swin-L      | LLMCarbon      | explained        | explained        | reproduced       | within-tolerance
      Swin-L      | SVR            | not-reproducible | not-reproducible | not-reproducible | not-reproducible
      Swin-L      | DTR            | not-reproducible | not-reproducible | not-reproducible | not-reproducible
      Swin-L      | OpenCarbonEval | reproduced       | within-tolerance | reproduced       | within-tolerance
      """;

  private static final String TABLE_3 =
      """
      GLM-130B    | LLMCarbon      | within-tolerance | reproduced       | within-tolerance | reproduced
      GLM-130B    | OpenCarbonEval | explained        | explained        | reproduced       | reproduced
      BLOOM-176B  | LLMCarbon      | within-tolerance | reproduced       | within-tolerance | reproduced
      BLOOM-176B  | OpenCarbonEval | explained        | explained        | reproduced       | reproduced
      StarCoder   | LLMCarbon      | within-tolerance | reproduced       | within-tolerance | reproduced
      StarCoder   | OpenCarbonEval | reproduced       | reproduced       | reproduced       | reproduced
      Llama 3-70B | LLMCarbon      | explained        | explained        | within-tolerance | reproduced
      Llama 3-70B | OpenCarbonEval | reproduced       | reproduced       | reproduced       | reproduced
      ViT-L/16    | LLMCarbon      | explained        | explained        | reproduced       | reproduced
      ViT-L/16    | OpenCarbonEval | explained        | explained        | reproduced       | reproduced
      Swin-L      | LLMCarbon      | explained        | explained        | reproduced       | reproduced
      Swin-L      | OpenCarbonEval | within-tolerance | within-tolerance | within-tolerance | within-tolerance
      """;

  /** The columns of Table 3 that belong to no method. */
  private static final String TABLE_3_ACTUAL_VALUES =
      """
      GLM-130B    | explained        | follows from BLOOM's wall time, 118 days 5 hours 41 min (2837.68 h) of 384 devices in the BLOOM report (arXiv 2211.02001): another model's hours, as its FLOP is
      BLOOM-176B  | explained        | follows from 118 days of 384 devices; the wall time of the BLOOM report (arXiv 2211.02001) in whole days (59 days of 768, GLM's devices, are as many hours)
      StarCoder   | explained        | follows from the 320256 h that the StarCoder report prints; the operational actual stands for 278387 h
      Llama 3-70B | explained        | follows from the 6.4 million h of the model card; the operational actual is rounded
      ViT-L/16    | reproduced       |
      Swin-L      | within-tolerance | covered by the rounding of its printed input: tco2e=0.80
      """;

  private static AccuracyTables tables;
  private static List<Claim> claims;

  @BeforeAll
  static void compute() {
    tables = AccuracyTables.compute(ShippedData.load(), 2);
    claims = AccuracyClaims.of(tables);
  }

  @Test
  void table2_everyCell_hasItsVerdict() {
    assertEquals(TABLE_2, readable(tables.operational()));
  }

  @Test
  void table3_everyCell_hasItsVerdict() {
    assertEquals(TABLE_3, readable(tables.embodied()));
  }

  @Test
  void table3_everyActualValue_hasItsVerdictAndReason() {
    String found =
        tables.embodiedInputs().stream()
            .filter(cell -> cell.quantity().equals("actual embodied carbon"))
            .map(
                cell ->
                    String.format(
                            Locale.ROOT,
                            "%-11s | %-16s | %s",
                            cell.subject(),
                            cell.verdict().label(),
                            String.join("; ", cell.reasons()))
                        .strip())
            .collect(Collectors.joining("\n", "", "\n"));
    assertEquals(TABLE_3_ACTUAL_VALUES, found);
  }

  /** Print is the same in both recomputations, so a row cannot be judged by another's cell. */
  @Test
  void claims_ofAPublishedCell_carryItsPrintedText() {
    Map<String, List<Claim>> byPrint =
        claims.stream()
            .filter(claim -> claim.section().equals("table-2-operational"))
            .filter(claim -> claim.subject().equals("ViT-L/16"))
            .filter(claim -> claim.method().equals("OpenCarbonEval"))
            .collect(Collectors.groupingBy(claim -> claim.printed().orElseThrow().text()));
    assertEquals(2, byPrint.get("2.29").size());
    assertEquals(2, byPrint.get("+15.4").size());
  }

  /** Fractions inside, percent in print: a slip of a hundred would turn every error into noise. */
  @Test
  void claims_errors_areInPercent() {
    Claim error =
        claim(
            "table-2-operational",
            "GLM-130B",
            "OpenCarbonEval",
            "relative error, inputs as computed");
    assertEquals("%", error.unit());
    assertEquals(7.750713146, error.recomputed().orElseThrow(), 1e-8);
    Claim share =
        claim(
            "leave-organization-out",
            "all graded records",
            "llmcarbon.published",
            "share within 2x");
    assertEquals("1", share.unit());
    assertTrue(
        share.recomputed().orElseThrow() > 0 && share.recomputed().orElseThrow() <= 1,
        share.toString());
  }

  /** What is not reproduced is a statement about a paper and needs its grounds. */
  @Test
  void claims_notReproduced_giveAReasonOfOneLine() {
    Pattern control = Pattern.compile("\\p{Cntrl}");
    for (Claim claim : claims) {
      if (claim.verdict() == Verdict.REPRODUCED) {
        assertEquals("", claim.reason(), claim.toString());
      } else if (claim.verdict() != Verdict.NOT_PRINTED) {
        assertFalse(claim.reason().isBlank(), claim.toString());
      }
      assertFalse(control.matcher(claim.reason()).find(), claim.toString());
      assertEquals(
          claim.verdict() == Verdict.NOT_PRINTED, claim.printed().isEmpty(), claim.toString());
    }
  }

  /** A cell of our own without a number says why, so that no blank looks like a zero. */
  @Test
  void claims_ofOurOwnWithoutNumber_giveAReason() {
    for (Claim claim : claims) {
      if (claim.recomputed().isEmpty()) {
        assertFalse(claim.reason().isBlank(), claim.toString());
      }
    }
  }

  @Test
  void claims_sections_areComplete() {
    Map<String, Long> counts =
        claims.stream().collect(Collectors.groupingBy(Claim::section, Collectors.counting()));
    assertEquals(
        Map.of(
            "table-1-alpha-bands", 8 * (3 + 6L),
            "table-2-operational", 6 * 4 * 4L,
            "table-2-corrected", 14 * (6 * 2 + 2L),
            "table-3-embodied", 6 * 2 + 6 * 2 * 4L,
            "leaderboard", 67L,
            "leave-organization-out", 14 * (1 + 3 * (1L + Metric.ofAnswers().size()))),
        counts);
  }

  private static Claim claim(String section, String subject, String method, String quantity) {
    return claims.stream()
        .filter(claim -> claim.section().equals(section))
        .filter(claim -> claim.subject().equals(subject))
        .filter(claim -> claim.method().equals(method))
        .filter(claim -> claim.quantity().equals(quantity))
        .findFirst()
        .orElseThrow();
  }

  private static String readable(List<ComparisonRow> rows) {
    Function<ComparisonRow, String> line =
        row ->
            String.format(
                Locale.ROOT,
                "%-11s | %-14s | %-16s | %-16s | %-16s | %s",
                row.model(),
                row.method(),
                row.asPrinted().carbonVerdict().label(),
                row.asPrinted().errorVerdict().label(),
                row.asComputed().carbonVerdict().label(),
                row.asComputed().errorVerdict().label());
    return rows.stream().map(line).collect(Collectors.joining("\n", "", "\n"));
  }
}
