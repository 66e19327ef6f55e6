package io.github.dtmbench.datasets.grid;

import io.github.dtmbench.datasets.check.Quantity;
import java.util.Objects;

/**
 * Carbon intensity of the electricity of a country.
 *
 * @param iso3 code of the country, three capital letters
 * @param country its name in English
 * @param figure the intensity
 */
public record GridIntensity(String iso3, String country, GridFigure figure) {

  /** Refuses blank names. */
  public GridIntensity {
    Quantity.notBlank("iso3", iso3);
    Quantity.notBlank("country", country);
    Objects.requireNonNull(figure, "figure");
  }

  /**
   * The intensity alone.
   *
   * @return grams of CO2e per kWh
   */
  public double gramsCo2ePerKwh() {
    return figure.gramsCo2ePerKwh();
  }
}
