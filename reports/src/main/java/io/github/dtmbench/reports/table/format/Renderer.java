package io.github.dtmbench.reports.table.format;

import io.github.dtmbench.reports.table.ResultTable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Lays tables out in one format; the ids of the tables differ. */
public interface Renderer {
  /** What formats for readers put below the heading of a table without rows. */
  String NO_ROWS = "(no rows)";

  /**
   * Writes tables one after the other.
   *
   * @param tables the tables, in order
   * @param origin where the tables come from; empty leaves no trace, and CSV never has one
   * @param out where they go
   * @throws IOException if {@code out} fails
   */
  void render(List<ResultTable> tables, String origin, Writer out) throws IOException;
}
