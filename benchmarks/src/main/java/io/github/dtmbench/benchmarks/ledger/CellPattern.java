package io.github.dtmbench.benchmarks.ledger;

import java.util.List;

/**
 * Which cells of a table a declaration speaks of.
 *
 * @param table id of the table
 * @param rows keys of rows; {@code *} is any
 * @param columns names of columns; {@code *} is any
 */
record CellPattern(String table, List<String> rows, List<String> columns) {

  private static final String ANY = "*";

  static CellPattern of(String table, String rows, String columns) {
    return new CellPattern(
        table, List.of(rows.split("\\|", -1)), List.of(columns.split("\\|", -1)));
  }

  boolean covers(Cell cell) {
    return table.equals(cell.table().id())
        && covers(rows, cell.row())
        && covers(columns, cell.column());
  }

  private static boolean covers(List<String> names, String name) {
    return names.contains(ANY) || names.contains(name);
  }
}
