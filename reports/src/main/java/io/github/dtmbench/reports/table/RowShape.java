package io.github.dtmbench.reports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Columns, each with the cell that it takes from an item: heading and cell cannot drift apart as
 * they do in two lists.
 *
 * @param <T> what a row is made from
 */
public final class RowShape<T> {

  private final List<Column> columns = new ArrayList<>();
  private final List<Function<T, Cell>> cells = new ArrayList<>();

  /** No columns yet. */
  public RowShape() {}

  /**
   * Adds a column of words.
   *
   * @param key its name for machines
   * @param title its name for readers
   * @param text the words of an item
   * @return this
   */
  public RowShape<T> text(String key, String title, Function<T, String> text) {
    columns.add(Column.text(key, title));
    cells.add(text.andThen(Cell::text));
    return this;
  }

  /**
   * Adds a column of numbers.
   *
   * @param key its name for machines
   * @param title its name for readers
   * @param cell the number of an item
   * @return this
   */
  public RowShape<T> number(String key, String title, Function<T, Cell> cell) {
    columns.add(Column.number(key, title));
    cells.add(cell);
    return this;
  }

  /**
   * The table of some items.
   *
   * @param id its name for machines
   * @param title its name for readers
   * @param items one a row
   * @return the table
   */
  public ResultTable table(String id, String title, List<T> items) {
    ResultTable.Builder table = ResultTable.builder(id, title);
    columns.forEach(table::column);
    items.forEach(item -> table.row(cells.stream().map(cell -> cell.apply(item)).toList()));
    return table.build();
  }
}
