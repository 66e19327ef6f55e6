package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.device.DeviceCatalog;
import io.github.dtmbench.datasets.run.file.TrainingRunFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Whoever adds a record and slips sees every problem of the file at once, without the stack of this
 * program.
 */
class FailureTest {

  @Test
  void invalidData_isALinePerProblemAndACount(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("runs.csv");
    String cells = ",".repeat(TrainingRunFile.columns().size() - 1);
    Files.writeString(
        file, String.join(",", TrainingRunFile.columns()) + "\n" + cells + "x\n" + cells + "y\n");
    CommandLineRun run =
        run(() -> TrainingRunFile.read(file, DeviceCatalog.of(List.of(), Map.of())).size());
    List<String> lines = run.err().lines().toList();
    assertAll(
        () -> assertEquals(2, run.exitCode()),
        () -> assertEquals("", run.out()),
        () -> assertTrue(lines.size() > 4, run.err()),
        () ->
            assertEquals(
                "dtm-bench: problems in the input: "
                    + (lines.size() - 1)
                    + "; nothing was done; mend what the lines above name and run it again",
                lines.get(lines.size() - 1)),
        () ->
            lines.subList(0, lines.size() - 1).stream()
                .forEach(line -> assertTrue(line.matches("runs\\.csv:[23]: column .*"), line)));
  }

  @Test
  void fileThatCannotBeWritten_isOneLine() {
    CommandLineRun run =
        run(
            () -> {
              throw new IOException("disk full");
            });
    assertEquals(new CommandLineRun(2, "", "dtm-bench: disk full" + System.lineSeparator()), run);
  }

  /** A defect of this program must not pass for bad input. */
  @Test
  void defect_keepsItsTrace() {
    CommandLineRun run =
        run(
            () -> {
              throw new IllegalStateException("defect");
            });
    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("\tat "), run.err());
  }

  private static CommandLineRun run(Callable<Integer> body) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        DtmBench.configured(
            new CommandLine(new Body(body)), new PrintWriter(out), new PrintWriter(err));
    return new CommandLineRun(command.execute(), out.toString(), err.toString());
  }

  @Command
  private record Body(Callable<Integer> body) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      return body.call();
    }
  }
}
