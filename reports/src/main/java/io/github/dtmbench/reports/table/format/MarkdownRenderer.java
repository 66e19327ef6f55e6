package io.github.dtmbench.reports.table.format;

import io.github.dtmbench.reports.table.Alignment;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Footnotes;
import io.github.dtmbench.reports.table.ForPeople;
import io.github.dtmbench.reports.table.ResultTable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** GitHub tables under a heading of the third level, with reasons and notes as a list below. */
final class MarkdownRenderer implements Renderer {
  @Override
  public void render(List<ResultTable> tables, String origin, Writer out) throws IOException {
    String separator = "";
    for (ResultTable table : tables) {
      out.write(separator);
      separator = "\n";
      renderTable(table, out);
    }
    if (!origin.isEmpty()) {
      out.append('\n').append(MarkdownText.line(origin)).append('\n');
    }
  }

  private static void renderTable(ResultTable table, Writer out) throws IOException {
    Footnotes footnotes = new Footnotes(table);
    out.append("### ").append(MarkdownText.inline(table.title())).append("\n\n");
    writeRow(table.columns(), column -> MarkdownText.inline(column.headingWithUnit()), out);
    writeRow(
        table.columns(), column -> column.alignment() == Alignment.LEFT ? ":---" : "---:", out);
    for (List<Cell> row : table.rows()) {
      writeRow(row, cell -> content(cell, footnotes), out);
    }
    if (table.rows().isEmpty()) {
      out.append('\n').append(NO_ROWS).append('\n');
    }
    List<String> lines = new ArrayList<>(footnotes.lines());
    lines.addAll(table.notes());
    if (!lines.isEmpty()) {
      out.write("\n");
    }
    for (String line : lines) {
      out.append("- ").append(MarkdownText.line(line)).append('\n');
    }
  }

  private static <T> void writeRow(List<T> items, Function<T, String> content, Writer out)
      throws IOException {
    out.write(items.stream().map(content).collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static String content(Cell cell, Footnotes footnotes) {
    return cell.accept(
        new ForPeople() {
          @Override
          public String text(Cell.Text text) {
            return MarkdownText.inline(text.value());
          }

          @Override
          public String missing(Cell.Missing missing) {
            return footnotes.inCell(missing);
          }
        });
  }
}
