package io.github.dtmbench.reports.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A missing cell must lead to its own reason. */
class FootnotesTest {
  @Test
  void lines_manyReasons_areLetteredInOrderOfReading() {
    ResultTable.Builder table = ResultTable.builder("table-1", "T").column(Column.text("a", "A"));
    for (int i = 0; i < 28; i++) {
      table.row(Cell.missing("reason " + i)).row(Cell.missing("reason 0")).row(Cell.missing());
    }
    Footnotes footnotes = new Footnotes(table.build());
    List<String> lines = footnotes.lines();
    assertEquals(28, lines.size());
    assertEquals("(a) reason 0", lines.get(0));
    assertEquals("(z) reason 25", lines.get(25));
    assertEquals("(ab) reason 27", lines.get(27));
    assertEquals("– (b)", footnotes.inCell(new Cell.Missing("reason 1")));
    assertEquals("–", footnotes.inCell(new Cell.Missing("")));
  }
}
