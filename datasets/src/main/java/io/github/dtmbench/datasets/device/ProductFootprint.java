package io.github.dtmbench.datasets.device;

import io.github.dtmbench.datasets.check.Quantity;
import java.util.OptionalDouble;

/**
 * Carbon of making a device as somebody has published it. Scopes differ between publishers: such
 * figures are neither added nor ranked across scopes.
 *
 * @param kilogramsCo2e kg of CO2e per device
 * @param scope what is counted, and who counted it
 */
public record ProductFootprint(double kilogramsCo2e, String scope) {

  /**
   * Checks that the figure is positive and has a scope.
   *
   * @param kilogramsCo2e kg of CO2e per device
   * @param scope what is counted, and who counted it
   * @throws IllegalArgumentException if it is not so
   */
  public ProductFootprint {
    Quantity.positive("kilogramsCo2e", OptionalDouble.of(kilogramsCo2e));
    Quantity.notBlank("scope", scope);
  }
}
