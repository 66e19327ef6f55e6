package io.github.dtmbench.benchmarks.carbon;

import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.util.OptionalDouble;

/**
 * One reported figure of carbon and what could have been forecast of it.
 *
 * @param run the record; it has hours and carbon
 * @param site what site and datasheet say
 */
public record CarbonReport(TrainingRun run, Footprint site) {

  /**
   * What was reported.
   *
   * @return tonnes of CO2e
   */
  public double tonnesCo2e() {
    return run.emissions().tonnesCo2e().orElseThrow();
  }

  /**
   * One step on its own: what was reported of a stage, carried on to a later one as the footprint
   * does, over what was reported of that one.
   *
   * @param from the stage that is given
   * @param to the stage that is forecast
   * @return forecast over reported; empty if either was not reported
   */
  public OptionalDouble ratio(Stage from, Stage to) {
    OptionalDouble given = from.reported(run);
    OptionalDouble reported = to.reported(run);
    OptionalDouble rate = site.perDeviceHour(to);
    OptionalDouble givenRate = site.perDeviceHour(from);
    return given.isPresent() && reported.isPresent() && rate.isPresent() && givenRate.isPresent()
        ? OptionalDouble.of(
            given.getAsDouble()
                * (rate.getAsDouble() / givenRate.getAsDouble())
                / reported.getAsDouble())
        : OptionalDouble.empty();
  }
}
