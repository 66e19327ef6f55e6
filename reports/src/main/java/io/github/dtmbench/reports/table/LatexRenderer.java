package io.github.dtmbench.reports.table;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Floating tables with booktabs rules, to be included into a document.
 *
 * <p>Digits stand plainly in siunitx's {@code \num}, which formats them if that package is loaded;
 * without it they are set as formulas. Reasons and notes follow the table in small print. The label
 * of a table is {@code tab:} and its id.
 */
final class LatexRenderer implements Renderer {
  private static final String HEADER =
      """
      % Needs \\usepackage{booktabs}, and \\usepackage[T1]{fontenc} for accented letters.
      % With \\usepackage{siunitx} the numbers follow its settings; the next line serves without it.
      \\providecommand{\\num}[2][]{\\ensuremath{#2}}
      """;

  @Override
  public void render(List<ResultTable> tables, Writer out) throws IOException {
    out.write(HEADER);
    for (ResultTable table : tables) {
      out.write("\n");
      renderTable(table, out);
    }
  }

  private static void renderTable(ResultTable table, Writer out) throws IOException {
    Footnotes footnotes = new Footnotes(table);
    out.write("\\begin{table}\n  \\centering\n");
    out.append("  \\caption{").append(LatexText.of(table.title())).append("}\n");
    out.append("  \\label{tab:").append(table.id()).append("}\n");
    out.append("  \\begin{tabular}{").append(columnTypes(table)).append("}\n");
    out.write("    \\toprule\n");
    writeRow(table.columns(), column -> LatexText.of(column.headingWithUnit()), out);
    out.write("    \\midrule\n");
    for (List<Cell> row : table.rows()) {
      writeRow(row, cell -> content(cell, footnotes), out);
    }
    if (table.rows().isEmpty()) {
      out.append("    \\multicolumn{").append(Integer.toString(table.columns().size()));
      out.append("}{l}{").append(NO_ROWS).append("} \\\\\n");
    }
    out.write("    \\bottomrule\n  \\end{tabular}\n");
    writeNotes(footnotes, table.notes(), out);
    out.write("\\end{table}\n");
  }

  private static String columnTypes(ResultTable table) {
    return table.columns().stream()
        .map(column -> column.alignment() == Alignment.LEFT ? "l" : "r")
        .collect(Collectors.joining());
  }

  private static <T> void writeRow(List<T> items, Function<T, String> content, Writer out)
      throws IOException {
    out.write(items.stream().map(content).collect(Collectors.joining(" & ", "    ", " \\\\\n")));
  }

  private static String content(Cell cell, Footnotes footnotes) {
    if (cell instanceof Cell.Numeric numeric) {
      return number(numeric);
    }
    if (cell instanceof Cell.Printed printed) {
      return "\\num[parse-numbers=false]{" + printed.digits() + "}";
    }
    if (cell instanceof Cell.Text text) {
      return LatexText.of(text.value());
    }
    String mark = footnotes.markOf((Cell.Missing) cell);
    return mark.isEmpty() ? "--" : "--" + superscript(mark);
  }

  private static String number(Cell.Numeric cell) {
    NumberStyle style = cell.style();
    String digits = style.digits(cell.value());
    int exponentMark = digits.indexOf('e');
    String set;
    if (exponentMark >= 0) {
      // Spelled out, because without siunitx the letter would be set as a variable.
      set =
          "$%s \\times 10^{%s}$"
              .formatted(digits.substring(0, exponentMark), digits.substring(exponentMark + 1));
    } else if (digits.startsWith("+")) {
      // By default siunitx drops a plus.
      set = "\\num[retain-explicit-plus]{" + digits + "}";
    } else {
      set = "\\num{" + digits + "}";
    }
    return LatexText.of(style.prefix()) + set + style.suffix().replace(" %", "\\,\\%");
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
