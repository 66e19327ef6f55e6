package io.github.dtmbench.reports.table;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.name.NearestNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The columns that a reader wants, in the order wanted, by the names that programs see. An interval
 * goes by its own name or by one of its ends, which is then a number.
 *
 * @param names at least one, none of them twice
 */
public record ColumnChoice(List<String> names) {

  /** A column, and what of its cells is shown. */
  private record Pick(Column column, List<Cell> cells, End end) {

    Cell cell(int row) {
      return end == End.WHOLE || !(cells.get(row) instanceof Cell.Range range)
          ? cells.get(row)
          : end == End.LOW ? range.lowEnd() : range.highEnd();
    }
  }

  private enum End {
    WHOLE,
    LOW,
    HIGH
  }

  /**
   * Checks the names.
   *
   * @param names of columns
   * @throws InputException if there is none, or one stands there twice
   */
  public ColumnChoice {
    names = names.stream().map(String::strip).toList();
    if (names.isEmpty() || names.contains("")) {
      throw new InputException("--columns names no column; names are joined by commas");
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new InputException("--columns names '" + name + "' twice");
      }
    }
  }

  /**
   * Picks the columns of tables.
   *
   * @param tables one or more
   * @return of each table the columns that it has, in the order of the names; without tables that
   *     have none of them
   * @throws InputException if no table has a column of a name; the message gives the nearest
   */
  public List<ResultTable> of(List<ResultTable> tables) {
    Set<String> known = new LinkedHashSet<>();
    for (ResultTable table : tables) {
      for (ResultTable.Further column : all(table)) {
        known.add(column.column().key());
        known.addAll(column.column().programKeys());
      }
    }
    for (String name : names) {
      if (!known.contains(name)) {
        throw new InputException(
            "--columns names '"
                + name
                + "', which is no column here"
                + NearestNames.hint(name, known)
                + "; there are: "
                + String.join(", ", known));
      }
    }
    return tables.stream().flatMap(table -> of(table).stream()).toList();
  }

  /** The columns that are shown, then those that are shown to who chooses them. */
  private static List<ResultTable.Further> all(ResultTable table) {
    List<ResultTable.Further> all = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      int index = i;
      all.add(
          new ResultTable.Further(
              table.columns().get(i), table.rows().stream().map(row -> row.get(index)).toList()));
    }
    all.addAll(table.further());
    return all;
  }

  private Optional<ResultTable> of(ResultTable table) {
    List<ResultTable.Further> all = all(table);
    List<Pick> picks = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    for (String name : names) {
      Optional<Pick> pick = pick(all, name);
      pick.ifPresent(picks::add);
      if (pick.isPresent() && !pick.get().column().programKeys().stream().allMatch(shown::add)) {
        throw new InputException(
            "--columns names '" + name + "', which another name of it shows already");
      }
    }
    if (picks.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ResultTable(
            table.id(),
            table.title(),
            picks.stream().map(Pick::column).toList(),
            IntStream.range(0, table.rows().size())
                .mapToObj(row -> picks.stream().map(pick -> pick.cell(row)).toList())
                .toList(),
            table.notes()));
  }

  private static Optional<Pick> pick(List<ResultTable.Further> all, String name) {
    for (ResultTable.Further each : all) {
      Column column = each.column();
      if (column.key().equals(name)) {
        return Optional.of(new Pick(column, each.cells(), End.WHOLE));
      }
      int end = column.isRange() ? column.programKeys().indexOf(name) : -1;
      if (end >= 0) {
        return Optional.of(
            new Pick(
                Column.number(
                    name, column.heading() + (end == 0 ? ", from" : ", to"), column.unit()),
                each.cells(),
                end == 0 ? End.LOW : End.HIGH));
      }
    }
    return Optional.empty();
  }
}
