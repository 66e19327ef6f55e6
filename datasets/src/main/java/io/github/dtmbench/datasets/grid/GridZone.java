package io.github.dtmbench.datasets.grid;

import io.github.dtmbench.datasets.check.Quantity;
import java.util.Objects;

/**
 * A grid smaller than a country: a province, a state, the area of an operator.
 *
 * @param code its code, unique
 * @param name its name in English
 * @param iso3 code of its country
 * @param scheme who drew it
 * @param figure its carbon intensity
 */
public record GridZone(String code, String name, String iso3, String scheme, GridFigure figure) {

  /** Refuses blank names. */
  public GridZone {
    Quantity.notBlank("code", code);
    Quantity.notBlank("name", name);
    Quantity.notBlank("iso3", iso3);
    Quantity.notBlank("scheme", scheme);
    Objects.requireNonNull(figure, "figure");
  }
}
