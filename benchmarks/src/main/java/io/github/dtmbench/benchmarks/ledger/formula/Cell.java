package io.github.dtmbench.benchmarks.ledger.formula;

import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.datasets.published.PublishedTable;

/**
 * A numeric cell of a published table.
 *
 * @param table the table
 * @param row the name of its row
 * @param column the name of its column
 */
public record Cell(PublishedTable table, String row, String column) {

  /**
   * The number that the table prints.
   *
   * @return the number with its digits
   */
  public PrintedNumber printed() {
    return table.number(row, column);
  }
}
