package io.github.dtmbench.reports.html;

import io.github.dtmbench.reports.table.Alignment;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.Footnotes;
import io.github.dtmbench.reports.table.ForPeople;
import io.github.dtmbench.reports.table.MachineNumber;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.format.TableFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One table: scrolled in a region of its own where it is wide, its numbers carrying their values
 * for sorting. Of a long one the first rows are shown; the others are data in the page, see {@link
 * FurtherRows}, which its script makes rows of when they are asked for or searched. Without scripts
 * it is a plain table of the first rows, with links to its files.
 */
final class HtmlTable {

  /** Of a longer table only the first rows are shown: the page would be all scrolling. */
  private static final int MOST_ROWS_SHOWN = 30;

  private static final int FIRST_ROWS = 10;

  private static final int LONGEST_UNBROKEN_NAME = 32;

  private static final int LONGEST_UNBROKEN_TEXT = 16;

  private static final List<TableFormat> FILES =
      List.of(TableFormat.CSV, TableFormat.JSON, TableFormat.MARKDOWN, TableFormat.LATEX);

  /** What a script sorts by; nothing for words. An interval is sorted by its lower end. */
  private static final Cell.Visitor<String> SORT_VALUE =
      new Cell.Visitor<>() {
        @Override
        public String text(Cell.Text cell) {
          return "";
        }

        @Override
        public String number(Cell.Numeric cell) {
          return MachineNumber.format(cell);
        }

        @Override
        public String range(Cell.Range cell) {
          return MachineNumber.format(cell.lowEnd());
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

  private static final ForPeople SHOWN =
      new ForPeople() {
        @Override
        public String text(Cell.Text cell) {
          return cell.value();
        }

        @Override
        public String missing(Cell.Missing cell) {
          return "";
        }
      };

  private final ResultTable table;
  private final Footnotes footnotes;
  private final HtmlWriter out;

  private HtmlTable(ResultTable table, HtmlWriter out) {
    this.table = table;
    this.footnotes = new Footnotes(table);
    this.out = out;
  }

  /** Writes a table and, below it, links to its files in other formats. */
  static void write(ResultTable table, HtmlWriter out) throws IOException {
    new HtmlTable(table.forPeople(), out).write();
  }

  private void write() throws IOException {
    boolean isLong = table.rows().size() > MOST_ROWS_SHOWN;
    int shown = isLong ? FIRST_ROWS : table.rows().size();
    out.open("div", "class", "result", "id", table.id()).line();
    writeRegion(table.rows().subList(0, shown));
    if (isLong) {
      writeFurther(table.rows().subList(shown, table.rows().size()));
    }
    writeNotes();
    writeLinks();
    out.close().line();
  }

  private void writeFurther(List<List<Cell>> rows) throws IOException {
    String all = grouped(table.rows().size());
    out.open("div", "class", "further");
    out.element(
        "p",
        "The first " + FIRST_ROWS + " of " + all + " rows; the files below have all of them.",
        "class",
        "muted");
    out.open("p", "class", "more", "hidden", "hidden");
    out.element("button", "Show all " + all + " rows", "type", "button");
    out.open("label").text("Search all rows ").open("input", "type", "search").close();
    out.close().line();
    out.open("script", "type", "application/json");
    out.markup(FurtherRows.json(rows, footnotes)).close().close().line();
  }

  private void writeRegion(List<List<Cell>> rows) throws IOException {
    String caption = table.id() + "-caption";
    out.open(
            "div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", caption)
        .line();
    out.open("table", "class", "sortable").line();
    out.element("caption", table.title(), "id", caption).line();
    out.open("thead").open("tr");
    for (Column column : table.columns()) {
      out.element(
          "th", column.headingWithUnit(), "scope", "col", "class", cssClass(column.alignment()));
    }
    out.close().close().line().open("tbody").line();
    int header = table.rowHeader();
    for (List<Cell> row : rows) {
      out.open("tr");
      for (int i = 0; i < row.size(); i++) {
        writeCell(row.get(i), table.columns().get(i), i == header && !isBlank(row.get(i)));
      }
      out.close().line();
    }
    if (table.rows().isEmpty()) {
      out.open("tr");
      out.element("td", "(no rows)", "colspan", Integer.toString(table.columns().size()));
      out.close().line();
    }
    out.close().close().line().close().line();
  }

  private void writeCell(Cell cell, Column column, boolean header) throws IOException {
    String tag = header ? "th" : "td";
    String unbroken =
        cell instanceof Cell.Range ? " interval" : isShort(cell, header) ? " short" : "";
    String cssClass = cssClass(column.alignment()) + unbroken;
    String scope = header ? "row" : "";
    openCell(tag, cssClass, scope, cell.accept(SORT_VALUE));
    if (cell instanceof Cell.Missing missing) {
      writeMissing(missing);
    } else {
      out.text(cell.accept(SHOWN));
    }
    out.close();
  }

  /** An empty heading would leave a screen reader without a word. */
  private static boolean isBlank(Cell cell) {
    return cell instanceof Cell.Text text && text.value().isBlank();
  }

  /** A name that is better not broken at its hyphens; an interval never is. */
  private static boolean isShort(Cell cell, boolean header) {
    return cell instanceof Cell.Text text
        && text.value().length() <= (header ? LONGEST_UNBROKEN_NAME : LONGEST_UNBROKEN_TEXT);
  }

  private void openCell(String tag, String cssClass, String scope, String value)
      throws IOException {
    List<String> attributes = new ArrayList<>(List.of("class", cssClass));
    if (!scope.isEmpty()) {
      attributes.addAll(List.of("scope", scope));
    }
    if (!value.isEmpty()) {
      attributes.addAll(List.of("data-value", value));
    }
    out.open(tag, attributes.toArray(String[]::new));
  }

  private void writeMissing(Cell.Missing cell) throws IOException {
    out.element("span", "–", "aria-hidden", "true");
    out.element("span", "no value", "class", "spoken");
    String mark = footnotes.markOf(cell);
    if (!mark.isEmpty()) {
      out.open("sup").element("a", mark, "href", "#" + noteId(mark)).close();
    }
  }

  private void writeNotes() throws IOException {
    Map<String, String> reasons = footnotes.markByReason();
    if (reasons.isEmpty() && table.notes().isEmpty()) {
      return;
    }
    out.open("ul", "class", "notes").line();
    for (Map.Entry<String, String> reason : reasons.entrySet()) {
      out.open("li", "id", noteId(reason.getValue())).element("sup", reason.getValue());
      out.text(" " + reason.getKey()).close().line();
    }
    for (String note : table.notes()) {
      out.element("li", note).line();
    }
    out.close().line();
  }

  private void writeLinks() throws IOException {
    out.open("p", "class", "files").text("This table as a file: ");
    String separator = "";
    for (TableFormat format : FILES) {
      out.text(separator);
      separator = ", ";
      out.element(
          "a",
          format.fileExtension(),
          "href",
          "tables/" + table.id() + "." + format.fileExtension(),
          "aria-label",
          format.fileExtension() + " file of: " + table.title());
    }
    out.close().line();
  }

  private String noteId(String mark) {
    return table.id() + "-note-" + mark;
  }

  private static String cssClass(Alignment alignment) {
    return alignment == Alignment.RIGHT ? "number" : "words";
  }

  private static String grouped(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
