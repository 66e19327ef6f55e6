package io.github.dtmbench.datasets.epoch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.epoch.row.Flag;
import io.github.dtmbench.datasets.epoch.row.ImportFlag;
import io.github.dtmbench.datasets.run.FlopBasis;
import io.github.dtmbench.datasets.run.RunKind;
import io.github.dtmbench.datasets.run.ThroughputGrade;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.file.NewRunFile;
import io.github.dtmbench.datasets.run.file.NewRunFile.NewRun;
import io.github.dtmbench.datasets.run.file.TrainingRunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a row. A row that vanished without a word would bias whatever is scored. */
class EpochImportTest {

  @TempDir private Path folder;

  @Test
  void soundRow_everyCellArrives() {
    ImportedRun imported =
        EpochCsv.counted("Ours 7B")
            .with("Numerical format", "BF16")
            .with("Organization", "DeepMind,Our Lab")
            .with("Domain", "Language,Vision")
            .with("Country (of organization)", "Germany,France")
            .imported();
    TrainingRun run = imported.run();
    assertEquals("Ours 7B", run.model());
    assertEquals("Google DeepMind", run.origin().organization());
    assertEquals("Google", run.origin().organizationGroup());
    assertEquals(Optional.of(LocalDate.of(2024, 5, 31)), run.origin().publicationDate());
    assertEquals("Language", run.origin().domain());
    assertEquals("Germany", run.origin().country());
    assertEquals(OptionalDouble.of(7e9), run.workload().parameters());
    assertEquals(OptionalDouble.of(1e12), run.workload().trainingTokens());
    assertEquals(OptionalDouble.of(6 * 7e9 * 1e12), run.workload().trainingFlop());
    assertEquals(OptionalDouble.of(6 * 7e9 * 1e12), run.workload().countedFlop());
    assertEquals(Optional.of(FlopBasis.COUNTED), run.workload().flopBasis());
    assertEquals(
        Optional.of("NVIDIA A100 SXM 40GB"), run.hardware().soleDevice().map(Device::name));
    assertEquals(OptionalInt.of(512), run.hardware().deviceCount());
    assertEquals(OptionalDouble.of(240), run.hardware().wallHours());
    assertEquals(OptionalDouble.of(122_880), run.hardware().deviceHours());
    assertEquals("BF16", run.hardware().precision());
    assertEquals(RunKind.PRETRAINING, run.kind());
    assertEquals(ThroughputGrade.CAUTION, run.grading().throughput());
    assertEquals("https://example.org/paper", run.citation().source());
    assertEquals(
        "Epoch AI, Data on AI Models, Training compute notes:"
            + " 6 * 7e9 parameters * 1e12 tokens = 4.2e22",
        run.citation().locator());
    assertEquals(List.of(), imported.flags());
    // mpmath 1.3.0: mpf('4.2e22') / (512 * 240 * 3600 * mpf('312e12'))
    assertEquals(0.304_306_334_579_772, imported.impliedUtilization().getAsDouble(), 1e-14);
  }

  /** In 2024 several columns had other names. */
  @Test
  void olderColumns_areTheSameColumns() {
    String newer =
        EpochCsv.file(EpochCsv.counted("Ours").with("Hardware utilization (MFU)", "0.6"));
    String older =
        newer
            .replaceFirst("^Model,", "System,")
            .replace("(of organization)", "(from Organization)")
            .replace("Training dataset size (total)", "Training dataset size (datapoints)")
            .replace("Hardware utilization (MFU)", "Hardware utilization");
    ImportedRun fromOlder = EpochCsv.read(older).records().get(0);
    ImportedRun fromNewer = EpochCsv.read(newer).records().get(0);
    assertEquals(fromNewer.run(), fromOlder.run());
    assertEquals(
        List.of(
            new Flag(
                ImportFlag.UTILIZATION_DIFFERS,
                "Hardware utilization",
                "implied utilization 0.304, listed 0.6")),
        fromOlder.flags());
  }

