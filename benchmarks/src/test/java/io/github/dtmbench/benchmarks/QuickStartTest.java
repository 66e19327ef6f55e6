package io.github.dtmbench.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import example.QuickStart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README tells a reader to type compiles, runs and does what it says. */
class QuickStartTest {

  private static final Path SOURCE = Path.of("src", "test", "java", "example", "QuickStart.java");

  @Test
  void readme_showsTheSource() throws IOException {
    String readme = Files.readString(Path.of("..", "docs", "java.md"));
    int start = readme.indexOf("```java\n") + "```java\n".length();
    assertEquals(
        Files.readString(SOURCE), readme.substring(start, readme.indexOf("```", start)), "README");
  }

  @Test
  void main_printsRecordsScoresAndAForecast() {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      QuickStart.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    String shown = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(shown.contains("device_hours"), shown);
    assertTrue(shown.contains("dynamic-throughput"), shown);
    String[] lines = shown.split("\n", -1);
    double hours = Double.parseDouble(lines[lines.length - 2].split(" ", 2)[0].strip());
    // 6.3e12 TFLOP at a share of the H100's peak of 989 TFLOP/s between all and a tenth.
    assertTrue(hours > 6.3e12 / 989 / 3600 && hours < 10 * 6.3e12 / 989 / 3600, shown);
  }
}
