package io.github.dtmbench.reports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A table, described once: its columns from left to right, each with the cell that it takes from an
 * item, and for whom it is. What people read and what programs read are selections of the same
 * columns, so they cannot drift apart.
 *
 * @param <T> what a row is made from
 */
public final class Shape<T> {

  /** For whom a column is. */
  private enum Reader {
    EVERYONE,
    PEOPLE,
    PROGRAMS
  }

  private record Part<T>(Column column, Function<? super T, Cell> cell, Reader reader) {}

  private final List<Part<T>> parts = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Marks marks = new Marks();

  /** No columns yet. */
  public Shape() {}

  /**
   * Adds a column.
   *
   * @param column its names
   * @param cell the cell of an item
   * @return this
   */
  public Shape<T> column(Column column, Function<? super T, Cell> cell) {
    parts.add(new Part<>(column, cell, Reader.EVERYONE));
    return this;
  }

  /**
   * Adds a column of words.
   *
   * @param key its name for programs
   * @param heading its name for people
   * @param text the words of an item
   * @return this
   */
  public Shape<T> text(String key, String heading, Function<? super T, String> text) {
    return column(Column.text(key, heading), item -> Cell.text(text.apply(item)));
  }

  /**
   * Adds a column of letters that stand for reasons, which are told below the table before its
   * notes.
   *
   * @param key see {@link Column}
   * @param heading see {@link Column}
   * @param reasons the reasons of an item, one line each; empty ones have no letter
   * @return this
   */
  public Shape<T> marks(String key, String heading, Function<? super T, List<String>> reasons) {
    return text(key, heading, item -> marks.of(reasons.apply(item)));
  }

  /**
   * Adds a column of numbers.
   *
   * @param key its name for programs
   * @param heading its name for people
   * @param cell the number of an item
   * @return this
   */
  public Shape<T> number(String key, String heading, Function<? super T, Cell> cell) {
    return column(Column.number(key, heading), cell);
  }

  /**
   * Adds a column of numbers with a unit.
   *
   * @param key its name for programs
   * @param heading its name for people
   * @param unit unit of every number in it
   * @param cell the number of an item
   * @return this
   */
  public Shape<T> number(String key, String heading, String unit, Function<? super T, Cell> cell) {
    return column(Column.number(key, heading, unit), cell);
  }

  /**
   * Adds a column of numbers of which people see a unit that fits their size.
   *
   * @param key its name for programs, with the unit of the cells in it
   * @param heading its name for people
   * @param unit unit of every cell
   * @param cell the number of an item
   * @return this
   */
  public Shape<T> measure(String key, String heading, String unit, Function<? super T, Cell> cell) {
    return column(Column.measured(key, heading, unit), cell);
  }

  /**
   * Adds a column in the unit of the last measured one, such as the end of an interval.
   *
   * @param key its name for programs
   * @param heading its name for people
   * @param cell the number of an item
   * @return this
   */
  public Shape<T> inSameUnit(String key, String heading, Function<? super T, Cell> cell) {
    return column(Column.inUnitOf(key, heading, parts.get(parts.size() - 1).column()), cell);
  }

  /**
   * Adds a column of intervals; programs get two, with {@code _low} and {@code _high} behind the
   * key.
   *
   * @param key its name for programs
   * @param heading its name for people
   * @param cell the interval of an item, a {@link Cell.Range} or missing
   * @return this
   */
  public Shape<T> range(String key, String heading, Function<? super T, Cell> cell) {
    return column(Column.range(key, heading), cell);
  }

  /**
   * Adds what each of some things adds, such as a column per metric.
   *
   * @param things the things, in order
   * @param add adds the columns of one to this shape
   * @param <M> what the things are
   * @return this
   */
  public <M> Shape<T> each(Iterable<M> things, BiConsumer<Shape<T>, M> add) {
    things.forEach(thing -> add.accept(this, thing));
    return this;
  }

  /**
   * Keeps the last column from programs, which can make it of the others.
   *
   * @return this
   */
  public Shape<T> forPeople() {
    return last(Reader.PEOPLE);
  }

  /**
   * Keeps the last column from people, whose lines are short.
   *
   * @return this
   */
  public Shape<T> forPrograms() {
    return last(Reader.PROGRAMS);
  }

  private Shape<T> last(Reader reader) {
    Part<T> part = parts.remove(parts.size() - 1);
    parts.add(new Part<>(part.column(), part.cell(), reader));
    return this;
  }

  /**
   * Adds a remark below the table of people.
   *
   * @param note one line
   * @return this
   */
  public Shape<T> note(String note) {
    notes.add(note);
    return this;
  }

  /**
   * The table for people. Formats for programs may take it too, and get every number in full. The
   * columns that are for programs alone are there for who {@linkplain ColumnChoice chooses} them.
   *
   * @param id its name for programs
   * @param title its name for people
   * @param items one a row
   * @return the table
   */
  public ResultTable table(String id, String title, List<? extends T> items) {
    ResultTable shown = select(Reader.PROGRAMS, id, title, items, true);
    List<ResultTable.Further> further = new ArrayList<>();
    for (Part<T> part : parts) {
      if (part.reader() == Reader.PROGRAMS && !shown.hasColumn(part.column().key())) {
        further.add(
            new ResultTable.Further(
                part.column(), items.stream().<Cell>map(item -> part.cell().apply(item)).toList()));
      }
    }
    return new ResultTable(id, title, shown.columns(), shown.rows(), shown.notes(), further);
  }

  /**
   * The table for programs, without remarks.
   *
   * @param id its name for programs
   * @param title its name for people
   * @param items one a row
   * @return the table
   */
  public ResultTable tidy(String id, String title, List<? extends T> items) {
    return select(Reader.PEOPLE, id, title, items, false);
  }

  private ResultTable select(
      Reader without, String id, String title, List<? extends T> items, boolean remarks) {
    List<Part<T>> shown = parts.stream().filter(part -> part.reader() != without).toList();
    List<List<Cell>> rows =
        items.stream()
            .map(item -> shown.stream().map(part -> part.cell().apply(item)).toList())
            .toList();
    List<String> told = new ArrayList<>(remarks ? marks.notes() : List.of());
    if (remarks) {
      told.addAll(notes);
    }
    return new ResultTable(id, title, shown.stream().map(Part::column).toList(), rows, told);
  }
}
