package io.github.dtmbench.datasets.run;

import io.github.dtmbench.datasets.check.Quantity;
import io.github.dtmbench.datasets.device.Device;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a run ran on, and for how long.
 *
 * @param devices kinds of device, at least one; more only in runs that are not scored
 * @param deviceCount number of devices; TPUs are counted in chips
 * @param wallHours hours by the clock
 * @param deviceHours hours summed over the devices, as reported; not always count times wall-clock
 *     hours, because a run may change its number of devices
 * @param hoursKind what those hours hold, where the source says so
 * @param reportedUtilization share of the peak reached, above 0 and at most 1, as reported
 * @param precision number format as reported, such as "BF16"; blank if unknown
 * @param framework training code that the source names, such as "Megatron-LM"; blank if unknown
 */
public record Hardware(
    List<Device> devices,
    OptionalInt deviceCount,
    OptionalDouble wallHours,
    OptionalDouble deviceHours,
    Optional<HoursKind> hoursKind,
    OptionalDouble reportedUtilization,
    String precision,
    String framework) {

  /**
   * Checks that there is a device and that what is given is in range.
   *
   * @param devices kinds of device, at least one; more only in runs that are not scored
   * @param deviceCount number of devices; TPUs are counted in chips
   * @param wallHours hours by the clock
   * @param deviceHours hours summed over the devices, as reported; not always count times
   *     wall-clock hours, because a run may change its number of devices
   * @param hoursKind what those hours hold, where the source says so
   * @param reportedUtilization share of the peak reached, above 0 and at most 1, as reported
   * @param precision number format as reported, such as "BF16"; blank if unknown
   * @param framework training code that the source names, such as "Megatron-LM"; blank if unknown
   * @throws IllegalArgumentException if it is not so
   */
  public Hardware {
    devices = List.copyOf(devices);
    if (devices.isEmpty()) {
      throw new IllegalArgumentException("devices is empty; a run needs at least one");
    }
    if (deviceCount.isPresent() && deviceCount.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "deviceCount is " + deviceCount.getAsInt() + "; it must be positive");
    }
    Quantity.positive("wallHours", wallHours);
    Quantity.positive("deviceHours", deviceHours);
    Quantity.positiveFraction("reportedUtilization", reportedUtilization);
    Objects.requireNonNull(hoursKind, "hoursKind");
    Objects.requireNonNull(precision, "precision");
    Objects.requireNonNull(framework, "framework");
  }

  /**
   * The device of a run that used one kind only.
   *
   * @return the device; empty if there were several kinds
   */
  public Optional<Device> soleDevice() {
    return devices.size() == 1 ? Optional.of(devices.get(0)) : Optional.empty();
  }
}
