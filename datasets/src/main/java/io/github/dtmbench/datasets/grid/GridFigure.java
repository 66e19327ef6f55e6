package io.github.dtmbench.datasets.grid;

import io.github.dtmbench.datasets.check.Quantity;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A carbon intensity of electricity, location-based and a mean over a year.
 *
 * @param gramsCo2ePerKwh grams of CO2e per kWh, above zero: where a source has a zero, it has a gap
 * @param year the year
 * @param basis what it counts
 * @param source who published it
 */
public record GridFigure(double gramsCo2ePerKwh, int year, GridBasis basis, String source) {

  /** Refuses an intensity that is not positive and finite, and a blank source. */
  public GridFigure {
    Quantity.positive("gramsCo2ePerKwh", OptionalDouble.of(gramsCo2ePerKwh));
    Objects.requireNonNull(basis, "basis");
    Quantity.notBlank("source", source);
  }

  /**
   * Year, basis and source in one line.
   *
   * @return such as {@code 2024, life-cycle production, Ember via co2.js}
   */
  public String provenance() {
    return year + ", " + basis.label() + ", " + source;
  }
}
