package io.github.dtmbench.datasets.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Puts things into a table, one a row, column by column. What is not known becomes a missing cell.
 *
 * @param <T> what a row is made from
 */
public final class RowTable<T> {

  private final List<T> rows;
  private final Table table;

  /**
   * A table without columns.
   *
   * @param name its name
   * @param rows what becomes of its rows, in order
   */
  public RowTable(String name, List<T> rows) {
    this.rows = List.copyOf(rows);
    this.table = Table.create(name);
  }

  /**
   * Adds a column of texts. An empty text is what Tablesaw means by a missing one.
   *
   * @param column its name
   * @param value the text of a row
   * @return this
   */
  public RowTable<T> text(String column, Function<? super T, String> value) {
    StringColumn cells = StringColumn.create(column);
    rows.forEach(row -> cells.append(value.apply(row)));
    table.addColumns(cells);
    return this;
  }

  /**
   * Adds a column of numbers.
   *
   * @param column its name, with the unit
   * @param value the number of a row
   * @return this
   */
  public RowTable<T> number(String column, Function<? super T, OptionalDouble> value) {
    DoubleColumn cells = DoubleColumn.create(column);
    for (T row : rows) {
      value.apply(row).ifPresentOrElse(cells::append, cells::appendMissing);
    }
    table.addColumns(cells);
    return this;
  }

  /**
   * Adds a column of counts.
   *
   * @param column its name
   * @param value the count of a row
   * @return this
   */
  public RowTable<T> count(String column, Function<? super T, OptionalInt> value) {
    IntColumn cells = IntColumn.create(column);
    for (T row : rows) {
      value.apply(row).ifPresentOrElse(cells::append, cells::appendMissing);
    }
    table.addColumns(cells);
    return this;
  }

  /**
   * Adds a column of days.
   *
   * @param column its name
   * @param value the day of a row
   * @return this
   */
  public RowTable<T> date(String column, Function<? super T, Optional<LocalDate>> value) {
    DateColumn cells = DateColumn.create(column);
    for (T row : rows) {
      value.apply(row).ifPresentOrElse(cells::append, cells::appendMissing);
    }
    table.addColumns(cells);
    return this;
  }

  /**
   * The table.
   *
   * @return a copy of the rows and columns so far; the caller may change it
   */
  public Table table() {
    return table.copy();
  }
}
