package io.github.dtmbench.benchmarks.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.csv.CsvFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What the ledger makes of causes that are wrong or not needed. "Explained" is the strongest word
 * it has; it must be earned by hitting the printed cell and not by a row in a file.
 */
class FalseCauseTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final LedgerData DECLARED = LedgerData.load();

  private static final String OPERATIONAL = "opencarboneval_operational";
  private static final String NOTHING = "no input was found that gives the printed value";

  @Test
  void explained_causeThatMissesTheCell_isNotClaimed() {
    Comparison cells =
        comparison("GLM-130B", "OpenCarbonEval tco2e,GLM-130B,training_flop=400,a guess");
    assertEquals(Verdict.UNEXPLAINED, cells.carbon().verdict());
    assertEquals(List.of(NOTHING), cells.carbon().reasons());
    assertEquals(Verdict.UNEXPLAINED, cells.carbon().asComputed().orElseThrow().verdict());
    assertEquals(Optional.empty(), cells.carbon().alternative());
  }

  @Test
  void explained_noCauseGiven_isNotClaimed() {
    Comparison cells =
        comparison("GLM-130B", "OpenCarbonEval tco2e,BLOOM-176B,training_flop=312,another's");
    assertEquals(Verdict.UNEXPLAINED, cells.carbon().verdict());
    assertEquals(Verdict.UNEXPLAINED, cells.error().verdict());
  }

  /** Print holds by itself: no cause is needed, and none may be shown. */
  @Test
  void explained_cellThatHoldsAnyway_isNotClaimed() {
    Comparison cells =
        comparison("StarCoder", "OpenCarbonEval tco2e,StarCoder,training_flop=93,the same");
    assertEquals(Verdict.REPRODUCED, cells.carbon().verdict());
    assertEquals(List.of(), cells.carbon().reasons());
    assertEquals(Verdict.REPRODUCED, cells.error().verdict());
    assertEquals(List.of(), cells.error().reasons());
  }

  /** The sign belongs to the error: it can never be why the carbon differs. */
  @Test
  void explained_signAlone_isNoCauseOfCarbon() {
    Comparison cells =
        comparison(
            "ViT-L/16",
            "OpenCarbonEval tco2e,ViT-L/16,training_flop=1.567,another run",
            "OpenCarbonEval error_pct,ViT-L/16,sign=-1,no minus sign");
    assertEquals(List.of("another run"), cells.carbon().reasons());
    assertEquals(List.of("another run", "no minus sign"), cells.error().reasons());
  }

  /** With its sign the error is -15.4, and print says +15.4. */
  @Test
  void explained_flopWithoutSign_leavesTheErrorUnexplained() {
    Comparison cells =
        comparison("ViT-L/16", "OpenCarbonEval tco2e,ViT-L/16,training_flop=1.567,another run");
    assertEquals(Verdict.EXPLAINED, cells.carbon().verdict());
    assertEquals(Verdict.UNEXPLAINED, cells.error().verdict());
  }

  /** Nor does the sign without the FLOP: both must be right. */
  @Test
  void explained_signWithoutFlop_leavesTheErrorUnexplained() {
    Comparison cells =
        comparison("ViT-L/16", "OpenCarbonEval error_pct,ViT-L/16,sign=-1,no minus sign");
    assertEquals(Verdict.UNEXPLAINED, cells.carbon().verdict());
    assertEquals(Verdict.UNEXPLAINED, cells.error().verdict());
  }

  /** 300,000 h are 18.6 t; the hours behind print are 320,253. */
  @Test
  void actualValue_hoursThatMissTheCell_areNotClaimed() {
    Claim cell = actual("tco2e=18.6,a guess");
    assertEquals(Verdict.UNEXPLAINED, cell.verdict());
    assertEquals(Optional.empty(), cell.alternative());
  }

  @Test
  void actualValue_hoursThatHit_areClaimed() {
    Claim cell = actual("tco2e=19.855872,report");
    assertEquals(Verdict.EXPLAINED, cell.verdict());
    assertEquals(List.of("report"), cell.reasons());
  }

  /** The carbon and the error of OpenCarbonEval's row in its Table 2. */
  private record Comparison(Claim carbon, Claim error) {}

  private static Comparison comparison(String model, String... causes) {
    Ledger ledger = ledger(OPERATIONAL, causes);
    Claim carbon = ledger.claim(OPERATIONAL, "OpenCarbonEval tco2e", model);
    Claim error = ledger.claim(OPERATIONAL, "OpenCarbonEval error_pct", model);
    return new Comparison(carbon, ledger.endToEnd(error, carbon));
  }

  private static Claim actual(String cause) {
    String table = "opencarboneval_embodied";
    return ledger(table, "actual_embodied_kgco2e,StarCoder," + cause)
        .claim(table, "actual_embodied_kgco2e", "StarCoder");
  }

  private static Ledger ledger(String table, String... causes) {
    StringBuilder file =
        new StringBuilder("id,table,rows,columns,inputs,reasons,formula,choices\n");
    for (int i = 0; i < causes.length; i++) {
      file.append(i).append(',').append(table).append(',').append(causes[i]).append(",,\n");
    }
    return Ledger.of(
        DATA::published,
        DECLARED.withAlternatives(CsvFile.parse("causes.csv", file.toString().getBytes(UTF_8))));
  }
}
