package io.github.dtmbench.benchmarks.footprint;

import java.util.Objects;

/**
 * A number that a forecast rests on, and where it comes from.
 *
 * @param value finite and not negative, in the unit that its holder names
 * @param basis one line: given, a default, or which data
 */
public record Sourced(double value, String basis) {

  /** Refuses a value that is negative or not finite. */
  public Sourced {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("value is " + value + ", must be in [0, infinity)");
    }
    Objects.requireNonNull(basis, "basis");
  }
}
