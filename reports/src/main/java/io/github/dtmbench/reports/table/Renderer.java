package io.github.dtmbench.reports.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Lays tables out in one format; the ids of the tables differ. */
interface Renderer {
  /** What formats for readers put below the heading of a table without rows. */
  String NO_ROWS = "(no rows)";

  /** An empty {@code origin} leaves no trace; CSV never has one. */
  void render(List<ResultTable> tables, String origin, Writer out) throws IOException;
}
