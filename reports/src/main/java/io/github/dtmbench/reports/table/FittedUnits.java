package io.github.dtmbench.reports.table;

import io.github.dtmbench.reports.table.number.Magnitude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A table in units that fit the size of its numbers: one for a block of columns, or for a row. */
final class FittedUnits {

  private final List<Column> columns;
  private final List<List<Cell>> rows;

  private FittedUnits(ResultTable table) {
    this.columns = table.columns();
    this.rows = table.rows();
  }

  static ResultTable of(ResultTable table) {
    boolean fixed = table.columns().stream().allMatch(c -> c.scaling().is(Scaling.Kind.NONE));
    return fixed ? table : new FittedUnits(table).in(table);
  }

  private ResultTable in(ResultTable table) {
    Map<String, String> units = unitsOfBlocks();
    int unitAt = unitOfRowAt();
    List<Column> shown = columns.stream().map(column -> fitted(column, units)).toList();
    List<List<Cell>> cells =
        rows.stream().map(row -> unitAt < 0 ? row : fittedRow(row, unitAt)).toList();
    return new ResultTable(
        table.id(),
        table.title(),
        shown,
        cells.stream().map(row -> fittedColumns(row, units)).toList(),
        table.notes(),
        table.further());
  }

  /** Without the column that shows its unit, a block stays in the unit that its key names. */
  private Map<String, String> unitsOfBlocks() {
    Map<String, String> units = new HashMap<>();
    for (Column lead : columns) {
      if (lead.scaling().is(Scaling.Kind.COLUMN) && lead.scaling().block().equals(lead.key())) {
        units.put(
            lead.key(),
            Magnitude.fitting(
                IntStream.range(0, columns.size())
                    .filter(i -> columns.get(i).scaling().block().equals(lead.key()))
                    .boxed()
                    .flatMapToDouble(
                        i -> rows.stream().flatMapToDouble(row -> numbers(row.get(i)))),
                lead.scaling().stored()));
      }
    }
    return units;
  }

  private int unitOfRowAt() {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).scaling().is(Scaling.Kind.ROW_UNIT))
        .findFirst()
        .orElse(-1);
  }

  private static Column fitted(Column column, Map<String, String> units) {
    String unit = units.get(column.key());
    return unit == null ? column : column.inUnit(unit);
  }

  private List<Cell> fittedColumns(List<Cell> row, Map<String, String> units) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Scaling scaling = columns.get(i).scaling();
      String unit =
          scaling.is(Scaling.Kind.COLUMN)
              ? units.getOrDefault(scaling.block(), scaling.stored())
              : scaling.stored();
      cells.add(converted(row.get(i), scaling.stored(), unit));
    }
    return cells;
  }

  private List<Cell> fittedRow(List<Cell> row, int unitAt) {
    if (!(row.get(unitAt) instanceof Cell.Text stored)) {
      return row;
    }
    List<Integer> numbersAt =
        IntStream.range(0, row.size())
            .filter(i -> columns.get(i).scaling().is(Scaling.Kind.ROW))
            .boxed()
            .toList();
    String unit =
        Magnitude.fitting(
            numbersAt.stream().flatMapToDouble(i -> numbers(row.get(i))), stored.value());
    List<Cell> cells = new ArrayList<>(row);
    cells.set(unitAt, Cell.text(unit));
    numbersAt.forEach(i -> cells.set(i, converted(row.get(i), stored.value(), unit)));
    return cells;
  }

  private static DoubleStream numbers(Cell cell) {
    if (cell instanceof Cell.Range range) {
      return DoubleStream.of(range.low(), range.high());
    }
    return cell instanceof Cell.Numeric number
        ? DoubleStream.of(number.value())
        : DoubleStream.empty();
  }

  private static Cell converted(Cell cell, String from, String to) {
    if (cell instanceof Cell.Numeric number) {
      return Cell.number(Magnitude.converted(number.value(), from, to), number.style());
    }
    return cell instanceof Cell.Range range
        ? new Cell.Range(
            Magnitude.converted(range.low(), from, to),
            Magnitude.converted(range.high(), from, to),
            range.style())
        : cell;
  }
}
