package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job: what a stranger's first command prints. */
class TablesCommandTest {

  @Test
  void noArguments_printsTheSixSectionsInOrder() {
    CommandLineRun run = CommandLineRun.of();
    List<String> titles = run.out().lines().filter(line -> line.matches("[1-6]\\. .*")).toList();
    assertAll(
        () -> assertEquals(0, run.exitCode()),
        () -> assertEquals("", run.err()),
        () -> assertEquals(6, titles.size(), titles::toString),
        () -> assertTrue(titles.get(0).startsWith("1. OpenCarbonEval Table 1")),
        () -> assertTrue(titles.get(1).startsWith("2. OpenCarbonEval Table 2")),
        () -> assertTrue(titles.get(2).startsWith("3. Table 2 corrected")),
        () -> assertTrue(titles.get(3).startsWith("4. OpenCarbonEval Table 3")),
        () -> assertTrue(titles.get(4).contains("66 of 67 models agree")),
        () -> assertTrue(titles.get(5).startsWith("6. Held out")));
  }

  @Test
  void text_fitsATerminalOf120Columns() {
    String widest =
        CommandLineRun.printed("tables", "--format", "text")
            .out()
            .lines()
            .max((a, b) -> a.length() - b.length())
            .orElseThrow();
    assertTrue(widest.length() <= 120, widest);
  }

  @Test
  void csv_isOneTidyTable() {
    List<String> lines = CommandLineRun.printed("tables", "--format", "csv").out().lines().toList();
    assertEquals(
        "section,model,method,quantity,unit,published,reproduced,status,reason,remark",
        lines.get(0));
    assertEquals(
        List.of(
            "table-1-alpha-bands",
            "table-2-operational",
            "table-2-corrected",
            "table-3-embodied",
            "leaderboard",
            "leave-organization-out"),
        lines.stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .distinct()
            .toList());
  }

  /** Half the time is what ViT-L/16's errors are against: it stands where they stand. */
  @Test
  void remarks_ofAModel_standBesideItsErrors() {
    String text = CommandLineRun.printed("tables", "--format", "markdown").out();
    assertTrue(text.contains("| ViT-L/16 (a,b) |"), text);
    assertTrue(text.contains("- b: ViT-L/16: the printed actual value, 2.71 t"), text);
    List<String> remarked =
        CommandLineRun.printed("tables", "--format", "csv")
            .out()
            .lines()
            .filter(line -> line.contains("the run took half of it, 1.355 t"))
            .toList();
    assertEquals(2 * 14, remarked.size());
    for (String line : remarked) {
      assertTrue(line.startsWith("table-2-corrected,ViT-L/16,"), line);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "csv", "json", "latex"})
  void twoRunsAndTwoThreadCounts_giveTheSameBytes(String format) {
    String once = CommandLineRun.printed("tables", "--format", format).out();
    String other = Runtime.getRuntime().availableProcessors() == 1 ? "2" : "1";
    String again = CommandLineRun.of("tables", "--format", format, "--threads", other).out();
    assertEquals(once, again);
  }

  @Test
  void output_replacesTheFileWithTheSameBytesAsTheTerminal(@TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("tables.md");
    Files.writeString(file, "old");
    CommandLineRun toFile =
        CommandLineRun.of("tables", "--format", "markdown", "--output", file.toString());
    assertEquals("", toFile.out());
    assertEquals(
        CommandLineRun.printed("tables", "--format", "markdown").out(),
        Files.readString(file, StandardCharsets.UTF_8));
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(List.of(file), files.toList(), "no temporary file stays behind");
    }
  }
}
