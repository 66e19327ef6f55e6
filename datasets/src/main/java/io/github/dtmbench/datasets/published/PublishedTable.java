package io.github.dtmbench.datasets.published;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of a paper. A row is addressed by its first cell, a column by its name. */
public final class PublishedTable {

  private final String id;
  private final List<String> columns;
  private final Map<String, List<String>> rows;

  private PublishedTable(String id, List<String> columns, Map<String, List<String>> rows) {
    this.id = id;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Reads a table.
   *
   * @param id what the table is called
   * @param file its file; the first column holds the keys of the rows
   * @return the table
   * @throws io.github.dtmbench.datasets.csv.InvalidDataException if two rows have one key, or the
   *     file is no table
   */
  public static PublishedTable read(String id, CsvFile file) {
    List<String> columns = file.columns();
    Map<String, List<String>> rows = new LinkedHashMap<>();
    file.rows(columns, row -> read(row, columns, rows));
    return new PublishedTable(id, columns, rows);
  }

  private static Optional<String> read(
      CsvRow row, List<String> columns, Map<String, List<String>> rows) {
    String keyColumn = columns.get(0);
    String key = row.requiredText(keyColumn, "the key of a row");
    List<String> cells = columns.stream().map(row::text).toList();
    if (rows.putIfAbsent(key, cells) != null) {
      row.problem(keyColumn, "a key that no other row has");
    }
    return row.isSound() ? Optional.of(key) : Optional.empty();
  }

  /**
   * What the table is called.
   *
   * @return its id, such as "opencarboneval_leaderboard"
   */
  public String id() {
    return id;
  }

  /**
   * The header.
   *
   * @return names of the columns, in order; the first holds the keys of the rows
   */
  public List<String> columns() {
    return columns;
  }

  /**
   * The first column.
   *
   * @return keys of the rows, in order
   */
  public List<String> rowKeys() {
    return List.copyOf(rows.keySet());
  }

  /**
   * A cell as text.
   *
   * @param rowKey key of the row
   * @param column name of the column
   * @return the text of the cell; never blank
   * @throws IllegalArgumentException if there is no such row or column, or the cell is blank
   */
  public String text(String rowKey, String column) {
    String text = cell(rowKey, column);
    if (text.isEmpty()) {
      throw new IllegalArgumentException(
          id + ": row \"" + rowKey + "\" has nothing in column \"" + column + "\"");
    }
    return text;
  }

  private String cell(String rowKey, String column) {
    List<String> cells = rows.get(rowKey);
    if (cells == null) {
      throw new IllegalArgumentException(
          id + ": no row \"" + rowKey + "\"; there are " + String.join(", ", rows.keySet()));
    }
    int position = columns.indexOf(column);
    if (position < 0) {
      throw new IllegalArgumentException(
          id + ": no column \"" + column + "\"; there are " + String.join(", ", columns));
    }
    return cells.get(position);
  }

  /**
   * A cell as a number.
   *
   * @param rowKey key of the row
   * @param column name of the column
   * @return the number with its printed digits
   * @throws IllegalArgumentException if there is no such row or column, or the cell is no number
   */
  public PrintedNumber number(String rowKey, String column) {
    String text = text(rowKey, column);
    try {
      return PrintedNumber.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          id + ": row \"" + rowKey + "\", column \"" + column + "\": " + e.getMessage(), e);
    }
  }

  /**
   * A cell that may be no number.
   *
   * @param rowKey key of the row
   * @param column name of the column
   * @return the number, or empty if the cell is blank or holds words
   * @throws IllegalArgumentException if there is no such row or column
   */
  public Optional<PrintedNumber> numberIfAny(String rowKey, String column) {
    String text = cell(rowKey, column);
    return PrintedNumber.isNumber(text) ? Optional.of(PrintedNumber.parse(text)) : Optional.empty();
  }
}
