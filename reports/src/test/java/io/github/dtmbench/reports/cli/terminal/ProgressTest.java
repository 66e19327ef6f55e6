package io.github.dtmbench.reports.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bar that a person sees and a pipe does not. */
class ProgressTest {

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 200})
  void on_stream_showsTaskAndSteps_inItsWidth_andClearsUp(int columns) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    try (Progress progress = Progress.on(stream, "temporal", 4, columns)) {
      for (int i = 0; i < 4; i++) {
        progress.step();
      }
    }
    String shown = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(shown.contains("temporal"), shown);
    assertTrue(shown.contains("4/4"), shown);
    assertTrue(shown.endsWith(" \r"), shown);
    for (String line : shown.split("\r", -1)) {
      assertTrue(line.length() <= Math.min(80, columns), line);
    }
  }

  /** Tests run without a terminal, as pipes do. */
  @Test
  void of_noTerminal_printsNothing() {
    assertFalse(Terminal.isInteractive());
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try (Progress progress = Progress.of("task", 2)) {
      progress.step();
    } finally {
      System.setErr(before);
    }
    assertEquals("", bytes.toString(StandardCharsets.UTF_8));
  }
}
