package io.github.dtmbench.benchmarks.forecast;

import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.EnumSet;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A run before it starts.
 *
 * @param features what estimators may read
 * @param computeBasis where its compute comes from, in one line
 * @param footprint what device and site make of an hour
 */
public record PlannedRun(RunFeatures features, String computeBasis, Footprint footprint) {

  private static final double HOURS_PER_DAY = 24;

  /** Refuses nulls. */
  public PlannedRun {
    Objects.requireNonNull(features, "features");
    Objects.requireNonNull(computeBasis, "computeBasis");
    Objects.requireNonNull(footprint, "footprint");
  }

  /**
   * What a device-hour of this run comes to.
   *
   * @param quantity what is asked for
   * @return in the unit of the quantity; empty where the plan does not tell
   */
  public OptionalDouble perDeviceHour(ForecastQuantity quantity) {
    return switch (quantity) {
      case DEVICE_HOURS -> OptionalDouble.of(1);
      case WALL_DAYS ->
          features.deviceCount().isPresent()
              ? OptionalDouble.of(1 / (HOURS_PER_DAY * features.deviceCount().getAsInt()))
              : OptionalDouble.empty();
      case ENERGY -> footprint.megawattHoursPerDeviceHour();
      case OPERATIONAL_CARBON -> footprint.operationalTonnesPerDeviceHour();
      case EMBODIED_CARBON -> footprint.embodiedTonnesPerDeviceHour();
      case WATER -> footprint.cubicMetresPerDeviceHour();
    };
  }

  /**
   * What estimators might read and the plan does not tell.
   *
   * @return the features that are not known, in their order
   */
  public Set<Feature> unknown() {
    Set<Feature> unknown = EnumSet.noneOf(Feature.class);
    for (Feature feature : Feature.values()) {
      // What is taken away without a change was not there.
      if (features.restrictedTo(EnumSet.complementOf(EnumSet.of(feature))).equals(features)) {
        unknown.add(feature);
      }
    }
    return unknown;
  }
}
