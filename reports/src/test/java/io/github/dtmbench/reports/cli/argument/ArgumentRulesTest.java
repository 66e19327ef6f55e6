package io.github.dtmbench.reports.cli.argument;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.reports.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments that once ended in a trace, in silence, or in the loss of a file. */
class ArgumentRulesTest {

  private static final String PLAN = "predict --flop 1e24 --device H100 ";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        PLAN + "--water ,,",
        PLAN + "--water 1,",
        PLAN + "--estimators ,,",
        PLAN + "--estimators svr,,dynamic-throughput",
        PLAN + "--without ,",
        "evaluate --protocol ,",
        "evaluate --target hours,",
        "evaluate --grades ,score",
        "evaluate --estimators=",
        "score runs.csv --estimators ,,",
        "predict-file plans.csv --estimators ,,",
        "report --out r --protocol ,,",
      })
  void listWithNothingBetweenItsCommas_isRefused(String arguments) {
    assertRefused(
        CommandLineRun.of(arguments.split(" ")), "expected something on each side of a comma");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "predict --flop 1e-300 --device H100 | --flop is 1e-300, must be in [1e12, 1e32] FLOP",
        PLAN + "--date 2026-13-01 | '2026-13-01' is no day such as 2026-05-31",
        "tables --threads 0 | --threads is 0, must be in [1, 1024]",
        "score nofile.csv --threads 5000 | --threads is 5000, must be in [1, 1024]",
        PLAN
            + "--water ,1 | Invalid value for option '--water' (L): '' is no number, alone or with"
            + " L/kWh, m³/MWh, m3/MWh",
        PLAN + "--level 0 | --level is 0, must be in [0.01, 0.9999]",
        PLAN + "--level 1 | --level is 1, must be in [0.01, 0.9999]",
        PLAN + "--level NaN | --level is NaN, must be in [0.01, 0.9999]",
      })
  void message_speaksOfTheValueAlone(String arguments, String message) {
    CommandLineRun run = CommandLineRun.of(arguments.split(" "));
    assertRefused(run, message);
    assertTrue(run.err().length() < 200 && !run.err().contains("java."), run.err());
  }

  @Test
  void emptyFileName_isNamedAsSuch() {
    assertRefused(
        CommandLineRun.of("list", "devices", "--output", ""),
        "expected the name of a file, not an empty text");
  }

  /** No argument is a file of arguments, and no file's content is echoed. */
  @Test
  void atSign_isALetterLikeOthers() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "the first line");
    CommandLineRun run = CommandLineRun.of("@" + secret);
    assertEquals(2, run.exitCode());
    assertTrue(!run.err().contains("first line"), run.err());
    assertRefused(CommandLineRun.of("score", "@x.csv"), "@x.csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "score | --output is",
        "predict-file | --output is",
        "timing | --output is",
        "add | --records is",
        "import-epoch | --output is",
      })
  void outputThatIsTheInput_isRefused(String command, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.csv"), "mine");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("mine.csv"));
    Path winding = folder.resolve("..").resolve(folder.getFileName()).resolve("mine.csv");
    String option = command.equals("add") ? "--records" : "--output";
    for (Path same : new Path[] {file, link, winding}) {
      CommandLineRun run = CommandLineRun.of(command, file.toString(), option, same.toString());
      assertRefused(run, message);
      assertEquals("mine", Files.readString(file));
    }
  }

  @Test
  void outputThatIsTheRecords_isRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.csv"), "mine");
    assertRefused(
        CommandLineRun.of("evaluate", "--records", file.toString(), "--output", file.toString()),
        "--output is " + file + ", as is --records; it would be overwritten");
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void importEpoch_outputsThatAreOneFile_areRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("epoch.csv"), "mine");
    Path out = folder.resolve("out.csv");
    assertRefused(
        CommandLineRun.of(
            "import-epoch", file.toString(), "--out", out.toString(), "--output", out.toString()),
        "it would be overwritten");
    assertTrue(Files.notExists(out));
  }

  private static void assertRefused(CommandLineRun run, String message) {
    assertAll(
        () -> assertEquals(2, run.exitCode(), run.err()),
        () -> assertEquals("", run.out()),
        () ->
            assertEquals(
                1, run.err().lines().filter(line -> line.startsWith("dtm-bench: ")).count()),
        () -> assertTrue(run.err().contains(message), run.err()),
        () -> assertTrue(!run.err().contains("\tat "), run.err()));
  }
}