  /** Nothing is lost, and what is made can be loaded, added and scored. */
  @Test
  void mixedFile_recordsAndDroppedRowsAreAllRows_andRecordsLoad() throws IOException {
    EpochImport result =
        EpochCsv.read(
            EpochCsv.counted("A"),
            EpochCsv.counted("").with("Abstract", "no name"),
            EpochCsv.counted("No FLOP").with("Training compute (FLOP)", ""),
            EpochCsv.counted("A").with("Parameters", "8e9"),
            EpochCsv.counted("bloom 176B"),
            EpochCsv.counted("Hardware")
                .with("Training compute notes", "512 * 240 * 3600 * 3.12e14 * 0.3 = 4.2e22"),
            EpochCsv.counted("Two devices").with("Training hardware", "NVIDIA A100,NVIDIA V100"),
            EpochCsv.counted("No hours").with("Training time (hours)", ""),
            EpochCsv.counted("=cmd()|' /C calc'!A0, \"quoted\"\n<script>"));
    assertEquals(9, result.rows());
    assertEquals(
        List.of("no model", "no training compute", "model given above", "shipped record"),
        result.dropped().stream().map(row -> row.reason().label()).toList());
    assertEquals("BLOOM-176B", result.dropped().get(3).detail());
    List<TrainingRun> runs = result.records().stream().map(ImportedRun::run).toList();
    assertEquals("=cmd()|' /C calc'!A0, \"quoted\" <script>", runs.get(4).model());
    assertLoads(runs);
  }

  private void assertLoads(List<TrainingRun> runs) throws IOException {
    Path file = Files.writeString(folder.resolve("records.csv"), TrainingRunFile.text(runs));
    assertEquals(runs, TrainingRunFile.read(file, EpochCsv.DATA.devices()));
    assertEquals(
        runs,
        NewRunFile.read(file, EpochCsv.DATA.devices(), EpochCsv.DATA.runs()).stream()
            .map(NewRun::run)
            .toList());
  }

