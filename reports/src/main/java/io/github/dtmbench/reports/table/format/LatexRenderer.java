package io.github.dtmbench.reports.table.format;

import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Footnotes;
import io.github.dtmbench.reports.table.NumberStyle;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.text.VisibleText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tables with booktabs rules, to be included into a document: floating ones, and those too long for
 * a page as {@code longtable}, which breaks over pages. Where a table would be wider than a
 * landscape page in small print, words are set as paragraphs.
 *
 * <p>Digits stand plainly in siunitx's {@code \num}, which formats them if that package is loaded;
 * without it they are set as formulas. Reasons and notes follow the table in small print. The label
 * of a table is {@code tab:} and its id.
 */
final class LatexRenderer implements Renderer {
  private static final String HEADER =
      """
      % Needs \\usepackage{booktabs}, \\usepackage{longtable} for long tables, \\usepackage{array} for wide ones, and
      % \\usepackage[T1]{fontenc} for accented letters.
      % With \\usepackage{siunitx} the numbers follow its settings; the next line serves without it.
      \\providecommand{\\num}[2][]{\\ensuremath{#2}}
      """;

  /** Lines of rows and notes that are sure to fit on a landscape page in small print. */
  private static final int MOST_LINES_IN_FLOAT = 34;

  /** For a table that is squeezed into the text of an article. */
  private static final String SMALL_PRINT = "\\footnotesize\\setlength{\\tabcolsep}{3pt}\n";

  /** Letters in a line of the notes. */
  private static final int LETTERS_IN_NOTE_LINE = 150;

  @Override
  public void render(List<ResultTable> tables, String origin, Writer out) throws IOException {
    out.write(HEADER);
    if (!origin.isEmpty()) {
      out.append("% ").append(VisibleText.of(origin)).append('\n');
    }
    for (ResultTable table : tables) {
      out.write("\n");
      renderTable(table, out);
    }
  }

  private static void renderTable(ResultTable table, Writer out) throws IOException {
    Footnotes footnotes = new Footnotes(table);
    LatexColumns columns = new LatexColumns(table);
    if (linesOf(table, footnotes) > MOST_LINES_IN_FLOAT) {
      renderOverPages(table, columns, footnotes, out);
      return;
    }
    out.write("\\begin{table}\n  \\centering\n");
    out.append("  ").append(caption(table)).append('\n');
    if (columns.small()) {
      out.append("  ").append(SMALL_PRINT);
    }
    out.append("  \\begin{tabular}{").append(columns.types()).append("}\n");
    writeHeadings(table, columns, out);
    writeRows(table, columns, footnotes, out);
    out.write("    \\bottomrule\n  \\end{tabular}\n");
    writeNotes(footnotes, table.notes(), out);
    out.write("\\end{table}\n");
  }

  private static int linesOf(ResultTable table, Footnotes footnotes) {
    int notes =
        Stream.concat(footnotes.markByReason().keySet().stream(), table.notes().stream())
            .mapToInt(note -> 1 + note.length() / LETTERS_IN_NOTE_LINE)
            .sum();
    return table.rows().size() + notes;
  }

  private static void renderOverPages(
      ResultTable table, LatexColumns columns, Footnotes footnotes, Writer out) throws IOException {
    if (columns.small()) {
      out.append("{").append(SMALL_PRINT);
    }
    out.append("\\begin{longtable}{").append(columns.types()).append("}\n");
    out.append("  ").append(caption(table)).append(" \\\\\n");
    writeHeadings(table, columns, out);
    out.write("    \\endfirsthead\n");
    writeHeadings(table, columns, out);
    out.write("    \\endhead\n    \\bottomrule\n    \\endfoot\n");
    writeRows(table, columns, footnotes, out);
    out.write(columns.small() ? "\\end{longtable}}\n" : "\\end{longtable}\n");
    writeNotes(footnotes, table.notes(), out);
  }

  private static String caption(ResultTable table) {
    return "\\caption{" + LatexText.of(table.title()) + "}\n  \\label{tab:" + table.id() + "}";
  }

  private static void writeHeadings(ResultTable table, LatexColumns columns, Writer out)
      throws IOException {
    out.write("    \\toprule\n");
    writeRow(IntStream.range(0, table.columns().size()).boxed().toList(), columns::heading, out);
    out.write("    \\midrule\n");
  }

  private static void writeRows(
      ResultTable table, LatexColumns columns, Footnotes footnotes, Writer out) throws IOException {
    for (List<Cell> row : table.rows()) {
      writeRow(row, cell -> content(cell, columns, footnotes), out);
    }
    if (table.rows().isEmpty()) {
      out.append("    \\multicolumn{").append(Integer.toString(table.columns().size()));
      out.append("}{l}{").append(NO_ROWS).append("} \\\\\n");
    }
  }

  private static <T> void writeRow(List<T> items, Function<T, String> content, Writer out)
      throws IOException {
    out.write(items.stream().map(content).collect(Collectors.joining(" & ", "    ", " \\\\\n")));
  }

  private static String content(Cell cell, LatexColumns columns, Footnotes footnotes) {
    return cell.accept(
        new Cell.Visitor<String>() {
          @Override
          public String text(Cell.Text text) {
            return columns.breakable(text.value());
          }

          @Override
          public String number(Cell.Numeric number) {
            return around(number.style(), LatexRenderer.digits(number));
          }

          @Override
          public String range(Cell.Range range) {
            return around(
                range.style(),
                LatexRenderer.digits(range.lowEnd())
                    + "--"
                    + LatexRenderer.digits(range.highEnd()));
          }

          @Override
          public String printed(Cell.Printed printed) {
            // As it is printed; in a formula an e would become a variable and a plus an operation.
            return printed.digits().matches(".*[eE].*")
                ? LatexText.of(printed.digits())
                : "\\num[parse-numbers=false]{" + printed.digits() + "}";
          }

          @Override
          public String missing(Cell.Missing missing) {
            String mark = footnotes.markOf(missing);
            return mark.isEmpty() ? "--" : "--" + superscript(mark);
          }
        });
  }

  private static String around(NumberStyle style, String digits) {
    return LatexText.of(style.prefix()) + digits + style.suffix().replace(" %", "\\,\\%");
  }

  private static String digits(Cell.Numeric cell) {
    String digits = cell.style().digits(cell.value());
    int exponentMark = digits.indexOf('e');
    if (exponentMark >= 0) {
      // Spelled out, because without siunitx the letter would be set as a variable.
      return "$%s \\times 10^{%s}$"
          .formatted(digits.substring(0, exponentMark), digits.substring(exponentMark + 1));
    }
    // By default siunitx drops a plus.
    return (digits.startsWith("+") ? "\\num[retain-explicit-plus]{" : "\\num{") + digits + "}";
  }

  private static void writeNotes(Footnotes footnotes, List<String> notes, Writer out)
      throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (Map.Entry<String, String> footnote : footnotes.markByReason().entrySet()) {
      paragraphs.add(superscript(footnote.getValue()) + "~" + LatexText.of(footnote.getKey()));
    }
    notes.forEach(note -> paragraphs.add(LatexText.of(note)));
    if (paragraphs.isEmpty()) {
      return;
    }
    out.write("  \\par\\medskip\n  {\\footnotesize\\raggedright\n");
    for (String paragraph : paragraphs) {
      out.append("    ").append(paragraph).append("\\par\n");
    }
    out.write("  }\n");
  }

  private static String superscript(String mark) {
    return "\\textsuperscript{" + mark + "}";
  }
}
