package io.github.dtmbench.datasets.grid;

import io.github.dtmbench.datasets.check.Quantity;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Carbon intensity of the electricity of a cloud region.
 *
 * @param provider short name of the provider, such as "gcp"
 * @param region the provider's name of the region; blank if it has one only
 * @param country country of the region
 * @param gramsCo2ePerKwh grams of CO2e per kWh; zero where the provider claims so
 * @param pue power usage effectiveness of its buildings, at least 1
 */
public record CloudRegion(
    String provider, String region, String country, double gramsCo2ePerKwh, OptionalDouble pue) {

  /**
   * Checks that the provider is there and the figures are in range.
   *
   * @param provider short name of the provider, such as "gcp"
   * @param region the provider's name of the region; blank if it has one only
   * @param country country of the region
   * @param gramsCo2ePerKwh grams of CO2e per kWh; zero where the provider claims so
   * @param pue power usage effectiveness of its buildings, at least 1
   * @throws IllegalArgumentException if it is not so
   */
  public CloudRegion {
    Quantity.notBlank("provider", provider);
    Objects.requireNonNull(region, "region");
    Quantity.notBlank("country", country);
    Quantity.zeroOrMore("gramsCo2ePerKwh", OptionalDouble.of(gramsCo2ePerKwh));
    Quantity.oneOrMore("pue", pue);
  }
}
