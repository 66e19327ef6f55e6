package io.github.dtmbench.datasets.published;

import io.github.dtmbench.datasets.csv.CsvFile;
import java.util.List;
import java.util.Optional;

/** The tables that are shipped: the files beside this class that {@code index.csv} lists. */
public final class PublishedTables {

  private static final String COLUMN = "table";

  private PublishedTables() {}

  /** The index, read when it is first needed; it is part of the project and does not change. */
  private static final class Index {

    private static final List<String> IDS =
        CsvFile.shipped(PublishedTables.class, "index.csv")
            .rows(
                List.of(COLUMN),
                row ->
                    Optional.of(
                        row.requiredText(COLUMN, "the name of a table without its ending")));
  }

  /**
   * What is shipped.
   *
   * @return ids of the tables, in the order of the index
   */
  public static List<String> ids() {
    return Index.IDS;
  }

  /**
   * Reads a shipped table.
   *
   * @param id its id
   * @return the table
   * @throws IllegalArgumentException if there is none; the message lists the known ids
   */
  public static PublishedTable load(String id) {
    List<String> ids = ids();
    if (!ids.contains(id)) {
      throw new IllegalArgumentException(
          "no published table \"" + id + "\"; there are " + String.join(", ", ids));
    }
    return PublishedTable.read(id, CsvFile.shipped(PublishedTables.class, id + ".csv"));
  }
}
