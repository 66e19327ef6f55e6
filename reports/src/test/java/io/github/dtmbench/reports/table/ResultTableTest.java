package io.github.dtmbench.reports.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A table that is not what it seems must not come into being. */
class ResultTableTest {
  private static final Column MODEL = Column.text("model", "Model");
  private static final Column COUNT = Column.number("n", "n");

  private static void assertRefused(String message, ResultTable.Builder builder) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, builder::build).getMessage());
  }

  @Test
  void build_duplicateKey_namesTableAndKey() {
    assertRefused(
        "table-1: two columns have the key n",
        ResultTable.builder("table-1", "T").column(COUNT).column(MODEL).column(COUNT));
  }

  @Test
  void build_rowOfWrongWidth_namesTableAndRow() {
    assertRefused(
        "table-1: row 2 has 1 cells for 2 columns",
        ResultTable.builder("table-1", "T")
            .column(MODEL)
            .column(COUNT)
            .row(Cell.text("a"), Cell.count(1))
            .row(Cell.text("b")));
  }

  @Test
  void build_namelessOrEmpty_isRefused() {
    assertRefused("table-1: no columns", ResultTable.builder("table-1", "T"));
    assertRefused("table-1: blank title", ResultTable.builder("table-1", " ").column(MODEL));
    assertRefused(
        "table-1: blank note", ResultTable.builder("table-1", "T").column(MODEL).note(""));
    assertRefused(
        "table id \"Table 1\" is not in lower case with hyphens, such as table-2",
        ResultTable.builder("Table 1", "T").column(MODEL));
  }

  @Test
  void constructor_listsChangedLater_tableStaysTheSame() {
    List<Cell> row = new ArrayList<>(List.of(Cell.text("a")));
    List<List<Cell>> rows = new ArrayList<>(List.of(row));
    List<String> notes = new ArrayList<>(List.of("note"));
    ResultTable table = new ResultTable("table-1", "T", List.of(MODEL), rows, notes);
    row.set(0, Cell.text("b"));
    rows.clear();
    notes.clear();
    assertEquals(List.of(List.of(Cell.text("a"))), table.rows());
    assertEquals(List.of("note"), table.notes());
    assertThrows(UnsupportedOperationException.class, () -> table.rows().get(0).clear());
  }

  @Test
  void column_badNames_areRefused() {
    for (String key : List.of("", "Model", "a b", "_a", "a__b", "a-b", "1a", "ı")) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> Column.text(key, "H")).getMessage();
      assertEquals(
          "column key \"" + key + "\" is not in snake case, such as device_hours", message);
    }
    assertThrows(IllegalArgumentException.class, () -> Column.text("a", " "));
  }
}
