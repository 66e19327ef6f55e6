package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program takes part wherever estimators do, with the intervals that it brings along. */
class ProgramsElsewhereTest {

  @TempDir private Path folder;

  @BeforeEach
  void needsAShell() {
    assumeTrue(HoursProgram.isPossible(), "SKIPPED: no sh or awk");
  }

  private String[] with(String... arguments) {
    String[] all = new String[arguments.length + 6];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    String[] more = {
      "--run",
      "mine=" + HoursProgram.command(),
      "--estimators",
      "device-throughput",
      "--records",
      folder.resolve("none.csv").toString()
    };
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return all;
  }

  @Test
  void predict_asksIt_andTakesItsInterval() {
    CommandLineRun run =
        CommandLineRun.of(
            with("predict", "--flop", "3.6e23", "--device", "A100", "--format", "csv"));
    assertEquals(0, run.exitCode(), run.err());
    // 3.6e23 FLOP = 3.6e11 TFLOP; at 100 TFLOP/s that is 1e6 h.
    assertTrue(run.out().contains("mine,device_hours,h,1000000,500000,2000000"), run.out());
  }

  @Test
  void predict_ofSeveralDevices_hasRecommendationsWithoutIt_sinceItWasNotCalibrated() {
    CommandLineRun run =
        CommandLineRun.of(
            with("predict", "--flop", "3.6e23", "--device", "A100,H100", "--format", "csv"));
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains(",device-throughput,"), run.out());
  }

  @Test
  void score_predictsNewRecordsByIt_andEvaluatesIt() throws IOException {
    Path records =
        Files.writeString(
            folder.resolve("new.csv"),
            """
            model,organization,publication_date,device,counted_flop,device_hours
            Mine A,My group,2026-05-31,H100,3.6e23,2e6
            Mine B,My group,2026-05-31,H100,7.2e23,
            """);
    CommandLineRun csv =
        CommandLineRun.of(with("score", records.toString(), "--format", "csv", "--threads", "2"));
    assertEquals(0, csv.exitCode(), csv.err());
    String a = row(csv.out(), "Mine A");
    assertTrue(a.contains("1000000") && a.contains("500000") && a.contains("2000000"), a);
    assertTrue(row(csv.out(), "Mine B").contains("4000000"), csv.out());
    String text = CommandLineRun.of(with("score", records.toString())).out();
    String standings = text.substring(text.indexOf("without and with"));
    assertTrue(standings.contains("mine "), text);
  }

  private static String row(String csv, String model) {
    return csv.lines()
        .filter(line -> line.contains(model) && line.contains(",mine,"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(csv));
  }

  @ParameterizedTest
  @ValueSource(strings = {"predict", "score", "report"})
  void takenNames_areRefused_beforeAnythingIsWritten(String command) throws IOException {
    Path records =
        Files.writeString(
            folder.resolve("new.csv"),
            "model,organization,publication_date,device,counted_flop\nA,G,2026-05-31,H100,1e23\n");
    Path out = folder.resolve("out");
    CommandLineRun run =
        switch (command) {
          case "predict" ->
              CommandLineRun.of(
                  "predict", "--flop", "1e23", "--device", "A100", "--run", "svr=true");
          case "score" -> CommandLineRun.of("score", records.toString(), "--run", "svr=true");
          default -> CommandLineRun.of("report", "--out", out.toString(), "--run", "svr=true");
        };
    assertEquals(2, run.exitCode(), run.err());
    assertTrue(run.err().contains("the name 'svr' is taken"), run.err());
    assertEquals("", run.out());
    assertTrue(Files.notExists(out));
  }
}
