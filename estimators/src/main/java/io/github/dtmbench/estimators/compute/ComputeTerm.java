package io.github.dtmbench.estimators.compute;

/**
 * A part of a count.
 *
 * @param name what is computed, such as "attention"
 * @param formula how it is counted, with its numbers
 * @param flop floating-point operations
 * @param source where the formula stands
 */
public record ComputeTerm(String name, String formula, double flop, String source) {

  /** Refuses what is negative or no number. */
  public ComputeTerm {
    if (!(flop >= 0)) {
      throw new IllegalArgumentException(name + ": " + flop + " FLOP; must be zero or more");
    }
  }
}
