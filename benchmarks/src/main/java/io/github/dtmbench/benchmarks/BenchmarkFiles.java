package io.github.dtmbench.benchmarks;

import io.github.dtmbench.benchmarks.ledger.LedgerFiles;
import io.github.dtmbench.benchmarks.protocol.PublishedSplit;
import io.github.dtmbench.benchmarks.reproduction.AccuracyTables;
import io.github.dtmbench.datasets.DataFile;
import java.util.ArrayList;
import java.util.List;

/** The data files of this module as they are shipped: declarations, corrections and splits. */
public final class BenchmarkFiles {

  private BenchmarkFiles() {}

  /**
   * All of them.
   *
   * @return the files, those of the ledger first
   */
  public static List<DataFile> all() {
    List<DataFile> files = new ArrayList<>(LedgerFiles.all());
    files.add(DataFile.shipped(PublishedSplit.class, "published_split.csv", "benchmarks/protocol"));
    for (String name : List.of("corrections.csv", "remarks.csv")) {
      files.add(DataFile.shipped(AccuracyTables.class, name, "benchmarks/reproduction"));
    }
    return List.copyOf(files);
  }
}
