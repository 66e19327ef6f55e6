package io.github.dtmbench.benchmarks.forecast;

import io.github.dtmbench.estimators.carbon.WaterUse;
import java.util.Objects;

/**
 * Water of a kilowatt-hour, and where the figures come from.
 *
 * @param use litres per kWh on site and off site
 * @param basis one line
 */
public record SourcedWater(WaterUse use, String basis) {

  /** Refuses nulls. */
  public SourcedWater {
    Objects.requireNonNull(use, "use");
    Objects.requireNonNull(basis, "basis");
  }
}
