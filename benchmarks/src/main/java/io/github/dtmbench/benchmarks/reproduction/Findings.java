package io.github.dtmbench.benchmarks.reproduction;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.published.PublishedTable;
import java.util.List;

/**
 * What recomputation found out about the published tables, as data: no source prints it, so it is
 * kept apart from the tables themselves.
 */
final class Findings {

  private Findings() {}

  /** What belongs in place of the printed inputs, by model. */
  static PublishedTable corrections() {
    return load("corrections");
  }

  /** What is known of the test models beyond print, one line each. */
  static List<String> remarks() {
    PublishedTable table = load("remarks");
    return table.rowKeys().stream()
        .map(id -> table.text(id, "model") + ": " + table.text(id, "remark"))
        .toList();
  }

  private static PublishedTable load(String id) {
    return PublishedTable.read(id, CsvFile.shipped(Findings.class, id + ".csv"));
  }
}
