package io.github.dtmbench.benchmarks.reproduction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.TrainingRun;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.published.PublishedTable;
import io.github.dtmbench.estimators.Estimators;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the ledger makes of causes that are wrong or not needed. "Explained" is the strongest word
 * it has; it must be earned by hitting the printed cell and not by a row in a file.
 */
class FalseCauseTest {

  private static final ShippedData DATA = ShippedData.load();
  private static final List<TestModel> MODELS = TestModel.all(DATA);

  @Test
  void explained_causeThatMissesTheCell_isNotClaimed() {
    ComparisonRow row = row("GLM-130B", "GLM-130B,OpenCarbonEval,zettaflop,312,400,a guess");
    assertEquals(Verdict.UNEXPLAINED, row.asPrinted().carbonVerdict());
    assertEquals(
        List.of("no input was found that gives the printed value"),
        row.asPrinted().carbonReasons());
    assertEquals(Verdict.UNEXPLAINED, row.asComputed().carbonVerdict());
  }

  @Test
  void explained_noCauseGiven_isNotClaimed() {
    ComparisonRow row = row("GLM-130B", "BLOOM-176B,OpenCarbonEval,zettaflop,387,312,another's");
    assertEquals(Verdict.UNEXPLAINED, row.asPrinted().carbonVerdict());
    assertEquals(Verdict.UNEXPLAINED, row.asPrinted().errorVerdict());
  }

  /** Print holds by itself: no cause is needed, and none may be shown. */
  @Test
  void explained_cellThatHoldsAnyway_isNotClaimed() {
    ComparisonRow row = row("StarCoder", "StarCoder,OpenCarbonEval,zettaflop,93,93,the same");
    assertEquals(Verdict.REPRODUCED, row.asPrinted().carbonVerdict());
    assertEquals(List.of(), row.asPrinted().carbonReasons());
    assertEquals(Verdict.REPRODUCED, row.asPrinted().errorVerdict());
  }

  /** The sign belongs to the error: it can never be why the carbon differs. */
  @Test
  void explained_signAlone_isNoCauseOfCarbon() {
    ComparisonRow row =
        row(
            "ViT-L/16",
            "ViT-L/16,OpenCarbonEval,zettaflop,0.53,1.567,another run",
            "ViT-L/16,OpenCarbonEval,error_sign,signed,absolute,no minus sign");
    assertEquals(List.of("another run"), row.asPrinted().carbonReasons());
    assertEquals(List.of("another run", "no minus sign"), row.asPrinted().errorReasons());
  }

  /** With its sign the error is -15.4, and print says +15.4. */
  @Test
  void explained_flopWithoutSign_leavesTheErrorUnexplained() {
    ComparisonRow row = row("ViT-L/16", "ViT-L/16,OpenCarbonEval,zettaflop,0.53,1.567,another run");
    assertEquals(Verdict.EXPLAINED, row.asPrinted().carbonVerdict());
    assertEquals(Verdict.UNEXPLAINED, row.asPrinted().errorVerdict());
  }

  @Test
  void actualValue_hoursThatMissTheCell_areNotClaimed() {
    CheckedCell cell = actual("StarCoder", "StarCoder,actual,device_hours,278387,300000,a guess");
    assertEquals(Verdict.UNEXPLAINED, cell.verdict());
    assertEquals(
        List.of("stands for 320253 h, the operational actual value for 278387 h"), cell.reasons());
  }

  @Test
  void actualValue_hoursThatHit_areClaimed() {
    CheckedCell cell = actual("StarCoder", "StarCoder,actual,device_hours,278387,320256,report");
    assertEquals(Verdict.EXPLAINED, cell.verdict());
    assertEquals(List.of("report"), cell.reasons());
  }

  private static ComparisonRow row(String model, String... causes) {
    PublishedTable operational = DATA.published("opencarboneval_operational");
    MethodHours hours =
        new MethodHours(
            Estimators.standard(DATA),
            DATA.runs().stream().filter(TrainingRun::isScorable).map(LabelledRun::from).toList());
    return new PublishedComparison(
            operational,
            "tco2e",
            "actual_tco2e",
            List.of("zettaflop", "polynomial", "pue", "error_sign"),
            (tested, deviceHours, pue) -> tested.carbon(pue).tonnesCo2e(deviceHours),
            operational,
            inputs(causes),
            hours)
        .rows(MODELS).stream()
            .filter(row -> row.model().equals(model) && row.method().equals("OpenCarbonEval"))
            .findFirst()
            .orElseThrow();
  }

  private static CheckedCell actual(String model, String... causes) {
    return new EmbodiedInputs(DATA, inputs(causes))
        .cells(MODELS).stream()
            .filter(cell -> cell.subject().equals(model))
            .filter(cell -> cell.quantity().equals("actual embodied carbon"))
            .findFirst()
            .orElseThrow();
  }

  private static ComputedInputs inputs(String... causes) {
    StringBuilder file =
        new StringBuilder("case,model,method,input,as_printed,as_computed,reason\n");
    for (int i = 0; i < causes.length; i++) {
      file.append(i).append(',').append(causes[i]).append('\n');
    }
    return new ComputedInputs(
        PublishedTable.read(
            "causes", CsvFile.parse("causes.csv", file.toString().getBytes(UTF_8))));
  }
}
