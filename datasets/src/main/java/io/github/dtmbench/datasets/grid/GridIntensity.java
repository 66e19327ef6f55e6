package io.github.dtmbench.datasets.grid;

import io.github.dtmbench.datasets.check.Quantity;
import java.util.OptionalDouble;

/**
 * Carbon intensity of the electricity of a country.
 *
 * @param iso3 code of the country, three capital letters
 * @param country its name in English
 * @param year the year the figure is a mean over
 * @param gramsCo2ePerKwh grams of CO2e per kWh generated
 */
public record GridIntensity(String iso3, String country, int year, double gramsCo2ePerKwh) {

  /**
   * Checks that the names are there and the intensity is not negative.
   *
   * @param iso3 code of the country, three capital letters
   * @param country its name in English
   * @param year the year the figure is a mean over
   * @param gramsCo2ePerKwh grams of CO2e per kWh generated
   * @throws IllegalArgumentException if it is not so
   */
  public GridIntensity {
    Quantity.notBlank("iso3", iso3);
    Quantity.notBlank("country", country);
    Quantity.zeroOrMore("gramsCo2ePerKwh", OptionalDouble.of(gramsCo2ePerKwh));
  }
}
