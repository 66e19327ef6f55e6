package io.github.dtmbench.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelTest {

  @Test
  void fitting_cutsToTheWidth() {
    String cut = Label.fitting("constant-utilization", 40);
    assertTrue(cut.startsWith("const") && cut.endsWith("…"), cut);
    assertTrue(FigureFont.width(cut, FigureFont.SMALL) <= 40);
    assertEquals("svr", Label.fitting("svr", 40));
    assertEquals("…", Label.fitting("svr", 1));
  }

  /** An emoji is two chars and one letter. */
  @Test
  void fitting_cutsNoLetterInHalf() {
    String cut = Label.fitting("😀😀😀😀😀😀😀😀😀😀", 30);
    assertTrue(cut.codePoints().allMatch(c -> c == 0x1F600 || c == '…'), cut);
  }

  @Test
  void lines_breakWhereWordsDo() {
    assertEquals(List.of("svr"), Label.lines("svr", 60));
    assertEquals(
        List.of("dynamic-throughput.", "published"),
        Label.lines("dynamic-throughput.published", 70));
    assertEquals(List.of(), Label.lines("", 60));
    List<String> unbroken = Label.lines("abcdefghijklmnopqrstuvwxyz", 40);
    assertEquals(1, unbroken.size());
    assertTrue(FigureFont.width(unbroken.get(0), FigureFont.SMALL) <= 40);
  }
}
