package io.github.dtmbench.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernels on the command line: every digit of them. */
class CurveCommandTest {

  @TempDir private Path folder;

  private CommandLineRun curve(String function, String content, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), content);
    String[] all = new String[more.length + 6];
    System.arraycopy(
        new String[] {"curve", function, "--input", file.toString(), "--format", "csv"},
        0,
        all,
        0,
        6);
    System.arraycopy(more, 0, all, 6, more.length);
    return CommandLineRun.of(all);
  }

  /**
   * mpmath at 50 digits, {@code (exp(1 + lambertw((K - 1)/e)) - 1)/alpha} with K = alpha C, alpha =
   * 10^34.5 and C = 3.1e11, gives 3091006765.361384905…
   */
  @Test
  void time_keepsTheInputAndAddsSeventeenDigits() throws IOException {
    CommandLineRun run = curve("time", "log10_alpha,tflop\n34.50,3.1e11\n");
    assertEquals(0, run.exitCode(), run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals("log10_alpha,tflop,seconds", lines.get(0));
    assertTrue(lines.get(1).startsWith("34.50,3.1e11,"), lines.get(1));
    String digits = lines.get(1).substring("34.50,3.1e11,".length());
    assertTrue(digits.matches("[0-9]\\.[0-9]{16}e[+-][0-9]{2,3}"), digits);
    assertEquals(3091006765.361385, Double.parseDouble(digits), 3 * Math.ulp(3.1e9));
  }

  /** What one function gives, the next takes: back to the start but for the conditioning. */
  @Test
  void timeWorkAndAlpha_areInversesOfEachOther() throws IOException {
    String seconds = last(curve("time", "log10_alpha,tflop\n41.25,6.3e12\n"));
    assertEquals(
        6.3e12,
        Double.parseDouble(last(curve("work", "log10_alpha,seconds\n41.25," + seconds + "\n"))),
        6.3e12 * 1e-15);
    assertEquals(
        41.25,
        Double.parseDouble(last(curve("alpha", "tflop,seconds\n6.3e12," + seconds + "\n"))),
        41.25 * 1e-14);
  }

  private static String last(CommandLineRun run) {
    assertEquals(0, run.exitCode(), run.err());
    String line = run.out().lines().toList().get(1);
    return line.substring(line.lastIndexOf(',') + 1);
  }

  @Test
  void columns_inAnyOrder_keepTheirs() throws IOException {
    CommandLineRun run = curve("time", "tflop,log10_alpha\r\n3.1e11,34.5\r\n");
    assertEquals("tflop,log10_alpha,seconds", run.out().lines().findFirst().orElseThrow());
    assertTrue(run.out().lines().toList().get(1).startsWith("3.1e11,34.5,"));
  }

  @Test
  void hundredThousandRows_areAnswered() throws IOException {
    String rows =
        IntStream.range(0, 100_000)
            .mapToObj(i -> i / 1000.0 + "," + (i + 1) + "e9\n")
            .collect(Collectors.joining());
    CommandLineRun run = curve("time", "log10_alpha,tflop\n" + rows);
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(100_001, run.out().lines().count());
  }

  /** All problems, each with its line; nothing on standard output. */
  @Test
  void badRows_areAllTold() throws IOException {
    CommandLineRun run =
        curve("alpha", "tflop,seconds\n1e11,8e8\n-1,8e8\n1e11,\nNaN,many\n1e300,1e-300\n");
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    List<String> lines = run.err().lines().toList();
    assertEquals(6, lines.size(), run.err());
    assertTrue(lines.get(0).startsWith("in.csv:3: column tflop: \"-1\""), lines.get(0));
    assertTrue(lines.get(1).startsWith("in.csv:4: column seconds: \"\""), lines.get(1));
    assertTrue(lines.get(2).startsWith("in.csv:5: column tflop: \"NaN\""), lines.get(2));
    assertTrue(lines.get(3).startsWith("in.csv:5: column seconds: \"many\""), lines.get(3));
    assertTrue(lines.get(4).startsWith("in.csv:6: column seconds: \"1e-300\""), lines.get(4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "log10_alpha,tflop\n", "a,b\n1,2\n", "log10_alpha\n1\n", "\"\n"})
  void badFiles_areRefused(String content) throws IOException {
    CommandLineRun run = curve("time", content);
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertFalse(run.err().contains("Exception"), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "speed|in.csv|dtm-bench: function is 'speed'; known: time, alpha, work",
        "time|absent.csv|absent.csv: "
      })
  void badArguments_areOneLine(String function, String file, String message) {
    CommandLineRun run =
        CommandLineRun.of("curve", function, "--input", folder.resolve(file).toString());
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith(message), run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tflop,seconds",
        "tflp,seconds",
        "",
        ",",
        "1e23,seconds",
        "tflop;seconds",
        "tflop"
      })
  void strangeHeader_isToldByLine(String header) throws IOException {
    CommandLineRun run = curve("alpha", header + "\n1,2\n");
    assertEquals(2, run.exitCode(), run.err());
    assertTrue(run.err().startsWith("in.csv:"), run.err());
    assertEquals("", run.out());
  }
}
