package io.github.dtmbench.benchmarks.carbon;

import io.github.dtmbench.datasets.run.TrainingRun;
import java.util.OptionalDouble;

/**
 * One reported figure of carbon and what could have been forecast of it.
 *
 * @param run the record; it has hours and carbon
 * @param site what site and datasheet say
 */
public record CarbonReport(TrainingRun run, SiteForecast site) {

  private static final double KILOWATT_HOURS_PER_MEGAWATT_HOUR = 1e3;
  private static final double GRAMS_PER_TONNE = 1e6;

  /**
   * What was reported.
   *
   * @return tonnes of CO2e
   */
  public double tonnesCo2e() {
    return run.emissions().tonnesCo2e().orElseThrow();
  }

  /**
   * The stage from hours to energy, on its own: the reported hours at the power of the datasheet
   * and the PUE, over the reported energy.
   *
   * @return forecast over reported; empty if no energy was reported
   */
  public OptionalDouble energyRatio() {
    OptionalDouble megawattHours = run.emissions().energyMegawattHours();
    return megawattHours.isPresent()
        ? OptionalDouble.of(
            site.operational().kilowattHours(deviceHours())
                / (megawattHours.getAsDouble() * KILOWATT_HOURS_PER_MEGAWATT_HOUR))
        : megawattHours;
  }

  /**
   * The stage from energy to carbon, on its own: the reported energy at the intensity of the grid,
   * over the reported carbon.
   *
   * @return forecast over reported; empty if no energy was reported
   */
  public OptionalDouble gridRatio() {
    OptionalDouble megawattHours = run.emissions().energyMegawattHours();
    return megawattHours.isPresent()
        ? OptionalDouble.of(
            megawattHours.getAsDouble()
                * KILOWATT_HOURS_PER_MEGAWATT_HOUR
                * site.operational().gramsCo2ePerKwh()
                / GRAMS_PER_TONNE
                / tonnesCo2e())
        : megawattHours;
  }

  /**
   * Both stages after the hours: the reported hours at power, PUE and intensity, over the reported
   * carbon.
   *
   * @return forecast over reported
   */
  public double carbonRatio() {
    return site.operational().tonnesCo2e(deviceHours()) / tonnesCo2e();
  }

  private double deviceHours() {
    return run.hardware().deviceHours().orElseThrow();
  }
}
