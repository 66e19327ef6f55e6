package io.github.dtmbench.benchmarks.forecast;

import io.github.dtmbench.benchmarks.footprint.Stage;
import io.github.dtmbench.benchmarks.inference.Interval;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One way to do a run, or several alike: so many devices of one kind, as one estimator sees it.
 *
 * @param plan the run on these devices
 * @param hours device-hours of one run by the estimator that is recommended for it
 * @param runs how many runs alike, one after the other
 * @param limits what it is to keep to
 * @param pricePerDeviceHour in any currency; empty if not given
 * @param withinDeadline probability that all runs end by the deadline; empty without one
 * @param withinCarbon probability that all runs stay within the limit of carbon; empty without one,
 *     or if the plan does not tell the carbon
 * @param devicesNeeded fewest devices that meet the deadline as predicted; empty without one, or if
 *     no number does
 * @param devicesNeededSafely fewest that meet it even at the upper end of the interval
 */
public record PlanChoice(
    PlannedRun plan,
    HoursForecast hours,
    int runs,
    PlanLimits limits,
    OptionalDouble pricePerDeviceHour,
    OptionalDouble withinDeadline,
    OptionalDouble withinCarbon,
    OptionalInt devicesNeeded,
    OptionalInt devicesNeededSafely) {

  /** Refuses nulls and fewer than one run. */
  public PlanChoice {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(hours, "hours");
    Objects.requireNonNull(limits, "limits");
    if (runs < 1) {
      throw new IllegalArgumentException("runs is " + runs + "; it must be positive");
    }
  }

  /**
   * What all runs come to.
   *
   * @param quantity what is asked for
   * @return in the unit of the quantity; empty for a refusal, or where the plan does not tell
   */
  public OptionalDouble value(Stage quantity) {
    OptionalDouble predicted = hours.prediction().deviceHours();
    return predicted.isPresent() ? times(predicted.getAsDouble(), quantity) : predicted;
  }

  /**
   * The interval of what all runs come to. The errors of runs alike are alike: they do not cancel.
   *
   * @param quantity what is asked for
   * @return in the unit of the quantity
   */
  public Optional<Interval> interval(Stage quantity) {
    return hours.interval().isPresent() && plan.perDeviceHour(quantity).isPresent()
        ? hours
            .interval()
            .map(
                i ->
                    new Interval(
                        times(i.low(), quantity).orElseThrow(),
                        times(i.high(), quantity).orElseThrow()))
        : Optional.empty();
  }

  private OptionalDouble times(double deviceHours, Stage quantity) {
    OptionalDouble rate = plan.perDeviceHour(quantity);
    return rate.isPresent() ? OptionalDouble.of(runs * deviceHours * rate.getAsDouble()) : rate;
  }

  /**
   * What all runs cost.
   *
   * @return in the currency of the price; empty without one
   */
  public OptionalDouble cost() {
    OptionalDouble all = value(Stage.DEVICE_HOURS);
    return all.isPresent() && pricePerDeviceHour.isPresent()
        ? OptionalDouble.of(all.getAsDouble() * pricePerDeviceHour.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * Whether it keeps every limit as predicted.
   *
   * @return true if there is an answer, the devices suffice for the deadline, and the probability
   *     of each limit reaches one half; a limit of which nothing can be said is not kept
   */
  public boolean qualifies() {
    return hours.prediction().deviceHours().isPresent() && meetsDeadline() && keepsCarbon();
  }

  private boolean meetsDeadline() {
    return limits.days().isEmpty()
        || (devicesNeeded.isPresent()
            && devicesNeeded.getAsInt() <= plan.features().deviceCount().orElse(Integer.MAX_VALUE)
            && withinDeadline.orElse(1) >= 0.5);
  }

  private boolean keepsCarbon() {
    return limits.tonnesCo2e().isEmpty() || withinCarbon.orElse(0) >= 0.5;
  }
}
