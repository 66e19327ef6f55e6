package io.github.dtmbench.benchmarks.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.ledger.formula.Cell;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.datasets.published.PublishedTable;
import io.github.dtmbench.datasets.published.PublishedTables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The ledger is what a reader cites. A cell that it skips, or a cause that fits one cell of
 * several, would make it worth nothing.
 */
class LedgerTest {

  private static final ShippedData DATA = ShippedData.load();

  private static Ledger ledger;
  private static List<Claim> claims;

  @BeforeAll
  static void compute() {
    ledger = Ledger.of(DATA);
    claims = ledger.claims();
  }

  /** Counted straight from the files, without the declarations. */
  @Test
  void everyNumericCell_isAClaim() {
    Set<String> expected = new HashSet<>();
    for (String id : LedgerData.load().sources().keySet()) {
      PublishedTable table = DATA.published(id);
      for (String row : table.rowKeys()) {
        for (String column : table.columns().subList(1, table.columns().size())) {
          if (table.numberIfAny(row, column).isPresent()) {
            expected.add(id + "/" + row + "/" + column);
          }
        }
      }
    }
    List<String> actual =
        claims.stream().map(c -> c.table() + "/" + c.row() + "/" + c.column()).toList();
    assertEquals(expected, new HashSet<>(actual));
    assertEquals(expected.size(), actual.size(), "a cell stands twice");
  }

  /**
   * All published tables but three: look-up tables of ours, taken from others, and the calculator's
   * list of regions. They are inputs alone.
   */
  @Test
  void everyPublishedTable_isInTheLedger() {
    Set<String> expected = new HashSet<>(PublishedTables.ids());
    expected.removeAll(
        List.of("llmcarbon_carbon_per_area", "comparison_bloom", "emissions_calculator_regions"));
    assertEquals(expected, LedgerData.load().sources().keySet());
  }

  /** From measured efficiency × peak, 6·N·D and system power, as the released code has it. */
  @Test
  void llmCarbonValidation_fiveErrors_areReproducedToTheFourthDecimal() {
    List<String> printed = new ArrayList<>();
    for (Claim claim : claims) {
      if (claim.column().equals("predicted_error_pct_from_its_code")) {
        assertEquals(Verdict.REPRODUCED, claim.verdict(), claim.toString());
        printed.add(claim.printed().text());
      }
    }
    assertEquals(List.of("-2.0634", "0.2254", "3.2597", "7.9242", "-3.5354"), printed);
  }

  /**
   * LLMCarbon's parabolas are fits to the table of another paper: tensor parallelism to its four
   * smallest models, the pipeline and the batch to the seven largest, the GPUs to the five largest,
   * against the exact parameters of each model and not the rounded ones that are printed.
   */
  @Test
  void llmCarbonPolynomials_allTwelveFactors_areReproducedToTheNinthDigit() {
    List<Claim> factors =
        claims.stream().filter(c -> c.table().equals("llmcarbon_polynomials")).toList();
    assertEquals(12, factors.size());
    for (Claim claim : factors) {
      assertEquals(Verdict.REPRODUCED, claim.verdict(), claim.toString());
      assertEquals(9, claim.printed().exact().precision(), claim.toString());
    }
  }

  /** An alternative that no longer hits a cell it names, or names one that needs none, is stale. */
  @Test
  void everyAlternative_hitsEveryCellItNames() {
    LedgerData declared = LedgerData.load();
    List<String> missed = new ArrayList<>();
    Set<Alternative> used = new HashSet<>();
    for (Claim claim : claims) {
      for (Alternative alternative : declared.alternatives(cell(claim))) {
        used.add(alternative);
        if (!ledger.recomputed(cell(claim), alternative).holds()) {
          missed.add(alternative.id() + ": " + claim);
        }
      }
    }
    assertEquals(List.of(), missed);
    assertEquals(declared.alternatives().size(), used.size(), "some name no cell");
  }

  /** A cause that would explain one figure in fifty by chance needs a second cell. */
  @Test
  void everyCause_isBetterThanChanceOrShared() {
    Map<List<String>, Long> cells =
        claims.stream()
            .filter(claim -> claim.cause().isPresent())
            .collect(
                Collectors.groupingBy(
                    claim -> List.of(claim.table(), claim.cause().orElseThrow().id()),
                    Collectors.counting()));
    List<String> chance = new ArrayList<>();
    for (Claim claim : claims) {
      claim
          .cause()
          .filter(cause -> cause.chanceShare() >= Cause.MAX_SHARE_OF_ONE_CELL)
          .filter(cause -> cells.get(List.of(claim.table(), cause.id())) == 1)
          .ifPresent(cause -> chance.add(cause + ": " + claim.row() + " " + claim.column()));
    }
    assertEquals(List.of(), chance);
  }

