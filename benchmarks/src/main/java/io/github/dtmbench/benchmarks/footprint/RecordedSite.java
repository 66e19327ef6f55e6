package io.github.dtmbench.benchmarks.footprint;

import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.grid.GridCatalog;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.emission.PueInclusion;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of device and site of a recorded run before it starts: the power of the datasheet,
 * the building's PUE, the grid's intensity. Power and energy that were measured are not used; they
 * are part of what is to be forecast.
 */
public final class RecordedSite {

  /** Basis of a number that the report states. */
  public static final String STATED = "stated by the report";

  private RecordedSite() {}

  /**
   * The footprint of a recorded run. The PUE is the report's, and 1.1 where it has none; it is 1
   * where the report says that its energy is the machines' alone, so that both have one boundary.
   *
   * @param run the record
   * @param grids intensities of countries
   * @return without a power if the device is not a sole one of known power, without a grid if
   *     neither intensity nor country is known
   */
  public static Footprint of(TrainingRun run, GridCatalog grids) {
    return Footprint.bare()
        .with(Assumption.PUE, pue(run))
        .with(Assumption.DEVICE_POWER, power(run))
        .with(Assumption.GRID, grid(run, grids));
  }

  private static Optional<Sourced> power(TrainingRun run) {
    OptionalDouble watts =
        run.hardware().soleDevice().map(Device::tdpWatts).orElse(OptionalDouble.empty());
    return watts.isPresent()
        ? Optional.of(new Sourced(watts.getAsDouble(), "TDP of the datasheet"))
        : Optional.empty();
  }

  private static Optional<Sourced> grid(TrainingRun run, GridCatalog grids) {
    OptionalDouble site = run.emissions().gramsCo2ePerKwh();
    return site.isPresent()
        ? Optional.of(new Sourced(site.getAsDouble(), STATED))
        : grids
            .find(run.origin().country().split(",", -1)[0].strip())
            .map(
                mean ->
                    new Sourced(
                        mean.gramsCo2ePerKwh(),
                        "mean of " + mean.country() + ", " + mean.figure().provenance()));
  }

  private static Sourced pue(TrainingRun run) {
    boolean machinesOnly =
        run.emissions().energyIncludesPue().filter(PueInclusion.EXCLUDED::equals).isPresent();
    if (machinesOnly) {
      return new Sourced(1, "the report's energy is that of the machines");
    }
    OptionalDouble stated = run.emissions().pue();
    return stated.isPresent()
        ? new Sourced(stated.getAsDouble(), STATED)
        : new Sourced(Footprint.USUAL_PUE, "default");
  }
}
