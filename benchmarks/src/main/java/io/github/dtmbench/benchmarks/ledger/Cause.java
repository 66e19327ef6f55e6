package io.github.dtmbench.benchmarks.ledger;

/**
 * What explains a cell, and how easily it would have explained another.
 *
 * @param id the cause; cells of a table that have the same one share it
 * @param chanceShare of all figures with the cell's digits within half a decade to either side of
 *     it, the share that the cause would have explained through one of the values that its inputs
 *     could as well have had; at most 1
 */
public record Cause(String id, double chanceShare) {

  /** The largest share at which one cell alone is a reason to believe its cause. */
  public static final double MAX_SHARE_OF_ONE_CELL = 0.02;
}
