package io.github.dtmbench.datasets.epoch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.file.NewRunFile;
import io.github.dtmbench.datasets.run.file.TrainingRunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the cells hold: no row is lost, and what becomes a record loads unchanged. */
class EpochImportFuzzTest {

  private static final int ROWS = 200;

  private static final List<String> SPLINTERS =
      List.of(
          "",
          " ",
          "0",
          "1",
          "8",
          "512.0",
          "1e-320",
          "1e308",
          "999999999",
          "2147483647",
          "4.2e+22",
          "1,024",
          "14 days",
          "NVIDIA A100",
          "NVIDIA A100,Google TPU v3",
          "Google TPU v1",
          "v3-512",
          ",",
          ";",
          "\"",
          "\r\n",
          "=cmd()",
          "<script>",
          "\uFEFF",
          "\uD83D\uDE00",
          "6 * 7e9 * 1e12 = 4.2e22",
          "0.3 utilization",
          "Games",
          "2024-05-31",
          "Speculative",
          "99999999999999999999 GPU-hours");

  @TempDir private Path folder;

  @RepeatedTest(20)
  void anyCells_nothingLost_recordsLoad(RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder content = new StringBuilder(EpochCsv.file());
    for (int i = 0; i < ROWS; i++) {
      EpochCsv row = EpochCsv.counted("Model " + random.nextInt(ROWS));
      for (int spoiled = random.nextInt(6); spoiled > 0; spoiled--) {
        row.with(EpochCsv.COLUMNS.get(random.nextInt(EpochCsv.COLUMNS.size())), splinters(random));
      }
      content.append(row.row()).append('\n');
    }
    EpochImport result = EpochCsv.read(content.toString().getBytes(UTF_8));
    assertEquals(ROWS, result.rows());
    List<TrainingRun> runs = result.records().stream().map(ImportedRun::run).toList();
    Path file = Files.writeString(folder.resolve("records.csv"), TrainingRunFile.text(runs));
    assertEquals(
        runs,
        NewRunFile.read(file, EpochCsv.DATA.devices(), EpochCsv.DATA.runs()).stream()
            .map(NewRunFile.NewRun::run)
            .toList());
  }

  private static String splinters(Random random) {
    StringBuilder text = new StringBuilder();
    for (int parts = 1 + random.nextInt(2); parts > 0; parts--) {
      text.append(SPLINTERS.get(random.nextInt(SPLINTERS.size())));
    }
    return text.toString();
  }
}
