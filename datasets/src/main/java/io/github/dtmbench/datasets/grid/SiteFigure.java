package io.github.dtmbench.datasets.grid;

import io.github.dtmbench.datasets.check.Quantity;
import java.util.OptionalDouble;

/**
 * A figure that an operator publishes of its buildings: PUE, or litres of water per kWh of the
 * computers.
 *
 * @param value zero or more
 * @param year the year, or that in which a fiscal year ends
 * @param scope which buildings it is a mean over
 * @param source who published it
 */
public record SiteFigure(double value, int year, String scope, String source) {

  /** Refuses a value that is negative or not finite, and a blank scope or source. */
  public SiteFigure {
    Quantity.zeroOrMore("value", OptionalDouble.of(value));
    Quantity.notBlank("scope", scope);
    Quantity.notBlank("source", source);
  }

  /**
   * Year, scope and source in one line.
   *
   * @return such as {@code 2025, region (calendar year), AWS via …}
   */
  public String provenance() {
    return year + ", " + scope + ", " + source;
  }
}
