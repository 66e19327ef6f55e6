package io.github.dtmbench.benchmarks.carbon;

import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.grid.GridCatalog;
import io.github.dtmbench.datasets.grid.GridIntensity;
import io.github.dtmbench.datasets.run.PueInclusion;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.carbon.OperationalCarbon;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What turns device-hours into energy and carbon and is known before a run starts: the power of the
 * datasheet, the building's PUE, the grid's intensity. Power and energy that were measured are not
 * used; they are part of what is to be forecast.
 *
 * @param operational power, PUE and intensity
 * @param gridSource where the intensity comes from
 */
public record SiteForecast(OperationalCarbon operational, GridSource gridSource) {

  /** PUE of a building that is not known: what large operators report for their fleets. */
  public static final double USUAL_PUE = 1.1;

  /** Where the intensity of the electricity comes from. */
  public enum GridSource {
    /** The report states the intensity at the site. */
    SITE,
    /** The mean of the developers' country. */
    COUNTRY
  }

  /**
   * The forecast for a recorded run. The PUE is the report's, and 1.1 where it has none; it is 1
   * where the report says that its energy is the machines' alone, so that both have one boundary.
   *
   * @param run the record
   * @param grids intensities of countries
   * @return the forecast; empty without a sole device of known power, or without an intensity or
   *     country
   */
  public static Optional<SiteForecast> of(TrainingRun run, GridCatalog grids) {
    OptionalDouble watts = watts(run);
    OptionalDouble site = run.emissions().gramsCo2ePerKwh();
    Optional<Double> country =
        grids
            .find(run.origin().country().split(",", -1)[0].strip())
            .map(GridIntensity::gramsCo2ePerKwh);
    if (watts.isEmpty() || (site.isEmpty() && country.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new SiteForecast(
            new OperationalCarbon(
                watts.getAsDouble(), pue(run), site.orElseGet(country::orElseThrow)),
            site.isPresent() ? GridSource.SITE : GridSource.COUNTRY));
  }

  /**
   * Energy of a device-hour, which needs no grid.
   *
   * @param run the record
   * @return kWh, PUE included; empty without a sole device of known power
   */
  public static OptionalDouble kilowattHoursPerDeviceHour(TrainingRun run) {
    OptionalDouble watts = watts(run);
    return watts.isPresent()
        ? OptionalDouble.of(
            new OperationalCarbon(watts.getAsDouble(), pue(run), 0).kilowattHours(1))
        : watts;
  }

  private static OptionalDouble watts(TrainingRun run) {
    return run.hardware().soleDevice().map(Device::tdpWatts).orElse(OptionalDouble.empty());
  }

  private static double pue(TrainingRun run) {
    boolean machinesOnly =
        run.emissions().energyIncludesPue().filter(PueInclusion.EXCLUDED::equals).isPresent();
    return machinesOnly ? 1 : run.emissions().pue().orElse(USUAL_PUE);
  }
}
