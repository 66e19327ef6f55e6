package io.github.dtmbench.datasets.epoch.row;

import io.github.dtmbench.datasets.run.FlopBasis;
import java.util.Objects;

/**
 * Where a training FLOP comes from, and what says so.
 *
 * @param basis where it comes from
 * @param column the column that says so; blank if none does
 * @param quote the words, on one line and at most 160 characters; blank if there are none
 */
public record FlopEvidence(FlopBasis basis, String column, String quote) {

  /**
   * Checks that nothing is null.
   *
   * @param basis where it comes from
   * @param column the column that says so; blank if none does
   * @param quote the words; blank if there are none
   */
  public FlopEvidence {
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(quote, "quote");
  }
}
