package io.github.dtmbench.benchmarks.ledger;

import io.github.dtmbench.datasets.DataFile;
import java.util.ArrayList;
import java.util.List;

/** The declarations of the ledger as they are shipped. */
public final class LedgerFiles {

  private static final String FOLDER = "benchmarks/ledger";

  private LedgerFiles() {}

  /**
   * All of them.
   *
   * @return the list of tables, the alternatives, then the declarations of each table
   */
  public static List<DataFile> all() {
    List<DataFile> files = new ArrayList<>();
    files.add(shipped("tables.csv"));
    files.add(shipped("alternatives.csv"));
    LedgerData.load()
        .sources()
        .keySet()
        .forEach(table -> files.add(shipped("declarations/" + table + ".csv")));
    return List.copyOf(files);
  }

  private static DataFile shipped(String name) {
    return DataFile.shipped(LedgerFiles.class, name, FOLDER);
  }
}
