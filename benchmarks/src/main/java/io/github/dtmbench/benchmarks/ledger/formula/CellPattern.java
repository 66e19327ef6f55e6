package io.github.dtmbench.benchmarks.ledger.formula;

import java.util.List;

/**
 * Which cells of a table a declaration speaks of.
 *
 * @param table id of the table
 * @param rows keys of rows; {@code *} is any
 * @param columns names of columns; {@code *} is any
 */
public record CellPattern(String table, List<String> rows, List<String> columns) {

  private static final String ANY = "*";

  /**
   * A pattern of the cells of one table.
   *
   * @param table its name
   * @param rows names of rows separated by {@code |}, or {@code *} for all
   * @param columns names of columns separated by {@code |}, or {@code *} for all
   * @return the pattern
   */
  public static CellPattern of(String table, String rows, String columns) {
    return new CellPattern(
        table, List.of(rows.split("\\|", -1)), List.of(columns.split("\\|", -1)));
  }

  /**
   * Whether a cell is meant.
   *
   * @param cell a cell of any table
   * @return whether table, row and column fit
   */
  public boolean covers(Cell cell) {
    return covers(cell.table().id(), cell.row(), cell.column());
  }

  /**
   * Whether a cell is meant.
   *
   * @param id id of a table
   * @param row key of a row; {@code *} is covered by what covers all rows
   * @param column name of a column, likewise
   * @return whether table, row and column fit
   */
  public boolean covers(String id, String row, String column) {
    return table.equals(id) && covers(rows, row) && covers(columns, column);
  }

  private static boolean covers(List<String> names, String name) {
    return names.contains(ANY) || names.contains(name);
  }

  /** The cells as a message names them. */
  @Override
  public String toString() {
    return table + ", row " + String.join("|", rows) + ", column " + String.join("|", columns);
  }
}
