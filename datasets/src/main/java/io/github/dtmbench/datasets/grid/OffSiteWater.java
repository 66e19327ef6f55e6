package io.github.dtmbench.datasets.grid;

import io.github.dtmbench.datasets.check.Quantity;
import java.util.OptionalDouble;

/**
 * Water that power plants consume, evaporation of reservoirs included.
 *
 * @param iso3 code of the country
 * @param litresPerKwh litres per kWh that is drawn
 * @param source who published it
 */
public record OffSiteWater(String iso3, double litresPerKwh, String source) {

  /** Refuses a figure that is not positive, and blank names. */
  public OffSiteWater {
    Quantity.notBlank("iso3", iso3);
    Quantity.positive("litresPerKwh", OptionalDouble.of(litresPerKwh));
    Quantity.notBlank("source", source);
  }
}
