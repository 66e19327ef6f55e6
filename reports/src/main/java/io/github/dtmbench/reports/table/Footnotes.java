package io.github.dtmbench.reports.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The reasons of a table's missing cells, each with a mark: a, b, …, z, aa, ab, …
 *
 * <p>Equal reasons share a mark. Marks follow the order of reading, row by row.
 */
public final class Footnotes {
  private static final int LETTERS = 26;

  private final Map<String, String> markByReason = new LinkedHashMap<>();

  /**
   * Finds the reasons.
   *
   * @param table a table
   */
  public Footnotes(ResultTable table) {
    for (List<Cell> row : table.rows()) {
      for (Cell cell : row) {
        if (cell instanceof Cell.Missing missing && !missing.reason().isEmpty()) {
          markByReason.putIfAbsent(missing.reason(), mark(markByReason.size()));
        }
      }
    }
  }

  private static String mark(int index) {
    String last = String.valueOf((char) ('a' + index % LETTERS));
    return index < LETTERS ? last : mark(index / LETTERS - 1) + last;
  }

  /**
   * The mark of a cell's reason.
   *
   * @param cell a cell of the table
   * @return the mark, or an empty string if the cell has no reason
   */
  public String markOf(Cell.Missing cell) {
    return markByReason.getOrDefault(cell.reason(), "");
  }

  /** What plain text and Markdown show in the cell: a dash and the mark. */
  String inCell(Cell.Missing cell) {
    String mark = markOf(cell);
    return mark.isEmpty() ? "–" : "– (" + mark + ")";
  }

  /** The reasons behind their marks, one a line. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    markByReason.forEach((reason, mark) -> lines.add("(" + mark + ") " + reason));
    return lines;
  }

  /**
   * Marks by reason, for renderers that set marks in their own way.
   *
   * @return the reasons in order of reading
   */
  public Map<String, String> markByReason() {
    return Collections.unmodifiableMap(markByReason);
  }
}
