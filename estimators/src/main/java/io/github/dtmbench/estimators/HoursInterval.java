package io.github.dtmbench.estimators;

/**
 * Bounds of a run's device-hours.
 *
 * @param lowDeviceHours lower end, positive
 * @param highDeviceHours upper end, finite, not below the lower one
 */
public record HoursInterval(double lowDeviceHours, double highDeviceHours) {

  /** Refuses ends that are not positive, finite and in order. */
  public HoursInterval {
    if (!(lowDeviceHours > 0
        && lowDeviceHours <= highDeviceHours
        && highDeviceHours < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "interval of device-hours is ["
              + lowDeviceHours
              + ", "
              + highDeviceHours
              + "], must have positive finite ends in order");
    }
  }
}
