package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The premise of a logarithm on the command line, and a user's own run. */
class TracesCommandTest {

  @TempDir private Path folder;

  private Path log() throws IOException {
    return Files.writeString(
        folder.resolve("log.csv"),
        IntStream.rangeClosed(0, 2000)
            .mapToObj(i -> i * 5 + "," + i * 1000)
            .collect(Collectors.joining("\n", "seconds,progress\n", "\n")));
  }

  @Test
  void paragraph_saysWhatTheTableSays_whateverTheThreads() {
    CommandLineRun text = CommandLineRun.of("traces", "--threads", "2");
    assertEquals(0, text.exitCode(), text.err());
    String words = text.out().replaceAll("\\s+", " ").replace('−', '-');
    CommandLineRun csv = CommandLineRun.of("traces", "--threads", "1", "--format", "csv");
    String[] header = csv.out().lines().findFirst().orElseThrow().split(",", -1);
    String[] all = csv.out().lines().skip(1).findFirst().orElseThrow().split(",", -1);
    for (int i = 0; i < header.length; i++) {
      switch (header[i]) {
        case "traces" -> assertSays(words, "In " + all[i] + " traces");
        case "clusters" -> assertSays(words, "of " + all[i] + " sources");
        case "slope" -> assertSays(words, "changes by " + signed(all[i]));
        case "slope_low" -> assertSays(words, "interval " + signed(all[i]));
        case "formula_slope" -> assertSays(words, "most lenient says " + signed(all[i]));
        case "share_below" ->
            assertSays(words, Math.round(100 * Double.parseDouble(all[i])) + " % lie below");
        default -> {}
      }
    }
  }

  private static String signed(String number) {
    return String.format(Locale.ROOT, "%+.5f", Double.parseDouble(number));
  }

  private static void assertSays(String text, String words) {
    assertTrue(text.contains(words), () -> words + " is not in: " + text);
  }

  @Test
  void ownRun_ofConstantThroughput_endsWhenItShould() throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            "traces",
            "--file",
            log().toString(),
            "--device",
            "H100",
            "--devices",
            "8",
            "--total",
            "4000000",
            "--format",
            "csv");
    assertEquals(0, run.exitCode(), run.err());
    String[] row = run.out().lines().skip(1).findFirst().orElseThrow().split(",", -1);
    assertEquals(0.5, Double.parseDouble(row[0]), 1e-9);
    assertEquals(10000 / 3600.0, Double.parseDouble(row[1]), 1e-6);
    assertTrue(Double.parseDouble(row[2]) < Double.parseDouble(row[1]), run.out());
    assertTrue(Double.parseDouble(row[3]) > Double.parseDouble(row[1]), run.out());
  }

  @Test
  void badInput_isOneLine() throws IOException {
    String file = log().toString();
    assertBad("--total is 5.0", "--file", file, "--total", "5");
    assertBad("--devices is 0", "--file", file, "--devices", "0");
    assertBad("--level is 1,", "--file", file, "--level", "1");
    assertBad("readable file", "--file", folder.resolve("none.csv").toString());
  }

  private static void assertBad(String words, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "traces";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    CommandLineRun run = CommandLineRun.of(all);
    assertEquals(2, run.exitCode(), run.err());
    assertTrue(run.err().contains(words), run.err());
  }
}
