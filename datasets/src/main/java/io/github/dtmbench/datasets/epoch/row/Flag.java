package io.github.dtmbench.datasets.epoch.row;

import java.util.Objects;

/**
 * One doubt about an imported run.
 *
 * @param kind what is doubtful
 * @param column the column that raises the doubt
 * @param evidence the words or numbers that raise it
 */
public record Flag(ImportFlag kind, String column, String evidence) {

  /**
   * Checks that nothing is null.
   *
   * @param kind what is doubtful
   * @param column the column that raises the doubt
   * @param evidence the words or numbers that raise it
   */
  public Flag {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(evidence, "evidence");
  }
}
