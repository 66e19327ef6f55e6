package io.github.dtmbench.reports.table.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.reports.table.SampleTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Data must neither run as a command nor stop a run of pdflatex. */
class LatexTextTest {
  static final Iterable<String> HOSTILE = SampleTables.HOSTILE;

  /** All that an escaped text may contain besides plain characters. */
  private static final String KNOWN =
      "\\\\(textbackslash|textless|textgreater|textbar|textasciitilde|textasciicircum)\\{}"
          + "|\\\\[{}#$%&_]"
          + "|\\{(\\\\char34|[\\[\\]*`]|)}"
          + "|\\$\\\\[A-Za-z]+\\$";

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void of_hostileText_hasNoCommandLeft(String text) {
    String rest = LatexText.of(text).replaceAll(KNOWN, "");
    assertFalse(rest.matches("(?s).*[\\\\{}#$%&_~^\\[\\]*<>|\"].*"), rest);
    assertTrue(rest.chars().allMatch(c -> (c >= ' ' && c < 0x7F) || c == 'é'), rest);
  }

  @ParameterizedTest
  @CsvSource({
    "50% & \\input{x}, 50\\% \\& \\textbackslash{}input\\{x\\}",
    "a_b^c~d, a\\_b\\textasciicircum{}c\\textasciitilde{}d",
    "σ ≤ 0.5 ± α×10², $\\sigma$ $\\leq$ 0.5 $\\pm$ $\\alpha$$\\times$10$^2$",
    "1–2 … Δµ, 1--2 \\ldots{} $\\Delta$$\\mu$",
    "Müller Çağ ı ß, Müller Çağ ı ß",
    "e\u0301, é",
    "漢, {[}U+6F22{]}",
    "😀, {[}U+1F600{]}",
    "ŧ, {[}U+0167{]}",
    "it's --x, it's -{}-x",
  })
  void of_text_isEscaped(String text, String expected) {
    assertEquals(expected, LatexText.of(text));
  }
}
