package io.github.dtmbench.reports.table.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines break where a reader expects it, and characters stay whole. */
class TextWrapTest {
  @Test
  void wrap_words_breaksAtSpaces() {
    assertEquals(List.of("one two", "three"), TextWrap.wrap("one two three", 8));
    assertEquals(List.of("fits  so"), TextWrap.wrap("fits  so", 8));
    assertEquals(List.of(""), TextWrap.wrap("", 8));
    assertEquals(List.of(""), TextWrap.wrap(" ".repeat(20), 8));
  }

  @Test
  void wrap_longWord_isCut() {
    assertEquals(List.of("a", "bcdefghi", "jk l"), TextWrap.wrap("a bcdefghijk l", 8));
  }

  @Test
  void wrap_wideAndCombiningCharacters_countColumns() {
    assertEquals(List.of("漢字", "漢"), TextWrap.wrap("漢字漢", 5));
    assertEquals(List.of("😀😀", "😀"), TextWrap.wrap("😀😀😀", 4));
    assertEquals(List.of("aae\u0301", "a"), TextWrap.wrap("aae\u0301a", 3));
  }

  @Test
  void wrap_moreLinesThanAllowed_endsWithEllipsis() {
    assertEquals(List.of("one two", "three…"), TextWrap.wrap("one two three four", 8, 2));
    assertEquals(List.of("aaaaaaa…"), TextWrap.wrap("a".repeat(20), 8, 1));
    assertEquals(List.of("one two", "three"), TextWrap.wrap("one two three", 8, 2));
  }
}
