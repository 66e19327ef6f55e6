package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A mistyped command must end in one line that says what is wrong, never in a stack trace or in
 * half a file.
 */
class BadArgumentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "tables --format foo    | foo",
        "tables --format        | --format",
        "tables --threads 0     | [1, 1024]",
        "tables --threads many  | many",
        "tables --frmat csv     | --frmat",
        "table                  | table",
        "tables extra           | extra",
      })
  void badArgument_isOneLineThatNamesIt_andExitCode2(String arguments, String word) {
    CommandLineRun run = CommandLineRun.of(arguments.trim().split(" "));
    assertAll(
        () -> assertEquals(2, run.exitCode()),
        () -> assertEquals("", run.out()),
        () -> assertEquals(1, run.err().lines().count(), run.err()),
        () -> assertTrue(run.err().startsWith("dtm-bench: "), run.err()),
        () -> assertTrue(run.err().contains(word), run.err()));
  }

  /** The message ends in what to do; a name that is near is told, one that is not is not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table | unknown command 'table'; nearest is tables; see dtm-bench --help",
        "xylophone | unknown command 'xylophone'; see dtm-bench --help",
        "help predit | unknown command 'predit'; nearest is predict; see dtm-bench --help",
        "--bibtex predict | --bibtex prints an entry and nothing else; leave out predict",
        "predict --out=x | unknown option '--out'; nearest is --output; see dtm-bench predict"
            + " --help",
        "predict --gpus=8 | unknown option '--gpus'; it is --devices here; see dtm-bench predict"
            + " --help",
        "evaluate --gpus=8 | unknown option '--gpus'; see dtm-bench evaluate --help",
        "tables --frmat=csv | unknown option '--frmat'; nearest is --format; see dtm-bench tables"
            + " --help",
        "tables extra | 'extra' is one argument too many; see dtm-bench tables --help",
        "predict | the device is missing: give --device, or --peak for one that is on no list",
        "ledger --table opencarboneval_operation | --table is 'opencarboneval_operation'; nearest"
            + " is opencarboneval_operational; known: ",
        "predict --flop 1e24 --device H10 | \"H10\" is no known device; nearest are NVIDIA H100 ",
        "predict --flop 1e24 --device H100 --without BLOOM --estimators svr | on record; nearest"
            + " are Bloomberg, BLOOM-176B, BloombergGPT",
      })
  void badArgument_saysWhatToDoNext(String arguments, String message) {
    CommandLineRun run = CommandLineRun.of(arguments.trim().split(" "));
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void unknownFormat_listsTheKnownOnes() {
    String message = CommandLineRun.of("tables", "--format", "foo").err();
    List.of("text", "markdown", "csv", "json", "latex")
        .forEach(format -> assertTrue(message.contains(format), message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "tables --help", "help", "help tables"})
  void help_namesOptionsAndShowsExamples(String arguments) {
    CommandLineRun run = CommandLineRun.of(arguments.split(" "));
    assertAll(
        () -> assertEquals(0, run.exitCode()),
        () -> assertEquals("", run.err()),
        () -> assertTrue(run.out().contains("Usage: dtm-bench"), run.out()),
        () -> assertTrue(run.out().contains("Examples:"), run.out()));
  }

  @Test
  void output_intoMissingDirectory_isRefused(@TempDir Path directory) {
    CommandLineRun run =
        CommandLineRun.of("tables", "--output", directory.resolve("no/such.txt").toString());
    assertAll(
        () -> assertEquals(2, run.exitCode()),
        () -> assertEquals(1, run.err().lines().count(), run.err()),
        () -> assertTrue(run.err().contains("does not exist"), run.err()));
  }

  @Test
  void output_ontoDirectory_isRefusedAndLeavesNothing(@TempDir Path directory) throws IOException {
    CommandLineRun run = CommandLineRun.of("tables", "--output", directory.toString());
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(0, files.count());
    }
    assertEquals(2, run.exitCode());
    assertFalse(run.err().contains("\tat "), run.err());
  }
}
