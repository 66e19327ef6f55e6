package io.github.dtmbench.benchmarks.forecast;

import io.github.dtmbench.estimators.carbon.EmbodiedCarbon;
import io.github.dtmbench.estimators.carbon.OperationalCarbon;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a device and its site make of an hour of use: energy, carbon and water, each with the
 * numbers it rests on.
 *
 * <p>Limits: every number is taken as given, so an interval of a product is that of the hours
 * alone; power is one number for the whole run.
 *
 * @param watts electrical power per device; empty where unknown
 * @param pue energy of the building per energy of its computers, at least 1
 * @param gramsCo2ePerKwh carbon intensity of the grid; empty where unknown
 * @param embodiedGramsPerDeviceHour carbon of making a device, per hour of its use; empty where
 *     unknown
 * @param water water per kWh; empty where unknown
 */
public record Footprint(
    Optional<Sourced> watts,
    Sourced pue,
    Optional<Sourced> gramsCo2ePerKwh,
    Optional<Sourced> embodiedGramsPerDeviceHour,
    Optional<SourcedWater> water) {

  private static final double KILOWATT_HOURS_PER_MEGAWATT_HOUR = 1e3;
  private static final double LITRES_PER_CUBIC_METRE = 1e3;
  private static final double KILOGRAMS_PER_TONNE = 1e3;

  /** Refuses nulls and a PUE below 1. */
  public Footprint {
    Objects.requireNonNull(watts, "watts");
    Objects.requireNonNull(gramsCo2ePerKwh, "gramsCo2ePerKwh");
    Objects.requireNonNull(embodiedGramsPerDeviceHour, "embodiedGramsPerDeviceHour");
    Objects.requireNonNull(water, "water");
    if (pue.value() < 1) {
      throw new IllegalArgumentException("pue is " + pue.value() + ", must be in [1.0, infinity)");
    }
  }

  /**
   * Energy of a device-hour.
   *
   * @return MWh, PUE included; empty without a power
   */
  public OptionalDouble megawattHoursPerDeviceHour() {
    return kilowattHours()
        .map(energy -> OptionalDouble.of(energy / KILOWATT_HOURS_PER_MEGAWATT_HOUR))
        .orElseGet(OptionalDouble::empty);
  }

  /**
   * Operational carbon of a device-hour.
   *
   * @return tonnes of CO2e; empty without a power or a grid
   */
  public OptionalDouble operationalTonnesPerDeviceHour() {
    return watts.isPresent() && gramsCo2ePerKwh.isPresent()
        ? OptionalDouble.of(operational(gramsCo2ePerKwh.get().value()).tonnesCo2e(1))
        : OptionalDouble.empty();
  }

  /**
   * Embodied carbon of a device-hour.
   *
   * @return tonnes of CO2e; empty where it is unknown
   */
  public OptionalDouble embodiedTonnesPerDeviceHour() {
    return embodiedGramsPerDeviceHour
        .map(
            rate ->
                OptionalDouble.of(
                    new EmbodiedCarbon(rate.value()).kilogramsCo2e(1) / KILOGRAMS_PER_TONNE))
        .orElseGet(OptionalDouble::empty);
  }

  /**
   * Water of a device-hour.
   *
   * @return cubic metres; empty without a power or a water use
   */
  public OptionalDouble cubicMetresPerDeviceHour() {
    return water.isPresent() && watts.isPresent()
        ? OptionalDouble.of(
            water.get().use().litres(kilowattHours().orElseThrow()) / LITRES_PER_CUBIC_METRE)
        : OptionalDouble.empty();
  }

  private Optional<Double> kilowattHours() {
    return watts.map(ignored -> operational(0).kilowattHours(1));
  }

  private OperationalCarbon operational(double gramsPerKwh) {
    return new OperationalCarbon(watts.orElseThrow().value(), pue.value(), gramsPerKwh);
  }
}
