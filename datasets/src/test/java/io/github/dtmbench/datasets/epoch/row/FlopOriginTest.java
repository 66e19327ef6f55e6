package io.github.dtmbench.datasets.epoch.row;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.datasets.csv.Labelled;
import io.github.dtmbench.datasets.epoch.EpochCsv;
import io.github.dtmbench.datasets.epoch.ImportedRun;
import io.github.dtmbench.datasets.run.FlopBasis;
import io.github.dtmbench.datasets.run.ThroughputGrade;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a FLOP comes from. To read hours × utilization as a count would let an estimator be scored
 * on the assumption of whoever wrote the row.
 */
class FlopOriginTest {

  private static FlopEvidence notes(String notes, double flop) {
    return FlopOrigin.ofNotes("notes", notes.replace("; ", "\n"), flop);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6ND = 6 * 7B * 1T = 4.2e22                                   | counted",
        "C = 6 FLOP/token/parameter x 7e9 x 1e12 = 4.2 * 10^22         | counted",
        "1.4e10 multiply-adds per forward pass over 1e12 images        | counted",
        "7e9 * 1e12 * 6 = 4.2 × 10²²                                  | counted",
        "64 GPUs * 3.12e14 * 6 * 24 * 3600 * 0.3 = 4.2e22               | hardware",
        "0.3*51*60*60*3524000000000 = 4.2e22                           | hardware",
        "21,500 GPU-hours at the usual rate: 4.2e22                     | hardware",
        "128 TPUs at 275 TFLOP/s, utilisation assumed                   | hardware",
        "sqrt(4e22 * 4.4e22) = 4.2e22                                  | mixed",
        "Counting: 6ND = 4.4e22; Hardware: 4e22 at 30% utilization; geometric mean | mixed",
        "486 petaflop/s-days, says Table 3                             | reported",
        "486 PF-days * 24 * 3600 * 1e15 = 4.2e22                       | reported",
        "486 PF-days says the paper; ours: 64 GPUs at 0.3 utilization   | hardware",
        "4.2e22 as reported by the authors                             | reported",
        "see https://lair.lighton.ai/akronomicon/                       | third-party",
        "from a base model                                             | unknown",
        "''                                                            | unknown"
      })
  void wording_decides(String notes, String basis) {
    assertEquals(
        Labelled.find(FlopBasis.class, basis).orElseThrow(), notes(notes, 6 * 7e9 * 1e12).basis());
  }

  /** A second estimate that only checks the first is not the first. */
  @ParameterizedTest
  @CsvSource({
    "4.2e22, counted,  6 * 7e9 * 1e12 = 4.2e22",
    "3.9e22, hardware, 512 * 226 * 3600 * 3.12e14 * 0.3 = 3.9e22",
    "4.05e22, mixed,   sqrt(4.2e22 * 3.9e22) = 4.05e22"
  })
  void severalEstimates_theLineWithTheNumberDecides(double flop, String basis, String quote) {
    FlopEvidence evidence =
        notes(
            "Counting:; 6 * 7e9 * 1e12 = 4.2e22; Check:;"
                + " 512 * 226 * 3600 * 3.12e14 * 0.3 = 3.9e22;"
                + " sqrt(4.2e22 * 3.9e22) = 4.05e22",
            flop);
    assertEquals(
        new FlopEvidence(Labelled.find(FlopBasis.class, basis).orElseThrow(), "notes", quote),
        evidence);
  }

  @Test
  void bareResult_isExplainedByTheLineAbove() {
    assertEquals(
        new FlopEvidence(
            FlopBasis.HARDWARE, "notes", "The total is 56.5% * 123 TFLOPS * 57 days = 3.55E+23"),
        notes("The total is 56.5% * 123 TFLOPS * 57 days; = 3.55E+23", 3.55e23));
  }

  @ParameterizedTest
  @CsvSource({
    "Operation counting,                    counted",
    "Hardware,                              hardware",
    "Reported,                              reported",
    "Third-party estimation,                third-party",
    "'Operation counting,Hardware',         mixed",
    "'Hardware,Operation counting',         mixed",
    "'Reported,Operation counting',         counted",
    "'Reported,Hardware',                   hardware",
    "'Reported,Third-party estimation',     third-party",
    "Benchmarks,                            unknown",
    "'Costs,Operation counting',            unknown",
    "'Costs,Hardware',                      hardware"
  })
  void methodColumn_goesBeforeTheNotes(String method, String basis) {
    ImportedRun imported =
        EpochCsv.counted("Ours").with("Training compute estimation method", method).imported();
    assertEquals(
        new FlopEvidence(
            Labelled.find(FlopBasis.class, basis).orElseThrow(),
            "Training compute estimation method",
            method),
        imported.evidence());
  }

  /** The FLOP below are 0.3 × 512 × 240 h × 3600 s/h × 312e12 FLOP/s. */
  @Test
  void unexplainedFlop_ofARoundUtilization_isHardware() {
    EpochCsv row =
        EpochCsv.counted("Ours")
            .with("Training compute (FLOP)", "4.1405645e22")
            .with("Training compute notes", "512 cards for ten days");
    ImportedRun imported = row.imported();
    assertEquals(
        new FlopEvidence(
            FlopBasis.HARDWARE, "Training compute (FLOP)", "implied utilization is 0.300"),
        imported.evidence());
    assertEquals(ImportFlag.CIRCULAR, imported.flags().get(0).kind());
    assertEquals(ThroughputGrade.EXCLUDE, imported.run().grading().throughput());
    assertEquals(
        "FLOP computed from the hours (circular)", imported.run().grading().throughputReason());
    assertEquals(
        FlopBasis.UNKNOWN,
        row.with("Training compute (FLOP)", "4.3e22").imported().evidence().basis());
  }

  /** A count in the notes beside the hours is as good as one in the column. */
  @Test
  void mixedFlop_withAStatedCount_keepsTheCount() {
    EpochCsv row =
        EpochCsv.counted("Ours")
            .with("Training compute (FLOP)", "4.05e22")
            .with("Training compute notes", "6ND = 4.2e22\nsqrt(4.2e22 * 3.9e22) = 4.05e22");
    assertEquals(OptionalDouble.of(6 * 7e9 * 1e12), row.imported().run().workload().countedFlop());
    row.with("Training compute notes", "sqrt(4.2e22 * 3.9e22) = 4.05e22");
    assertEquals(OptionalDouble.empty(), row.imported().run().workload().countedFlop());
    assertEquals(OptionalDouble.empty(), row.imported().run().workload().trainingTokens());
  }

  @Test
  void longNotes_areQuotedShort() {
    String quote = notes("utilization " + "x".repeat(500), 1).quote();
    assertEquals(160, quote.length());
    assertEquals("xxx...", quote.substring(154));
  }
}
