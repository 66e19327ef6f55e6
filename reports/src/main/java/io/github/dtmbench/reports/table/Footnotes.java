package io.github.dtmbench.reports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The reasons of a table's missing cells, each with a mark: a, b, …, z, aa, ab, …
 *
 * <p>Equal reasons share a mark. Marks follow the order of reading, row by row.
 */
public final class Footnotes {
  private final Marks marks = new Marks();

  /**
   * Finds the reasons.
   *
   * @param table a table
   */
  public Footnotes(ResultTable table) {
    for (List<Cell> row : table.rows()) {
      for (Cell cell : row) {
        if (cell instanceof Cell.Missing missing && !missing.reason().isEmpty()) {
          marks.of(List.of(missing.reason()));
        }
      }
    }
  }

  /**
   * The mark of a cell's reason.
   *
   * @param cell a cell of the table
   * @return the mark, or an empty string if the cell has no reason
   */
  public String markOf(Cell.Missing cell) {
    return marks.byReason().getOrDefault(cell.reason(), "");
  }

  /**
   * What plain text and Markdown show in the cell.
   *
   * @param cell a cell without a value
   * @return a dash and the mark
   */
  public String inCell(Cell.Missing cell) {
    String mark = markOf(cell);
    return mark.isEmpty() ? "–" : "– (" + mark + ")";
  }

  /**
   * The reasons behind their marks.
   *
   * @return a line for each, in the order of the marks
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    marks.byReason().forEach((reason, mark) -> lines.add("(" + mark + ") " + reason));
    return lines;
  }

  /**
   * Marks by reason, for renderers that set marks in their own way.
   *
   * @return the reasons in order of reading
   */
  public Map<String, String> markByReason() {
    return marks.byReason();
  }
}
