package io.github.dtmbench.datasets.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message is one line on a terminal, whatever the file holds. */
class DataProblemTest {

  private static String shown(String value) {
    return new DataProblem("f.csv", 3, "c", value, "x").message();
  }

  @Test
  void message_allParts_inOneLine() {
    assertEquals(
        "runs.csv:17: column training_flop: \"abc\": expected a positive number",
        new DataProblem("runs.csv", 17, "training_flop", "abc", "a positive number").message());
  }

  @Test
  void message_wholeRecordOrFile_partsLeftOut() {
    assertEquals("f:2: \"v\": expected x", new DataProblem("f", 2, "", "v", "x").message());
    assertEquals("f:2: expected x", new DataProblem("f", 2, "", "", "x").message());
    assertEquals("f: expected x", new DataProblem("f", 0, "", "", "x").message());
  }

  @Test
  void message_controlCharacters_escaped() {
    assertEquals(
        "f.csv:3: column c: \"a\\nb\\rc\\td\\u001b[31m\\u0000\\u202e\\u2028\\ufeff\\u00a0\":"
            + " expected x",
        shown("a\nb\rc\td\u001b[31m\u0000\u202e\u2028\ufeff\u00a0"));
  }

  @Test
  void message_charactersBeyondAscii_shown() {
    assertEquals("f.csv:3: column c: \"PanGu-Σ 模型 😀\": expected x", shown("PanGu-Σ 模型 😀"));
  }

  @Test
  void message_halfASurrogatePair_escaped() {
    assertEquals("f.csv:3: column c: \"\\ud83d\": expected x", shown("\ud83d"));
  }

  @ParameterizedTest
  @CsvSource({"80, false", "81, true", "100000, true"})
  void message_longValue_shortenedToEightyCharacters(int length, boolean shortened) {
    assertEquals(
        "f.csv:3: column c: \""
            + "v".repeat(Math.min(length, 80))
            + (shortened ? "..." : "")
            + "\": expected x",
        shown("v".repeat(length)));
  }

  @Test
  void constructor_negativeLine_refused() {
    assertThrows(IllegalArgumentException.class, () -> new DataProblem("f", -1, "", "", "x"));
  }

  @Test
  void exception_severalProblems_oneALineInItsMessage() {
    InvalidDataException refusal =
        new InvalidDataException(
            List.of(new DataProblem("f", 1, "", "", "x"), new DataProblem("f", 2, "", "", "y")));
    assertEquals("f:1: expected x\nf:2: expected y", refusal.getMessage());
    assertEquals(2, refusal.problems().size());
  }

  @Test
  void exception_noProblem_refused() {
    assertThrows(IllegalArgumentException.class, () -> new InvalidDataException(List.of()));
  }
}
