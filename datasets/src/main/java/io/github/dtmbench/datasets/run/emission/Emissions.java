package io.github.dtmbench.datasets.run.emission;

import io.github.dtmbench.datasets.check.Quantity;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Energy and carbon of a run as reported; every figure is the source's, none is derived here.
 *
 * @param devicePowerWatts power per device that the source multiplied the hours by, watts
 * @param pue power usage effectiveness of the building, at least 1
 * @param gramsCo2ePerKwh carbon intensity of the electricity, grams of CO2e per kWh
 * @param energyMegawattHours energy, MWh
 * @param energyIncludesPue whether that energy is the building's or the machines' only
 * @param tonnesCo2e carbon, tonnes of CO2e; zero where a source claims so
 * @param scope what the carbon covers
 * @param basis how the carbon was arrived at
 */
public record Emissions(
    OptionalDouble devicePowerWatts,
    OptionalDouble pue,
    OptionalDouble gramsCo2ePerKwh,
    OptionalDouble energyMegawattHours,
    Optional<PueInclusion> energyIncludesPue,
    OptionalDouble tonnesCo2e,
    Optional<CarbonScope> scope,
    Optional<CarbonBasis> basis) {

  /**
   * Checks that what is given is in range.
   *
   * @param devicePowerWatts power per device that the source multiplied the hours by, watts
   * @param pue power usage effectiveness of the building, at least 1
   * @param gramsCo2ePerKwh carbon intensity of the electricity, grams of CO2e per kWh
   * @param energyMegawattHours energy, MWh
   * @param energyIncludesPue whether that energy is the building's or the machines' only
   * @param tonnesCo2e carbon, tonnes of CO2e; zero where a source claims so
   * @param scope what the carbon covers
   * @param basis how the carbon was arrived at
   * @throws IllegalArgumentException if it is not so
   */
  public Emissions {
    Quantity.positive("devicePowerWatts", devicePowerWatts);
    Quantity.oneOrMore("pue", pue);
    Quantity.zeroOrMore("gramsCo2ePerKwh", gramsCo2ePerKwh);
    Quantity.positive("energyMegawattHours", energyMegawattHours);
    Objects.requireNonNull(energyIncludesPue, "energyIncludesPue");
    Quantity.zeroOrMore("tonnesCo2e", tonnesCo2e);
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(basis, "basis");
  }

  /**
   * A run of which no energy and no carbon was reported.
   *
   * @return the empty report
   */
  public static Emissions unreported() {
    return new Emissions(
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
