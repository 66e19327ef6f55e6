package io.github.dtmbench.benchmarks.forecast;

import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.benchmarks.footprint.Usage;
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

  /** Refuses nulls. */
  public PlannedRun {
    Objects.requireNonNull(features, "features");
    Objects.requireNonNull(computeBasis, "computeBasis");
    Objects.requireNonNull(footprint, "footprint");
  }

  /**
   * What a device-hour of this run comes to.
   *
   * @param stage what is asked for
   * @return in the unit of the stage; empty where the plan does not tell
   */
  public OptionalDouble perDeviceHour(Stage stage) {
    return stage.of(usage(1));
  }

  /**
   * What the run uses.
   *
   * @param deviceHours device count times hours by the clock
   * @return the usage, on the devices of the plan
   */
  public Usage usage(double deviceHours) {
    OptionalDouble devices =
        features.deviceCount().isPresent()
            ? OptionalDouble.of(features.deviceCount().getAsInt())
            : OptionalDouble.empty();
    return Usage.ofDeviceHours(footprint, deviceHours).onDevices(devices);
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
