package io.github.dtmbench.reports.document;

import io.github.dtmbench.reports.figure.Figure;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a document: what it is about, in sentences, then its tables, then its figures.
 *
 * @param id lower-case words with hyphens; differs from the ids of other sections, tables and
 *     figures
 * @param title the heading, one line
 * @param paragraphs plain text, any of it
 * @param tables the tables in their order
 * @param figures the figures in their order
 */
public record Section(
    String id,
    String title,
    List<String> paragraphs,
    List<ResultTable> tables,
    List<Figure> figures) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the id is not made of lower-case words or the title is
   *     blank
   */
  public Section {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "section id '" + id + "' must be lower-case words with hyphens");
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("section " + id + " has a blank title");
    }
    paragraphs = List.copyOf(paragraphs);
    tables = List.copyOf(tables);
    figures = List.copyOf(figures);
  }

  /**
   * A section without figures.
   *
   * @param id its name in links
   * @param title its heading
   * @param paragraph what it is about
   * @param tables its tables
   * @return the section
   */
  public static Section ofTables(
      String id, String title, String paragraph, List<ResultTable> tables) {
    return new Section(id, title, List.of(paragraph), tables, List.of());
  }
}
