package io.github.dtmbench.reports.table.format;

import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One tidy table as {@link CsvRows}. The header holds the column keys. Columns that are handed on
 * from the user's own file are left as they were.
 */
final class CsvRenderer implements Renderer {

  private static final int CHARACTERS_OF_CELL = 12;

  private record CellWriter(CsvRows rows) implements Cell.Visitor<CsvRows> {
    @Override
    public CsvRows text(Cell.Text cell) {
      return rows.text(cell.value());
    }

    @Override
    public CsvRows number(Cell.Numeric cell) {
      return rows.number(cell);
    }

    @Override
    public CsvRows range(Cell.Range cell) {
      throw new IllegalStateException("the ends of a range are columns: " + cell);
    }

    @Override
    public CsvRows printed(Cell.Printed cell) {
      return rows.verbatim(cell.digits());
    }

    @Override
    public CsvRows missing(Cell.Missing cell) {
      return rows.verbatim("");
    }
  }

  @Override
  public void render(List<ResultTable> tables, String origin, Writer out) throws IOException {
    if (tables.size() != 1) {
      String ids = tables.stream().map(ResultTable::id).collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          "csv holds exactly one table, got " + tables.size() + ": [" + ids + "]");
    }
    ResultTable table = tables.get(0).forPrograms();
    List<Column> columns = table.columns();
    CsvRows rows = new CsvRows(CHARACTERS_OF_CELL * columns.size());
    columns.forEach(column -> rows.verbatim(column.programName()));
    rows.endRow();
    CellWriter writer = new CellWriter(rows);
    for (List<Cell> row : table.rows()) {
      for (int i = 0; i < row.size(); i++) {
        if (columns.get(i).isForeign() && row.get(i) instanceof Cell.Text text) {
          rows.verbatim(text.value());
        } else {
          row.get(i).accept(writer);
        }
      }
      rows.endRow();
      rows.moveTo(out);
    }
    rows.moveTo(out);
  }
}
