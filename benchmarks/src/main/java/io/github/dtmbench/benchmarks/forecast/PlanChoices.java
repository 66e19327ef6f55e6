package io.github.dtmbench.benchmarks.forecast;

import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/** Weighs ways to do a run against a deadline and a limit of carbon. */
public final class PlanChoices {

  private static final int MOST_DEVICES = 10_000_000;
  private static final double HOURS_PER_DAY = 24;

  private final HoursForecasts forecasts;
  private final String estimator;
  private final PlanLimits limits;
  private final int runs;

  /**
   * Prepares.
   *
   * @param forecasts fitted estimators
   * @param estimator id of the one that is believed
   * @param limits what to keep to
   * @param runs how many runs alike, one after the other
   */
  public PlanChoices(HoursForecasts forecasts, String estimator, PlanLimits limits, int runs) {
    this.forecasts = forecasts;
    this.estimator = estimator;
    this.limits = limits;
    this.runs = runs;
  }

  /**
   * Weighs one way.
   *
   * @param plan the run on its devices
   * @param pricePerDeviceHour what a device-hour costs
   * @return the choice; on the fewest devices that meet the deadline if the plan names no number
   */
  public PlanChoice of(PlannedRun plan, OptionalDouble pricePerDeviceHour) {
    OptionalInt needed = needed(plan.features(), hours -> hours.prediction().deviceHours());
    OptionalInt safely =
        needed(
            plan.features(),
            hours ->
                hours.interval().isPresent()
                    ? OptionalDouble.of(hours.interval().get().high())
                    : OptionalDouble.empty());
    PlannedRun counted =
        plan.features().deviceCount().isEmpty() && needed.isPresent()
            ? new PlannedRun(
                withDevices(plan.features(), needed.getAsInt()),
                plan.computeBasis(),
                plan.footprint())
            : plan;
    HoursForecast hours = forecasts.of(estimator, counted.features());
    return new PlanChoice(
        counted,
        hours,
        runs,
        limits,
        pricePerDeviceHour,
        withinDeadline(counted),
        withinCarbon(counted),
        needed,
        safely);
  }

  private interface Hours {
    OptionalDouble of(HoursForecast forecast);
  }

  /** Fewest devices whose hours fit before the deadline; predicted hours may grow with devices. */
  private OptionalInt needed(RunFeatures run, Hours deviceHours) {
    if (limits.days().isEmpty()) {
      return OptionalInt.empty();
    }
    double hoursPerDevice = HOURS_PER_DAY * limits.days().getAsDouble() / runs;
    ToDoubleFunction<Integer> spare =
        devices ->
            devices * hoursPerDevice
                - deviceHours
                    .of(forecasts.of(estimator, withDevices(run, devices)))
                    .orElse(Double.POSITIVE_INFINITY);
    int enough = 1;
    while (!(spare.applyAsDouble(enough) >= 0)) {
      if (enough >= MOST_DEVICES) {
        return OptionalInt.empty();
      }
      enough = (int) Math.min(MOST_DEVICES, 2L * enough);
    }
    int few = enough / 2;
    while (enough - few > 1) {
      int middle = few + (enough - few) / 2;
      if (spare.applyAsDouble(middle) >= 0) {
        enough = middle;
      } else {
        few = middle;
      }
    }
    return OptionalInt.of(enough);
  }

  private OptionalDouble withinDeadline(PlannedRun plan) {
    if (limits.days().isEmpty() || plan.features().deviceCount().isEmpty()) {
      return OptionalDouble.empty();
    }
    double available =
        plan.features().deviceCount().getAsInt() * HOURS_PER_DAY * limits.days().getAsDouble();
    return forecasts.probabilityWithin(estimator, plan.features(), available / runs);
  }

  private OptionalDouble withinCarbon(PlannedRun plan) {
    OptionalDouble operational = plan.perDeviceHour(Stage.OPERATIONAL_CARBON);
    OptionalDouble embodied = plan.perDeviceHour(Stage.EMBODIED_CARBON);
    if (limits.tonnesCo2e().isEmpty() || operational.isEmpty()) {
      return OptionalDouble.empty();
    }
    double perHour = operational.getAsDouble() + embodied.orElse(0);
    return perHour == 0
        ? OptionalDouble.of(1)
        : forecasts.probabilityWithin(
            estimator, plan.features(), limits.tonnesCo2e().getAsDouble() / perHour / runs);
  }

  private static RunFeatures withDevices(RunFeatures run, int devices) {
    return new RunFeatures(
        run.computeTflop(),
        run.device(),
        run.parameters(),
        run.trainingTokens(),
        OptionalInt.of(devices),
        run.publicationDate(),
        run.domain(),
        run.precision(),
        run.organizationGroup());
  }
}
