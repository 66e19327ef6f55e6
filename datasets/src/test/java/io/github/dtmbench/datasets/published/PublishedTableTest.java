package io.github.dtmbench.datasets.published;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A cell of a paper is found by row and column, or the known ones are named. */
class PublishedTableTest {

  private static PublishedTable table(String content) {
    return PublishedTable.read("t", CsvFile.parse("t.csv", content.getBytes(UTF_8)));
  }

  private static final PublishedTable TABLE = table("row,x,y\nr1,+1.0,a\nr2,,b\n");

  private static void assertRefused(String message, String rowKey, String column) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> TABLE.number(rowKey, column))
            .getMessage());
  }

  @Test
  void read_table_addressedByRowAndColumn() {
    assertEquals("t", TABLE.id());
    assertEquals(List.of("row", "x", "y"), TABLE.columns());
    assertEquals(List.of("r1", "r2"), TABLE.rowKeys());
    assertEquals("+1.0", TABLE.number("r1", "x").text());
    assertEquals("a", TABLE.text("r1", "y"));
    assertEquals("r1", TABLE.text("r1", "row"));
  }

  @Test
  void number_unknownRow_knownOnesNamed() {
    assertRefused("t: no row \"r3\"; there are r1, r2", "r3", "x");
  }

  @Test
  void number_unknownColumn_knownOnesNamed() {
    assertRefused("t: no column \"z\"; there are row, x, y", "r1", "z");
  }

  @Test
  void number_blankCell_refused() {
    assertRefused("t: row \"r2\" has nothing in column \"x\"", "r2", "x");
  }

  @Test
  void number_textCell_refused() {
    assertRefused(
        "t: row \"r1\", column \"y\": \"a\": expected a printed number such as +7.8 or 130e9",
        "r1",
        "y");
  }

  @Test
  void read_rowKeyTwice_refused() {
    assertEquals(
        "t.csv:3: column row: \"r\": expected a key that no other row has",
        assertThrows(InvalidDataException.class, () -> table("row,x\nr,1\nr,2\n")).getMessage());
  }

  @Test
  void read_columnTwice_refused() {
    assertThrows(InvalidDataException.class, () -> table("row,x,x\nr,1,2\n"));
  }
}
