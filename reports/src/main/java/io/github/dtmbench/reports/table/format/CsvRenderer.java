package io.github.dtmbench.reports.table.format;

import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.MachineNumber;
import io.github.dtmbench.reports.table.ResultTable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * One tidy table by RFC 4180, except that lines end with LF. The header holds the column keys; a
 * missing value is empty, and so is an empty text.
 *
 * <p>A spreadsheet runs a text that starts with one of {@code = + - @} or a tab, carriage return or
 * line feed as a formula, so such a text gets an apostrophe in front, and so does one that starts
 * with an apostrophe: dropping one leading apostrophe always gives the text back. Columns that are
 * handed on from the user's own file are left as they were. Numbers are numbers, with no apostrophe
 * before their minus. Apart from that a text stands as it is, control characters and all, because
 * the file is for programs.
 */
final class CsvRenderer implements Renderer {
  private static final String GUARD = "'";
  private static final String GUARDED_STARTS = "=+-@\t\r\n'＝＋－＠";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").setQuoteMode(QuoteMode.MINIMAL).get();

  private static final Cell.Visitor<String> VALUE =
      new Cell.Visitor<>() {
        @Override
        public String text(Cell.Text cell) {
          return guarded(cell.value());
        }

        @Override
        public String number(Cell.Numeric cell) {
          return MachineNumber.format(cell);
        }

        @Override
        public String range(Cell.Range cell) {
          throw new IllegalStateException("the ends of a range are columns: " + cell);
        }

        @Override
        public String printed(Cell.Printed cell) {
          return cell.digits();
        }

        @Override
        public String missing(Cell.Missing cell) {
          return "";
        }
      };

  @Override
  public void render(List<ResultTable> tables, String origin, Writer out) throws IOException {
    if (tables.size() != 1) {
      String ids = tables.stream().map(ResultTable::id).collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          "csv holds exactly one table, got " + tables.size() + ": [" + ids + "]");
    }
    ResultTable table = tables.get(0).forPrograms();
    // Straight from the format: CSVPrinter carries an annotation that javac cannot find and warns
    // of.
    FORMAT.printRecord(out, table.columns().stream().map(Column::programName).toArray());
    for (List<Cell> row : table.rows()) {
      Object[] values = new Object[row.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = value(table.columns().get(i), row.get(i));
      }
      FORMAT.printRecord(out, values);
    }
  }

  /** What came from a CSV of the user's goes back as it was. */
  private static String value(Column column, Cell cell) {
    return column.isForeign() && cell instanceof Cell.Text text ? text.value() : cell.accept(VALUE);
  }

  private static String guarded(String text) {
    boolean guard = !text.isEmpty() && GUARDED_STARTS.indexOf(text.charAt(0)) >= 0;
    return guard ? GUARD + text : text;
  }
}
