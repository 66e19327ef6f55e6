package io.github.dtmbench.reports.table.format;

import io.github.dtmbench.reports.table.Footnotes;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.text.DisplayWidth;
import io.github.dtmbench.reports.table.text.TextWrap;
import io.github.dtmbench.reports.table.text.VisibleText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Plain text for a terminal, at most as wide as its style says.
 *
 * <p>Long words wrap and are shortened in the end, numbers never; columns that cannot stand side by
 * side go into a further grid below, with the column that names the rows repeated.
 *
 * <p>The layout is our own because ascii-table 1.8.0, tried for it, counts UTF-16 units instead of
 * columns on the screen, cuts a number that is too long for its column, bounds each column but not
 * the line, and ends lines as the platform does.
 */
public final class TextRenderer implements Renderer {
  private static final String HANGING_INDENT = "  ";

  private final TextStyle style;

  /**
   * A renderer for one terminal.
   *
   * @param style width and colours
   */
  public TextRenderer(TextStyle style) {
    this.style = style;
  }

  @Override
  public void render(List<ResultTable> tables, String origin, Writer out) throws IOException {
    String separator = "";
    for (ResultTable table : tables) {
      out.write(separator);
      separator = "\n\n";
      renderTable(table, out);
    }
    if (!origin.isEmpty()) {
      out.write("\n\n");
      writeNotes(List.of(origin), out);
    }
  }

  private void renderTable(ResultTable table, Writer out) throws IOException {
    writeTitle(table.title(), out);
    Footnotes footnotes = new Footnotes(table);
    List<TextColumn> columns =
        IntStream.range(0, table.columns().size())
            .mapToObj(index -> TextColumn.of(table, index, footnotes))
            .toList();
    for (TextGrid grid : TextGrid.split(columns, table.rowHeader(), style.lineWidth())) {
      out.write("\n");
      grid.write(out, style);
    }
    if (table.rows().isEmpty()) {
      out.write(NO_ROWS + "\n");
    }
    List<String> footnoteLines = footnotes.lines();
    if (!footnoteLines.isEmpty() || !table.notes().isEmpty()) {
      out.write("\n");
    }
    writeNotes(footnoteLines, out);
    writeNotes(table.notes(), out);
  }

  private void writeTitle(String title, Writer out) throws IOException {
    List<String> lines = TextWrap.wrap(VisibleText.of(title), style.proseWidth());
    for (String line : lines) {
      out.append(style.strong(line.stripTrailing())).append('\n');
    }
    int widest =
        lines.stream().map(String::stripTrailing).mapToInt(DisplayWidth::of).max().orElse(0);
    out.append("=".repeat(widest)).append('\n');
  }

  private void writeNotes(List<String> notes, Writer out) throws IOException {
    for (String note : notes) {
      String indent = "";
      for (String line :
          TextWrap.wrap(VisibleText.of(note), style.proseWidth() - HANGING_INDENT.length())) {
        out.append(indent).append(line.stripTrailing()).append('\n');
        indent = HANGING_INDENT;
      }
    }
  }
}
