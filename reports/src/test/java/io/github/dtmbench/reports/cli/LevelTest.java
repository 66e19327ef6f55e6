package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A level that cannot be had is refused in a line, by every command that takes one. */
class LevelTest {

  private static final String[] COMMANDS = {
    "predict --flop 1e24 --device H100 --estimators constant-utilization",
    "predict --flop 1e24 --device H100,A100 --estimators constant-utilization",
    "score %s --estimators constant-utilization",
    "evaluate --estimators constant-utilization",
  };

  @TempDir private Path folder;
  private Path runs;

  @BeforeEach
  void runs() throws IOException {
    runs = folder.resolve("runs.csv");
    Files.writeString(
        runs,
        """
        model,organization,publication_date,device,counted_flop,device_hours
        Mine,Us,2026-05-31,H100,6.3e24,6.4e6
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-300", "1e-16", "0.009", "0.9999999999999999", "1", "0", "NaN"})
  void levelOfNoUse_isRefused(String level) {
    for (String command : COMMANDS) {
      assertRefused(command, level, "must be in [0.01, 0.9999]");
    }
    assertRefused("traces --file " + runs, level, "must be in [0.01, 0.9999]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.999", "0.9999", "0.996"})
  void levelBeyondTheRecords_isRefusedWithTheOneThatCanBeHad(String level) {
    for (String command : COMMANDS) {
      assertRefused(command, level, "the highest level that can be had is 0.98");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.975", "0.01", "0.333"})
  void level_isNeverRounded(String level) {
    CommandLineRun run =
        CommandLineRun.of(
            ("predict --flop 1e24 --device H100 --estimators constant-utilization --level " + level)
                .split(" ", -1));
    String percent =
        switch (level) {
          case "0.975" -> "97.5 % intervals";
          case "0.01" -> "1 % intervals";
          default -> "33.3 % intervals";
        };
    assertAll(
        () -> assertEquals(0, run.exitCode(), run.err()),
        () -> assertTrue(run.out().contains(percent), run.out()));
  }

  private void assertRefused(String command, String level, String words) {
    CommandLineRun run =
        CommandLineRun.of((String.format(command, runs) + " --level " + level).split(" ", -1));
    assertAll(
        command,
        () -> assertEquals(2, run.exitCode(), run.err()),
        () -> assertEquals("", run.out()),
        () -> assertEquals(1, run.err().lines().count(), run.err()),
        () -> assertTrue(run.err().contains(words), run.err()));
  }
}