  @Test
  void explained_hasACause() {
    for (Claim claim : claims) {
      assertEquals(
          claim.verdict() == Verdict.EXPLAINED, claim.cause().isPresent(), claim.toString());
    }
  }

  @Test
  void reproduced_agreesToThePrintedDigit() {
    for (Claim claim : claims) {
      if (claim.verdict() == Verdict.REPRODUCED) {
        assertTrue(
            claim.printed().agreesToPrintedDigit(claim.recomputed().orElseThrow()),
            claim.toString());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "opencarboneval_leaderboard, tco2e, REPRODUCED, 66",
    "opencarboneval_leaderboard, tco2e, WITHIN_TOLERANCE, 1",
    "opencarboneval_model_emission, tco2e_in_file, EXPLAINED, 67",
    "opencarboneval_alpha_fit, log10_alpha, EXPLAINED, 9",
  })
  void verdicts_ofAColumn(String table, String column, Verdict verdict, long expected) {
    assertEquals(
        expected,
        claims.stream()
            .filter(c -> c.table().equals(table) && c.column().equals(column))
            .filter(c -> c.verdict() == verdict)
            .count());
  }

  /** 102 of 111 agree with the exact inversion to 1e-9; these nine do not. */
  @Test
  void unconvergedAlphas_areNamed() {
    Set<String> unconverged =
        Set.of(
            "Llama 3.1-405B",
            "OpenVLA",
            "MegaScale (Production)",
            "SPHINX (Llama 2 13B)",
            "LLaVA 1.5",
            "FinGPT-13B",
            "U-PaLM (540B)",
            "Flan-PaLM 540B",
            "Minerva (540B)");
    Set<String> found = new HashSet<>();
    for (Claim claim : claims) {
      if (claim.column().equals("log10_alpha") && claim.verdict() == Verdict.EXPLAINED) {
        found.add(claim.row());
      } else if (claim.column().equals("log10_alpha")) {
        assertEquals(claim.printed().value(), claim.recomputed().orElseThrow(), 1e-9 * 112);
      }
    }
    assertEquals(unconverged, found);
  }

  @ParameterizedTest
  @CsvSource({
    "opencarboneval_operational, OpenCarbonEval tco2e, GLM-130B, 387 ZFLOP",
    "opencarboneval_operational, OpenCarbonEval tco2e, BLOOM-176B, 312 ZFLOP",
    "opencarboneval_embodied, OpenCarbonEval kgco2e, GLM-130B, 387 ZFLOP",
    "opencarboneval_operational, OpenCarbonEval tco2e, ViT-L/16, 1567 EFLOP",
    "opencarboneval_operational, OpenCarbonEval error_pct, ViT-L/16, minus sign",
    "opencarboneval_operational, LLMCarbon tco2e, Swin-L, A100's throughput",
    "opencarboneval_operational, LLMCarbon tco2e, StarCoder, PUE of 1.2",
    "opencarboneval_operational, DTR error_pct, BLOOM-176B, 24.69 t",
    "opencarboneval_embodied, actual_embodied_kgco2e, StarCoder, 320256 h",
    "opencarboneval_model_emission, BLOOM-176B, tco2e_in_file, e to the power",
    "emissions_calculator, Nemotron-3 8B, estimated_tco2e, ten times",
    "llmcarbon_validation, Switch, zettaflop, 1024 chips",
  })
  void findings_areExplainedByExecutedInputs(
      String table, String row, String column, String words) {
    Claim claim = claim(table, row, column);
    assertEquals(Verdict.EXPLAINED, claim.verdict());
    assertTrue(claim.reason().contains(words), claim.reason());
  }

  @Test
  void judgement_toleranceAndRounding_areTheOnlyWaysNextToPrint() {
    Claim claim = claim("opencarboneval_operational", "OpenCarbonEval error_pct", "Swin-L");
    assertEquals(Verdict.WITHIN_TOLERANCE, claim.verdict());
    assertTrue(claim.reason().contains("rounding of its printed input: predicted"));
    assertEquals(PrintedNumber.parse("-14.5"), claim.printed());
  }

  @Test
  void claim_ofNoCell_isRefusedByItsPlace() {
    assertEquals(
        "no claim for opencarboneval_operational, row SVR, column Swin-L",
        assertThrows(
                IllegalArgumentException.class,
                () -> ledger.claim("opencarboneval_operational", "SVR", "Swin-L"))
            .getMessage());
  }

  private static Cell cell(Claim claim) {
    return new Cell(DATA.published(claim.table()), claim.row(), claim.column());
  }

  private static Claim claim(String table, String row, String column) {
    return ledger.claim(table, row, column);
  }
}
