package io.github.dtmbench.benchmarks.ledger;

import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.datasets.published.PublishedTable;

/** A numeric cell of a published table. */
record Cell(PublishedTable table, String row, String column) {

  PrintedNumber printed() {
    return table.number(row, column);
  }
}