  @Test
  void shippedModels_onRequest_areKeptAndFlagged() {
    EpochImport result =
        EpochImport.read(
            CsvFile.parse(
                "download.csv", EpochCsv.file(EpochCsv.counted("bloom 176b")).getBytes(UTF_8)),
            EpochCsv.DATA.devices(),
            EpochCsv.DATA.runs(),
            true);
    assertEquals(
        List.of(new Flag(ImportFlag.SHIPPED, "Model", "BLOOM-176B")),
        result.records().get(0).flags());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Training hardware       |             | no training hardware |",
        "Training hardware       | ' , '       | no training hardware |",
        "Organization            |             | no organization      |",
        "Publication date        |             | no publication date  |",
        "Publication date        | 2024-02-30  | unreadable cell | \"2024-02-30\", expected a day"
            + " of the calendar such as 2024-04-18, from 1900 to 2099",
        "Publication date        | May 2024    | unreadable cell | \"May 2024\", expected a day of"
            + " the calendar such as 2024-04-18, from 1900 to 2099",
        "Training compute (FLOP) | 4.2e22 FLOP | unreadable cell | \"4.2e22 FLOP\"",
        "Training compute (FLOP) | 0           | unreadable cell | \"0\", expected a positive",
        "Training compute (FLOP) | 1e999       | unreadable cell | \"1e999\"",
        "Training compute (FLOP) | NaN         | unreadable cell | \"NaN\"",
        "Hardware quantity       | 8.5         | unreadable cell | \"8.5\", expected a whole",
        "Hardware quantity       | -8          | unreadable cell | \"-8\"",
        "Hardware quantity       | 512,1024    | unreadable cell | \"512,1024\"",
        "Training time (hours)   | two weeks   | unreadable cell | \"two weeks\", expected a"
            + " number",
        "Training time (hours)   | 1 month     | unreadable cell | \"1 month\"",
        "Training time (hours)   | 100-120     | unreadable cell | \"100-120\"",
        "Training hardware       | NVIDIA A1000 | unknown device | NVIDIA A1000; nearest are",
        "Training compute (FLOP) | 4.2e23 | implied utilization above 1 | 3.04 of the peak"
      })
  void unusableRow_isDroppedWithReasonColumnAndCell(
      String column, String value, String reason, String detail) {
    DroppedRow row = EpochCsv.counted("Ours").with(column, value == null ? "" : value).dropped();
    assertEquals(reason, row.reason().label());
    assertEquals(column, row.column());
    assertTrue(row.detail().startsWith(detail == null ? "" : detail), row.detail());
    assertEquals(2, row.line());
    assertEquals("Ours", row.model());
  }

  @ParameterizedTest
  @ValueSource(strings = {"google tpu-v4", "Google TPU v4", "GOOGLE  TPU V4"})
  void deviceNames_areFoundByAlias(String name) {
    assertEquals(
        "Google TPU v4",
        EpochCsv.counted("Ours")
            .with("Training hardware", name)
            .imported()
            .run()
            .hardware()
            .devices()
            .get(0)
            .name());
  }

  @Test
  void raggedRow_isDropped_andItsNeighboursAreNot() {
    String content =
        EpochCsv.file(EpochCsv.counted("A"))
            + "Short,Lab\n"
            + EpochCsv.counted("Long").row()
            + ",more\n"
            + EpochCsv.counted("B").row();
    EpochImport result = EpochCsv.read(content);
    assertEquals(2, result.records().size());
    assertEquals(
        List.of(
            new DroppedRow(3, "Short", DropReason.CELL_COUNT, "", "expected 26 cells, not 2"),
            new DroppedRow(4, "Long", DropReason.CELL_COUNT, "", "expected 26 cells, not 27")),
        result.dropped());
  }

  @Test
  void byteOrderMarkAndCarriageReturns_changeNothing() {
    String plain = EpochCsv.file(EpochCsv.counted("A"), EpochCsv.counted("B"));
    assertEquals(EpochCsv.read(plain), EpochCsv.read("\uFEFF" + plain.replace("\n", "\r\n")));
  }

  @Test
  void missingColumns_areAllTold() {
    List<String> problems =
        assertThrows(InvalidDataException.class, () -> EpochCsv.read("Domain,Link\nx,y\n"))
            .problems()
            .stream()
            .map(DataProblem::message)
            .toList();
    assertEquals(
        List.of(
            "download.csv:1: expected a column Model or System",
            "download.csv:1: expected a column Organization",
            "download.csv:1: expected a column Publication date",
            "download.csv:1: expected a column Training compute (FLOP)",
            "download.csv:1: expected a column Training hardware"),
        problems);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Model\n\"open", "Model,Model\nA,B\n"})
  void noTable_isRefused(String content) {
    assertThrows(InvalidDataException.class, () -> EpochCsv.read(content));
  }

  /** A column of the newest downloads that older ones lack must not be missed. */
  @Test
  void optionalColumnsMissing_rowsAreReadWithoutThem() {
    List<String> needed =
        List.of(
            "Model",
            "Organization",
            "Publication date",
            "Training compute (FLOP)",
            "Training hardware");
    EpochImport result =
        EpochCsv.read(String.join(",", needed) + "\n" + EpochCsv.counted("A").row(needed) + "\n");
    TrainingRun run = result.records().get(0).run();
    assertEquals(Optional.of(FlopBasis.UNKNOWN), run.workload().flopBasis());
    assertEquals(OptionalDouble.empty(), run.workload().countedFlop());
    assertEquals("Epoch AI, Data on AI Models", run.citation().source());
  }

  /** 6.5e19 operations in 672 hours of one card of 89.2 TFLOP/s: the 0.30 that was assumed. */
  @Test
  void proteinBert_hasTheUtilizationItsHoursWereTakenAt() {
    ImportedRun imported =
        EpochCsv.counted("ProteinBERT again")
            .with("Training compute (FLOP)", "6.5e+19")
            .with("Training time (hours)", "672")
            .with("Training hardware", "NVIDIA Quadro RTX 5000")
            .with("Hardware quantity", "1")
            .imported();
    assertEquals(0.301, imported.impliedUtilization().getAsDouble(), 0.001);
  }
}
