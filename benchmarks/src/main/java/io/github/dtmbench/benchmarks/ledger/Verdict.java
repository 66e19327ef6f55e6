package io.github.dtmbench.benchmarks.ledger;

import java.util.Locale;

/** What recomputation says of a printed cell. */
public enum Verdict {
  /** Equal to the printed digit. */
  REPRODUCED,
  /** Not equal, but within a tolerance that the reason states. */
  WITHIN_TOLERANCE,
  /** Differs from the stated inputs, and a named other input gives the printed value. */
  EXPLAINED,
  /** Differs, and no input was found that gives the printed value. */
  UNEXPLAINED,
  /** An input: stated by the source, and nothing in it determines the cell. */
  INPUT,
  /** The source does not publish what is needed to recompute it. */
  NOT_REPRODUCIBLE,
  /** Our own value: no source prints this cell. */
  NOT_PRINTED;

  /**
   * The word in tables and files.
   *
   * @return such as {@code within-tolerance}
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Whether print is met.
   *
   * @return true if the cell is reproduced or within a stated tolerance
   */
  public boolean holds() {
    return this == REPRODUCED || this == WITHIN_TOLERANCE;
  }
}
