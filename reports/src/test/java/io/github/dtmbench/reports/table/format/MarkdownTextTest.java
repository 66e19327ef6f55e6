package io.github.dtmbench.reports.table.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dtmbench.reports.table.SampleTables;
import io.github.dtmbench.reports.table.text.VisibleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Data must not turn into markup on a page. */
class MarkdownTextTest {
  static final Iterable<String> HOSTILE = SampleTables.HOSTILE;

  /** Removes escapes; fails on a character with a meaning that stands without one. */
  private static String unescape(String markdown) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      assertEquals(-1, "`*_<>[]|&~$#\n\r\u202e\u001b".indexOf(c), markdown);
      text.append(c == '\\' ? markdown.charAt(++i) : c);
    }
    return text.toString();
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void inline_hostileText_hasNoMarkupLeft(String text) {
    assertEquals(VisibleText.of(text).strip(), unescape(MarkdownText.inline(text)));
    assertEquals(VisibleText.of(text).strip(), unescape(MarkdownText.line(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "1. item, 1\\. item",
    "12) item, 12\\) item",
    "- item, \\- item",
    "+ item, \\+ item",
    "# heading, \\# heading",
    "===, \\===",
    "1.5 is plain, 1\\.5 is plain",
    "GPT-3.5 is plain, GPT-3.5 is plain",
    "100, 100",
  })
  void line_blockStart_isEscaped(String text, String expected) {
    assertEquals(expected, MarkdownText.line(text));
  }

  @Test
  void inline_address_isNotLinked() {
    assertEquals("https\\://a.b/ WWW\\.c.d", MarkdownText.inline("https://a.b/ WWW.c.d"));
  }
}
