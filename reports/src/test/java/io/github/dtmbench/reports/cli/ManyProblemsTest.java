package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file with very many slips is told in a page, at once; all of them go to a file. */
class ManyProblemsTest {

  private static final int ROWS = 100_000;

  @TempDir private Path folder;

  @Tag("any-jdk")
  @Test
  void hundredThousandWrongRows_areAPage_andAllOfThemAFile() throws IOException {
    Path plans = folder.resolve("plans.csv");
    StringBuilder text = new StringBuilder("device,training_flop\n");
    for (int i = 0; i < ROWS; i++) {
      text.append("H").append(i).append("X,bad\n");
    }
    Files.writeString(plans, text);
    Path all = folder.resolve("all.txt");
    CommandLineRun run =
        assertTimeout(
            Duration.ofSeconds(20),
            () ->
                CommandLineRun.of("predict-file", plans.toString(), "--problems", all.toString()));
    assertAll(
        () -> assertEquals(2, run.exitCode(), run.err()),
        () -> assertTrue(run.err().lines().count() < 100, run.err()),
        () -> assertTrue(run.err().contains("99995 more"), run.err()),
        () -> assertEquals(2L * ROWS, Files.readAllLines(all).size()));
  }

  @Test
  void thousandsOfUnknownColumns_areAPage() throws IOException {
    Path runs = folder.resolve("runs.csv");
    StringBuilder header = new StringBuilder("model,organization,publication_date,device");
    for (int i = 0; i < 5000; i++) {
      header.append(",c").append(i);
    }
    Files.writeString(runs, header + "\n" + ",".repeat(5003) + "\n");
    CommandLineRun run = CommandLineRun.of("score", runs.toString());
    assertEquals(2, run.exitCode());
    assertTrue(run.err().lines().count() < 100, run.err());
  }

  @Test
  void rowsBehindAnOpenQuote_areSaidToBeUnread() throws IOException {
    Path plans = folder.resolve("plans.csv");
    Files.writeString(plans, "device,training_flop\n\"H100,1e24\nnonsense,x\n");
    CommandLineRun run = CommandLineRun.of("predict-file", plans.toString());
    assertTrue(run.err().contains("plans.csv:2: "), run.err());
    assertTrue(run.err().contains("reading stopped here"), run.err());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void fileWithoutEnd_isRefusedInALine() {
    for (String command : new String[] {"predict-file", "score", "import-epoch"}) {
      CommandLineRun run =
          CommandLineRun.of(
              command.equals("import-epoch")
                  ? new String[] {command, "/dev/zero", "--out", folder.resolve("o").toString()}
                  : new String[] {command, "/dev/zero"});
      assertEquals(2, run.exitCode(), run.err());
      assertEquals(2, run.err().lines().count(), run.err());
      assertTrue(run.err().startsWith("zero:1: expected a line of at most"), run.err());
    }
  }
}
