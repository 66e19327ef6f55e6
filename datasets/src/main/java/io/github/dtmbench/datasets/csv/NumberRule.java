package io.github.dtmbench.datasets.csv;

import java.util.Objects;

/**
 * Which numbers a column may hold.
 *
 * @param smallest smallest number, see {@code smallestAllowed}
 * @param smallestAllowed whether {@code smallest} itself may stand there
 * @param largest largest number allowed
 * @param description the rule in words, with unit and example: "a positive finite number of FLOP
 *     such as 3.1e23"
 */
public record NumberRule(
    double smallest, boolean smallestAllowed, double largest, String description) {

  /**
   * Checks that the bounds are numbers in order.
   *
   * @param smallest smallest number, see {@code smallestAllowed}
   * @param smallestAllowed whether {@code smallest} itself may stand there
   * @param largest largest number allowed
   * @param description the rule in words
   * @throws IllegalArgumentException if it is not so
   */
  public NumberRule {
    Objects.requireNonNull(description, "description");
    if (!(smallest <= largest)) {
      throw new IllegalArgumentException("from " + smallest + " to " + largest + " is no range");
    }
  }

  /**
   * Any number above zero.
   *
   * @param what what is counted, with an example: "number of FLOP such as 3.1e23"
   * @return the rule
   */
  public static NumberRule positive(String what) {
    // Not "+": rules are made at start-up, where the first "+" costs more than to read a file.
    return new NumberRule(0, false, Double.MAX_VALUE, "a positive finite ".concat(what));
  }

  /**
   * Zero or any number above it.
   *
   * @param what what is counted, with an example
   * @return the rule
   */
  public static NumberRule zeroOrMore(String what) {
    return new NumberRule(
        0, true, Double.MAX_VALUE, "a finite ".concat(what).concat(", zero or more"));
  }

  boolean allows(double number) {
    return (smallestAllowed ? number >= smallest : number > smallest) && number <= largest;
  }
}
