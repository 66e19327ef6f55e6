package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The repository shows its results without a run, and seals every verdict: a changed one fails here
 * until scripts/update-results.sh is run and the diff is read.
 */
class ResultsTest {

  @ParameterizedTest
  @CsvSource({
    "tables, markdown, accuracy.md",
    "ledger, markdown, ledger.md",
    "ledger, csv, ledger.csv",
  })
  void committedResults_areThoseOfThisCode(String command, String format, String file)
      throws IOException {
    assertEquals(
        Files.readString(Path.of("results", file)),
        CommandLineRun.of(command, "--format", format).out(),
        "stale: run scripts/update-results.sh and read the diff");
  }
}
