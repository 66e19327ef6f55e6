package io.github.dtmbench.reports.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One table of results, the single source of every output format.
 *
 * <p>Rows and columns keep the order in which they were added. What would mislead is refused: two
 * columns with one key, or a row that does not fill the columns.
 *
 * @param id the name of the table in a document, such as {@code table-2}
 * @param title one line above the table, never blank
 * @param columns at least one column, with different keys
 * @param rows the cells, row by row; may be empty
 * @param notes one-line remarks below the table, none of them blank; may be empty
 * @param further columns that are shown only to who chooses them
 */
public record ResultTable(
    String id,
    String title,
    List<Column> columns,
    List<List<Cell>> rows,
    List<String> notes,
    List<Further> further) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /**
   * Checks the shape and copies the lists.
   *
   * @param id the name of the table in a document
   * @param title one line above the table
   * @param columns at least one column
   * @param rows the cells, row by row
   * @param notes one-line remarks below the table
   * @param further columns that are shown only to who chooses them
   * @throws IllegalArgumentException if the id is not in lower case with hyphens, the title or a
   *     note is blank, there is no column, two columns share a key, or a row does not fill the
   *     columns
   */
  public ResultTable {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "table id \"" + id + "\" is not in lower case with hyphens, such as table-2");
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException(id + ": blank title");
    }
    if (notes.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(id + ": blank note");
    }
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
    further = List.copyOf(further);
    checkColumns(id, columns);
    for (Further column : further) {
      checkWidth(id, 0, column.cells().size(), rows.size());
    }
    for (int i = 0; i < rows.size(); i++) {
      checkWidth(id, i + 1, rows.get(i).size(), columns.size());
      checkCells(id, columns, rows.get(i));
    }
  }

  /**
   * A column that lines for people have no room for.
   *
   * @param column its names
   * @param cells one a row
   */
  public record Further(Column column, List<Cell> cells) {

    /** Copies the cells. */
    public Further {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A table all of whose columns are shown.
   *
   * @param id the name of the table in a document
   * @param title one line above the table
   * @param columns at least one column
   * @param rows the cells, row by row
   * @param notes one-line remarks below the table
   * @throws IllegalArgumentException as the other constructor does
   */
  public ResultTable(
      String id, String title, List<Column> columns, List<List<Cell>> rows, List<String> notes) {
    this(id, title, columns, rows, notes, List.of());
  }

  private static void checkColumns(String id, List<Column> columns) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException(id + ": no columns");
    }
    Set<String> seen = new HashSet<>();
    for (Column column : columns) {
      for (String key : column.programKeys()) {
        if (!seen.add(key)) {
          throw new IllegalArgumentException(id + ": two columns have the key " + key);
        }
      }
    }
  }

  /**
   * The table as programs get it: an interval is two columns.
   *
   * @return this, if it has no intervals
   */
  public ResultTable forPrograms() {
    if (columns.stream().noneMatch(Column::isRange)) {
      return this;
    }
    List<Column> ends = new ArrayList<>();
    for (Column column : columns) {
      for (String key : column.programKeys()) {
        ends.add(column.isRange() ? Column.number(key, column.heading(), column.unit()) : column);
      }
    }
    return new ResultTable(
        id, title, ends, rows.stream().map(row -> endsOf(columns, row)).toList(), notes);
  }

  /**
   * The table as people read it: in units that fit the size of the numbers.
   *
   * @return this, if no column is measured
   */
  public ResultTable forPeople() {
    return FittedUnits.of(this);
  }

  /**
   * The column that names the rows: the first of words; a rank before it does not.
   *
   * @return its index; 0 without words
   */
  public int rowHeader() {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).alignment() == Alignment.LEFT) {
        return i;
      }
    }
    return 0;
  }

  boolean hasColumn(String key) {
    return columns.stream().anyMatch(column -> column.key().equals(key));
  }

  private static List<Cell> endsOf(List<Column> columns, List<Cell> row) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Cell cell = row.get(i);
      if (!columns.get(i).isRange()) {
        cells.add(cell);
      } else if (cell instanceof Cell.Range range) {
        cells.add(range.lowEnd());
        cells.add(range.highEnd());
      } else {
        cells.add(cell);
        cells.add(cell);
      }
    }
    return cells;
  }

  private static void checkCells(String id, List<Column> columns, List<Cell> row) {
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = row.get(i);
      boolean fits =
          columns.get(i).isRange()
              ? cell instanceof Cell.Range || cell instanceof Cell.Missing
              : !(cell instanceof Cell.Range);
      if (!fits) {
        throw new IllegalArgumentException(
            id + ": intervals stand in columns of intervals, not so in " + columns.get(i).key());
      }
    }
  }

  private static void checkWidth(String id, int rowNumber, int cells, int columns) {
    if (cells != columns) {
      throw new IllegalArgumentException(
          id + ": row " + rowNumber + " has " + cells + " cells for " + columns + " columns");
    }
  }

  /**
   * The same rows under another heading.
   *
   * @param otherTitle one line above the table
   * @param otherNotes remarks below it, in place of its own
   * @return the table
   */
  public ResultTable with(String otherTitle, List<String> otherNotes) {
    return new ResultTable(id, otherTitle, columns, rows, otherNotes, further);
  }

  /**
   * Starts a table.
   *
   * @param id the name of the table in a document
   * @param title one line above the table
   * @return a builder without columns and rows
   */
  public static Builder builder(String id, String title) {
    return new Builder(id, title);
  }

  /** Collects columns, rows and notes; everything is checked by {@link #build}. */
  public static final class Builder {
    private final String id;
    private final String title;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Builder(String id, String title) {
      this.id = id;
      this.title = title;
    }

    /**
     * Adds a column to the right.
     *
     * @param column the column
     * @return this builder
     */
    public Builder column(Column column) {
      columns.add(column);
      return this;
    }

    /**
     * Adds a row below.
     *
     * @param cells one cell for each column
     * @return this builder
     */
    public Builder row(Cell... cells) {
      return row(List.of(cells));
    }

    /**
     * Adds a row below.
     *
     * @param cells one cell for each column
     * @return this builder
     */
    public Builder row(List<Cell> cells) {
      rows.add(List.copyOf(cells));
      return this;
    }

    /**
     * Adds a remark below the table.
     *
     * @param note one line
     * @return this builder
     */
    public Builder note(String note) {
      notes.add(note);
      return this;
    }

    /**
     * Makes the table.
     *
     * @return the table with everything added so far
     * @throws IllegalArgumentException as the constructor of {@link ResultTable} does
     */
    public ResultTable build() {
      return new ResultTable(id, title, columns, rows, notes);
    }
  }
}
