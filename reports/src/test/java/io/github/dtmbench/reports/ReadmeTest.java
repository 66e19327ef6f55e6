package io.github.dtmbench.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Estimators;
import io.github.dtmbench.reports.cli.DtmBench;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The README shows real output. When a number moves, this says which line of it is stale. */
class ReadmeTest {

  private static List<String> readme;
  private static Set<String> output;

  @BeforeAll
  static void readAndRun() throws IOException {
    readme = Files.readAllLines(Path.of("..", "README.md"));
    output = new HashSet<>(lines("tables"));
    output.addAll(lines("ledger"));
    output.addAll(lines("evaluate", "--records", "none-here.csv"));
    output.addAll(
        lines(
            "predict",
            "--parameters",
            "70B",
            "--tokens",
            "15T",
            "--device",
            "H100",
            "--devices",
            "16000",
            "--country",
            "USA",
            "--without",
            "Llama 3 70B",
            "--records",
            "none-here.csv"));
    output.addAll(
        lines(
            "footprint",
            "--device-hours",
            "7e6",
            "--device",
            "H100",
            "--grid",
            "416.3",
            "--pue",
            "1.1"));
    // Not run here: it takes half a minute, and what was measured stays what it is.
    output.addAll(Files.readAllLines(Path.of("results", "timing.txt")));
  }

  private static List<String> lines(String... command) {
    StringWriter out = new StringWriter();
    assertEquals(
        0, DtmBench.execute(new PrintWriter(out), new PrintWriter(new StringWriter()), command));
    return out.toString().lines().toList();
  }

  @Test
  void tables_areLinesOfTheRealOutput() {
    List<String> shown = new ArrayList<>();
    boolean inside = false;
    for (String line : readme) {
      if (line.startsWith("```")) {
        inside = line.equals("```text");
      } else if (inside) {
        shown.add(line);
      }
    }
    assertTrue(shown.size() > 20, "the README shows no tables");
    assertEquals(
        List.of(),
        shown.stream().filter(line -> !output.contains(line)).toList(),
        "lines of the README that the command does not print");
  }

  @Test
  void everyEstimator_hasARow() {
    List<String> missing =
        Estimators.standard(ShippedData.load()).all().stream()
            .map(Estimator::id)
            .filter(id -> readme.stream().noneMatch(line -> line.startsWith("| `" + id + "` |")))
            .toList();
    assertEquals(List.of(), missing);
  }
}
