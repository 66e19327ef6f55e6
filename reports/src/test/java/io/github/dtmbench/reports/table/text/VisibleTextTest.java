package io.github.dtmbench.reports.table.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Data must not steer the terminal of whoever reads a table. */
class VisibleTextTest {
  @Test
  void of_lineBreaksAndTabs_becomeSpaces() {
    assertEquals("a b c d e f g h", VisibleText.of("a\nb\r\nc\rd\te\u000bf\u2028g\u2029h"));
  }

  @Test
  void of_controlAndFormatCharacters_becomeEscapes() {
    assertEquals(
        "\\u001b[31m\\u0000\\u007f\\u0085\\u009b",
        VisibleText.of("\u001b[31m\0\u007f\u0085\u009b"));
    assertEquals(
        "\\u200e\\u200f\\u202a\\u202e\\u2066\\u2069\\u200b\\ufeff",
        VisibleText.of("\u200e\u200f\u202a\u202e\u2066\u2069\u200b\ufeff"));
    assertEquals("\\u{e0041}", VisibleText.of(Character.toString(0xE0041)));
  }

  @Test
  void of_loneSurrogates_becomeEscapesAndPairsStay() {
    assertEquals("\\ud83d \\ude00 😀", VisibleText.of("\ud83d \ude00 \ud83d\ude00"));
  }

  @Test
  void of_ordinaryText_stays() {
    String text = "Größe × σ² – 漢字 e\u0301 \\ | \" '";
    assertEquals(text, VisibleText.of(text));
    assertEquals("", VisibleText.of(""));
  }
}
