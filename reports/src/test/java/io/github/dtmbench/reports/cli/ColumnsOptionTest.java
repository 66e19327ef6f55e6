package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table for a paper: the columns that its author wants, no wider than the text. */
@Tag("any-jdk")
class ColumnsOptionTest {

  private static final String EIGHT =
      "rank,estimator,n,refused,geometric_error,ci,mean_ape_pct,within_2x";

  @TempDir private Path folder;

  private CommandLineRun evaluate(String... options) {
    return CommandLineRun.of(
        Stream.concat(
                Stream.of(
                    "evaluate",
                    "--estimators",
                    "constant-utilization,device-throughput,dynamic-throughput.published",
                    "--records",
                    folder.resolve("none.csv").toString()),
                Arrays.stream(options))
            .toArray(String[]::new));
  }

  @Test
  void everyFormat_hasTheColumnsInTheOrderAskedFor() throws IOException {
    String asked = "geometric_error,estimator,ci,mean_ape_pct";
    String csv = evaluate("--columns", asked, "--format", "csv").out();
    assertTrue(csv.startsWith("geometric_error,estimator,ci_low,ci_high,mean_ape_pct\n"), csv);
    String text = evaluate("--columns", asked).out();
    assertTrue(
        text.contains("Geom. error  Estimator                     95 % interval  Mean APE"), text);
    String markdown = evaluate("--columns", asked, "--format", "markdown").out();
    assertTrue(markdown.contains("| Geom. error | Estimator | 95 % interval | Mean APE |"));
    JsonNode table =
        new ObjectMapper().readTree(evaluate("--columns", asked, "--json").out()).at("/tables/0");
    List<String> keys = new ArrayList<>();
    table.get("columns").forEach(column -> keys.add(column.get("key").asText()));
    assertEquals(
        List.of("geometric_error", "estimator", "ci_low", "ci_high", "mean_ape_pct"), keys);
    String latex = evaluate("--columns", asked, "--format", "latex").out();
    assertTrue(latex.contains("Geom.\\\\error} & Estimator & 95 \\% interval & "), latex);
  }

  @Test
  void endOfAnInterval_isAColumnOfItsOwn() {
    String csv = evaluate("--columns", "ci_high,estimator", "--format", "csv").out();
    assertTrue(csv.startsWith("ci_high,estimator\n"), csv);
    String text = evaluate("--columns", "ci_high,estimator").out();
    assertTrue(text.contains("95 % interval, to"), text);
  }

  @Test
  void tableWithoutSuchColumns_isLeftOut() {
    String text = evaluate("--pairs", "--columns", "first,second,p").out();
    assertTrue(text.startsWith("Pairs of estimators"), text);
    assertFalse(text.contains("Scores of"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "estimatr|no column here; nearest is estimator",
        "estimator,estimator|names 'estimator' twice",
        "ci,ci_low|names 'ci_low', which another name of it shows already",
        "estimator,,n|expected something on each side of a comma",
        "protocol\\n|no column here"
      })
  void badName_isOneLine(String names, String words) {
    CommandLineRun run = evaluate("--columns", names);
    assertAll(
        () -> assertEquals(2, run.exitCode(), run.err()),
        () -> assertEquals("", run.out()),
        () -> assertTrue(run.err().contains(words), run.err()),
        () -> assertEquals(1, run.err().lines().count(), run.err()));
  }

  /** In the class article with nothing but the packages that the file asks for. */
  @Test
  void eightColumnsOfThreeEstimators_areNoWiderThanTheTextOfAnArticle()
      throws IOException, InterruptedException {
    boolean installed =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, "pdflatex")));
    if (!installed) {
      System.err.println("SKIPPED: no pdflatex on the path, the width was not measured");
      return;
    }
    CommandLineRun run =
        evaluate(
            "--columns",
            EIGHT,
            "--format",
            "latex",
            "--output",
            folder.resolve("scores.tex").toString());
    assertEquals(0, run.exitCode(), run.err());
    String table = Files.readString(folder.resolve("scores.tex"));
    assertEquals(
        7,
        table
            .lines()
            .filter(l -> l.contains("Estimator"))
            .findFirst()
            .orElseThrow()
            .chars()
            .filter(c -> c == '&')
            .count(),
        table);
    Files.writeString(
        folder.resolve("paper.tex"),
        """
        \\documentclass{article}
        \\usepackage[T1]{fontenc}
        \\usepackage[utf8]{inputenc}
        \\usepackage{array,booktabs,longtable}
        \\begin{document}
        \\typeout{TEXTWIDTH \\the\\textwidth}
        \\input{scores}
        \\end{document}
        """);
    Process pdflatex =
        new ProcessBuilder("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper.tex")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("stdout").toFile())
            .start();
    assertTrue(pdflatex.waitFor(60, TimeUnit.SECONDS));
    String log = Files.readString(folder.resolve("paper.log"), StandardCharsets.ISO_8859_1);
    assertEquals(0, pdflatex.exitValue(), log);
    assertTrue(log.contains("TEXTWIDTH 345.0pt"), log);
    assertFalse(log.contains("Overfull"), log);
  }

  /** What a reader of a paper is told must not be how to type a command. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "evaluate --estimators svr,device-throughput --pairs --target all",
        "predict --flop 1e23 --device A100,H100 --estimators device-throughput",
        "footprint --device-hours 7e6 --device H100 --grid 416.3 --requests 1e9 --kwh-per-request"
            + " 1e-3",
        "list grids",
        "list devices",
        "list estimators"
      })
  void notes_nameNothingOfTheCommandLine(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of("--format", "json"));
    CommandLineRun run = CommandLineRun.of(words.toArray(String[]::new));
    assertEquals(0, run.exitCode(), run.err());
    try {
      for (JsonNode table : new ObjectMapper().readTree(run.out()).get("tables")) {
        String said = table.get("title").asText() + " " + table.get("notes");
        assertFalse(said.matches("(?s).*(--[a-z]|dtm-bench ).*"), said);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
