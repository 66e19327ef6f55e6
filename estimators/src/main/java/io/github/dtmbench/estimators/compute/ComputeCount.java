package io.github.dtmbench.estimators.compute;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The compute of a run, term by term.
 *
 * @param terms what it consists of, at least one
 */
public record ComputeCount(List<ComputeTerm> terms) {

  /** Copies the list; refuses an empty one. */
  public ComputeCount {
    terms = List.copyOf(terms);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("terms is empty; a count needs at least one");
    }
  }

  /**
   * All terms together.
   *
   * @return floating-point operations
   */
  public double flop() {
    return terms.stream().mapToDouble(ComputeTerm::flop).sum();
  }

  /**
   * How it was counted, in one line.
   *
   * @return the formulas of the terms, joined
   */
  public String basis() {
    return terms.stream().map(ComputeTerm::formula).collect(Collectors.joining(" + "));
  }
}
