package io.github.dtmbench.benchmarks.footprint;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a run used, at a footprint.
 *
 * @param footprint device and site
 * @param deviceHours device count times hours by the clock; empty if only the energy is known
 * @param devices how many at once; empty if not known
 * @param machineKilowattHours energy of the computers, before the PUE; empty if not known
 */
public record Usage(
    Footprint footprint,
    OptionalDouble deviceHours,
    OptionalDouble devices,
    OptionalDouble machineKilowattHours) {

  private static final double WATTS_PER_KILOWATT = 1e3;

  /** Refuses nulls. */
  public Usage {
    Objects.requireNonNull(footprint, "footprint");
    Objects.requireNonNull(deviceHours, "deviceHours");
    Objects.requireNonNull(devices, "devices");
    Objects.requireNonNull(machineKilowattHours, "machineKilowattHours");
  }

  /**
   * Hours at the power of the footprint.
   *
   * @param footprint device and site
   * @param deviceHours device count times hours by the clock
   * @return the usage
   */
  public static Usage ofDeviceHours(Footprint footprint, double deviceHours) {
    return new Usage(
        footprint,
        OptionalDouble.of(deviceHours),
        OptionalDouble.empty(),
        known(deviceHours * footprint.watts() / WATTS_PER_KILOWATT));
  }

  /**
   * Energy that was metered, whatever the hours.
   *
   * @param footprint device and site
   * @param machineKilowattHours energy of the computers, before the PUE
   * @return the usage
   */
  public static Usage ofEnergy(Footprint footprint, double machineKilowattHours) {
    return new Usage(
        footprint,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.of(machineKilowattHours));
  }

  /**
   * The same on a number of devices, which tells the days by the clock.
   *
   * @param count how many at once; empty if not known
   * @return the usage
   */
  public Usage onDevices(OptionalDouble count) {
    return new Usage(footprint, deviceHours, count, machineKilowattHours);
  }

  /**
   * The same with other energy, as metered in place of hours × power. The power that it rests on is
   * then the mean of what was metered, and no longer that of a datasheet.
   *
   * @param kilowattHours energy of the computers, before the PUE
   * @return the usage
   */
  public Usage metered(double kilowattHours) {
    double meanWatts = kilowattHours * WATTS_PER_KILOWATT / hours();
    return new Usage(
        Double.isFinite(meanWatts) ? poweredBy(meanWatts) : footprint,
        deviceHours,
        devices,
        OptionalDouble.of(kilowattHours));
  }

  private Footprint poweredBy(double meanWatts) {
    return footprint
        .with(
            Assumption.DEVICE_POWER,
            Optional.of(new Sourced(meanWatts, "metered energy over the hours, host included")))
        .with(Assumption.HOST_POWER, Optional.of(new Sourced(0, "within the metered energy")));
  }

  /**
   * A multiple of it, such as what development took beside the final run.
   *
   * @param factor 0 or more
   * @return the usage
   */
  public Usage times(double factor) {
    return new Usage(
        footprint,
        known(deviceHours.orElse(Double.NaN) * factor),
        devices,
        known(machineKilowattHours.orElse(Double.NaN) * factor));
  }

  /** NaN if it is not known. */
  double hours() {
    return deviceHours.orElse(Double.NaN);
  }

  /** Energy of the computers in kWh; NaN if it is not known. */
  double machineEnergy() {
    return machineKilowattHours.orElse(Double.NaN);
  }

  /** Energy of the building in kWh; NaN if it is not known. */
  double totalEnergy() {
    return machineEnergy() * footprint.value(Assumption.PUE);
  }

  static OptionalDouble known(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
