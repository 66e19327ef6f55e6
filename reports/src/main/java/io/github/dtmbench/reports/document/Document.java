package io.github.dtmbench.reports.document;

import io.github.dtmbench.reports.figure.Figure;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sections under a title, with a line at the foot that says where everything comes from.
 *
 * @param title the title, one line
 * @param lead what the document is, in a sentence or two
 * @param sections the sections in their order; the first is what a reader comes for
 * @param origin what made the document, in one line
 */
public record Document(String title, String lead, List<Section> sections, String origin) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if two sections, tables or figures share an id: one would
   *     overwrite the other's file
   */
  public Document {
    sections = List.copyOf(sections);
    Set<String> ids = new HashSet<>();
    for (Section section : sections) {
      requireNew(section.id(), ids);
      section.tables().forEach(table -> requireNew(table.id(), ids));
      section.figures().forEach(figure -> requireNew(figure.id(), ids));
    }
  }

  private static void requireNew(String id, Set<String> ids) {
    if (!ids.add(id)) {
      throw new IllegalArgumentException("two parts of the document have the id " + id);
    }
  }

  /**
   * The tables of all sections.
   *
   * @return in their order
   */
  public List<ResultTable> tables() {
    return sections.stream().flatMap(section -> section.tables().stream()).toList();
  }

  /**
   * The figures of all sections.
   *
   * @return in their order
   */
  public List<Figure> figures() {
    return sections.stream().flatMap(section -> section.figures().stream()).toList();
  }
}
