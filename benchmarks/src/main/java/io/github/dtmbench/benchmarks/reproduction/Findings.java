package io.github.dtmbench.benchmarks.reproduction;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.published.PublishedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** What is known of the test models beyond print: lines by model, in the order of the file. */
  static Map<String, List<String>> remarks() {
    PublishedTable table = load("remarks");
    Map<String, List<String>> remarks = new LinkedHashMap<>();
    for (String id : table.rowKeys()) {
      remarks
          .computeIfAbsent(table.text(id, "model"), model -> new ArrayList<>())
          .add(table.text(id, "remark"));
    }
    return remarks;
  }

  private static PublishedTable load(String id) {
    return PublishedTable.read(id, CsvFile.shipped(Findings.class, id + ".csv"));
  }
}
