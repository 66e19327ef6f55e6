package io.github.dtmbench.benchmarks.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.benchmarks.ledger.Recomputation;
import io.github.dtmbench.benchmarks.ledger.Verdict;
import io.github.dtmbench.datasets.ShippedData;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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

  @BeforeAll
  static void compute() {
    tables = AccuracyTables.compute(ShippedData.load(), 2);
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
            .filter(cell -> cell.row().equals("actual_embodied_kgco2e"))
            .map(
                cell ->
                    String.format(
                            Locale.ROOT,
                            "%-11s | %-16s | %s",
                            cell.column(),
                            cell.verdict().label(),
                            cell.reason())
                        .strip())
            .collect(Collectors.joining("\n", "", "\n"));
    assertEquals(TABLE_3_ACTUAL_VALUES, found);
  }

  private static String readable(List<ComparisonRow> rows) {
    Function<ComparisonRow, String> line =
        row ->
            String.format(
                Locale.ROOT,
                "%-11s | %-14s | %-16s | %-16s | %-16s | %s",
                row.model(),
                row.method(),
                row.carbon().verdict().label(),
                row.error().verdict().label(),
                asComputed(row.carbon()).label(),
                asComputed(row.error()).label());
    return rows.stream().map(line).collect(Collectors.joining("\n", "", "\n"));
  }

  private static Verdict asComputed(Claim claim) {
    return claim.asComputed().map(Recomputation::verdict).orElse(claim.verdict());
  }
}
