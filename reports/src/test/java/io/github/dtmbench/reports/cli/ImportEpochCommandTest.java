package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.run.file.TrainingRunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A download becomes a file that score, add and evaluate take, and nothing is overwritten. */
class ImportEpochCommandTest {

  private static final String HEADER =
      "Model,Organization,Publication date,Domain,Parameters,Training compute (FLOP),"
          + "Training compute notes,Training dataset size (total),Training time (hours),"
          + "Training hardware,Hardware quantity,Link\n";

  private static final String COUNTED =
      "Ours,Our Lab,2024-05-31,Language,7e9,4.2e22,6ND = 4.2e22,1e12,240.0,NVIDIA A100,512.0,url\n";

  private static final String CIRCULAR =
      "=cmd(),Our Lab,2024-05-31,Language,,4.14e22,0.3 utilization assumed,,240,NVIDIA"
          + " A100,512,url\n";

  private static final String SHIPPED =
      "BLOOM-176B,Lab,2022-11-08,Language,,3.87e23,reported,,,NVIDIA A100,384,url\n";

  @TempDir private Path folder;

  private Path download(String... rows) throws IOException {
    return Files.writeString(folder.resolve("download.csv"), HEADER + String.join("", rows));
  }

  private CommandLineRun run(String... more) {
    return CommandLineRun.of(
        Stream.concat(
                Stream.of(
                    "import-epoch",
                    folder.resolve("download.csv").toString(),
                    "--out",
                    records().toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Path records() {
    return folder.resolve("records.csv");
  }

  @Test
  void csv_countsRowsBasesUsesFlagsAndReasons() throws IOException {
    download(COUNTED, CIRCULAR, SHIPPED, ",,,,,,,,,,,\n", COUNTED);
    CommandLineRun run = run("--format", "csv");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(
        """
        section,item,rows
        rows,read,5
        rows,records,2
        rows,dropped,3
        flop_basis,counted,1
        flop_basis,hardware,1
        use,predicted and scored,1
        use,predicted only,0
        use,kept only,1
        flag,circular,1
        dropped,no model,1
        dropped,model given above,1
        dropped,shipped record,1
        """,
        run.out());
  }

  /** Line, reason and cell; formulas are disarmed where a spreadsheet would run them. */
  @Test
  void lists_nameEveryDroppedRow_andWhatEachRecordRestsOn() throws IOException {
    download(COUNTED, CIRCULAR, SHIPPED, "=cmd(),Lab,2024-01-01,,,,,,,,,\n");
    assertEquals(0, run().exitCode());
    assertEquals(
        """
        line,model,reason,column,detail
        4,BLOOM-176B,shipped record,Model,BLOOM-176B
        5,'=cmd(),no training compute,Training compute (FLOP),
        """,
        Files.readString(folder.resolve("records-dropped.csv")));
    assertEquals(
        """
        line,model,subject,finding,column,evidence
        2,Ours,flop_basis,counted,Training compute notes,6ND = 4.2e22
        2,Ours,implied_utilization,0.3043063346,,
        3,'=cmd(),flop_basis,hardware,Training compute notes,0.3 utilization assumed
        3,'=cmd(),implied_utilization,0.2999591012,,
        3,'=cmd(),flag,circular,Training compute (FLOP),implied utilization 0.300
        """,
        Files.readString(folder.resolve("records-evidence.csv")));
  }

  @Test
  void result_isScoredAddedAndEvaluatedAtOnce() throws IOException {
    download(COUNTED, CIRCULAR, SHIPPED);
    CommandLineRun run = run();
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("Records: " + records()), run.out());
    String file = records().toString();
    CommandLineRun score =
        CommandLineRun.of("score", file, "--estimators", "device-throughput", "--format", "csv");
    assertEquals(0, score.exitCode(), score.err());
    assertEquals(2, score.out().lines().count());
    assertTrue(score.out().contains(",Ours,Our Lab,NVIDIA A100,device-throughput,122880,"));
    String mine = folder.resolve("mine.csv").toString();
    CommandLineRun add = CommandLineRun.of("add", file, "--records", mine);
    assertEquals(0, add.exitCode(), add.err());
    assertEquals(mine + ": 2 added, 0 replaced, 2 in all\n", add.out());
    assertEquals(0, CommandLineRun.of("add", file, "--replace", "--records", mine).exitCode());
    assertEquals(List.of("Ours"), evaluated(mine, "score,caution"));
    assertEquals(List.of("Ours", "'=cmd()"), evaluated(mine, "all"));
  }

  /** Which of the two records are held out and predicted. */
  private static List<String> evaluated(String mine, String grades) {
    CommandLineRun run =
        CommandLineRun.of(
            "evaluate",
            "--predictions",
            "--records",
            mine,
            "--grades",
            grades,
            "--estimators",
            "device-throughput",
            "--format",
            "csv");
    assertEquals(0, run.exitCode(), run.err());
    return Stream.of("Ours", "'=cmd()")
        .filter(model -> run.out().contains("," + model + ",Our Lab,"))
        .toList();
  }

  @Test
  void includeShipped_keepsThemForComparing_andScoreRefusesThem() throws IOException {
    download(COUNTED, SHIPPED);
    CommandLineRun run = run("--include-shipped", "--format", "csv");
    assertTrue(run.out().contains("flag,shipped,1\n"), run.out());
    CommandLineRun score = CommandLineRun.of("score", records().toString());
    assertEquals(2, score.exitCode());
    assertTrue(score.err().contains("not among the shipped records"), score.err());
  }

  @Test
  void existingFiles_areKeptUnlessForced() throws IOException {
    download(COUNTED);
    for (String name : List.of("records.csv", "records-dropped.csv", "records-evidence.csv")) {
      Path file = Files.writeString(folder.resolve(name), "precious");
      CommandLineRun run = run();
      assertEquals(2, run.exitCode());
      assertEquals("", run.out());
      assertTrue(run.err().contains("--force replaces it"), run.err());
      assertEquals(1, run.err().lines().count());
      assertEquals("precious", Files.readString(file));
      try (Stream<Path> files = Files.list(folder)) {
        assertEquals(2, files.count(), "something was written");
      }
      assertEquals(0, run("--force").exitCode());
      assertFalse(Files.readString(file).contains("precious"));
      for (String written : List.of("records.csv", "records-dropped.csv", "records-evidence.csv")) {
        Files.delete(folder.resolve(written));
      }
    }
  }

  /** The input would be lost, or one list would take the place of another. */
  @ParameterizedTest
  @ValueSource(strings = {"download.csv", "records.csv", "./records.csv"})
  void oneFileForTwoThings_isRefusedEvenIfForced(String name) throws IOException {
    Path file = download(COUNTED);
    CommandLineRun run = run("--force", "--dropped", folder + "/" + name);
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("--dropped is "), run.err());
    assertEquals(HEADER + COUNTED, Files.readString(file));
    assertFalse(Files.exists(records()));
  }

  @Test
  void noRecords_writesWhyAndNoRecords() throws IOException {
    download(SHIPPED);
    CommandLineRun run = run();
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("became a record"), run.err());
    assertFalse(Files.exists(records()));
    assertTrue(Files.readString(folder.resolve("records-dropped.csv")).contains("shipped record"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Name,Age\nA,7\n", "Model\n\"open\n"})
  void whatIsNoDownload_isRefusedWithoutOutput(String content) throws IOException {
    Files.writeString(folder.resolve("download.csv"), content);
    CommandLineRun run = run();
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().contains("; nothing was done"), run.err());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void absentFolder_isOneLine() throws IOException {
    download(COUNTED);
    CommandLineRun run = run("--dropped", folder.resolve("absent/dropped.csv").toString());
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("dropped.csv: the directory "), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertFalse(Files.exists(records()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "json", "latex"})
  void everyFormat_tellsTheCounts(String format) throws IOException {
    download(COUNTED, CIRCULAR);
    CommandLineRun run = run("--format", format);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("circular"), run.out());
  }

  /** As many rows as all models of 2026: none is lost, and all are records. */
  @Test
  void thousandsOfRows_allBecomeRecords() throws IOException {
    download(
        IntStream.range(0, 3500)
            .mapToObj(i -> COUNTED.replaceFirst("^Ours", "Ours " + i))
            .collect(Collectors.joining()));
    assertEquals(0, run().exitCode());
    List<String> lines = Files.readAllLines(records());
    assertEquals(3501, lines.size());
    assertEquals(String.join(",", TrainingRunFile.columns()), lines.get(0));
  }
}
