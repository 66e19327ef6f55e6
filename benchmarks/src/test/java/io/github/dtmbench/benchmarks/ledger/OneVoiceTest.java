package io.github.dtmbench.benchmarks.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.benchmarks.reproduction.AccuracyTables;
import io.github.dtmbench.benchmarks.reproduction.CheckedCell;
import io.github.dtmbench.benchmarks.reproduction.ComparisonRow;
import io.github.dtmbench.benchmarks.reproduction.Verdict;
import io.github.dtmbench.datasets.ShippedData;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The accuracy tables and the ledger judge some cells both. A reader must not get two answers. */
class OneVoiceTest {

  private static AccuracyTables tables;
  private static Map<List<String>, LedgerClaim> ledger;

  @BeforeAll
  static void compute() {
    ShippedData data = ShippedData.load();
    tables = AccuracyTables.compute(data, 2);
    ledger =
        Ledger.compute(data).stream()
            .collect(
                Collectors.toMap(
                    claim -> List.of(claim.table(), claim.row(), claim.column()),
                    Function.identity()));
  }

  @Test
  void carbonOfTables2And3_hasOneVerdict() {
    for (ComparisonRow row : tables.operational()) {
      assertEquals(
          verdict("opencarboneval_operational", row.method() + " tco2e", row.model()),
          row.asPrinted().carbonVerdict(),
          row.toString());
    }
    for (ComparisonRow row : tables.embodied()) {
      assertEquals(
          verdict("opencarboneval_embodied", row.method() + " kgco2e", row.model()),
          row.asPrinted().carbonVerdict(),
          row.toString());
    }
  }

  @Test
  void rateAndActualValueOfTable3_haveOneVerdict() {
    for (CheckedCell cell : tables.embodiedInputs()) {
      String row =
          cell.unit().equals("kgCO2e") ? "actual_embodied_kgco2e" : "embodied_gco2_per_gpu_hour";
      assertEquals(
          verdict("opencarboneval_embodied", row, cell.subject()), cell.verdict(), cell.toString());
    }
  }

  @Test
  void leaderboard_hasOneVerdictAndOneValue() {
    for (CheckedCell cell : tables.leaderboard()) {
      LedgerClaim claim =
          ledger.get(List.of("opencarboneval_leaderboard", cell.subject(), "tco2e"));
      assertEquals(claim.verdict(), cell.verdict(), cell.toString());
      assertEquals(claim.recomputed().orElseThrow(), cell.recomputed(), 1e-12 * cell.recomputed());
    }
  }

  private static Verdict verdict(String table, String row, String column) {
    return ledger.get(List.of(table, row, column)).verdict();
  }
}
