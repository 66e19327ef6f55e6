package io.github.dtmbench.reports.cli.run;

import io.github.dtmbench.benchmarks.forecast.PlanLimits;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.reports.cli.argument.Bounds;
import java.util.List;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** The options that a plan has to keep to, and what its devices cost. */
public final class PlanOptions {

  private static final Bounds DEADLINE = new Bounds("--deadline", 1e-2, 1e5, "days");
  private static final Bounds CARBON = new Bounds("--max-carbon", 1e-9, 1e9, "t CO2e");
  private static final Bounds PRICE = new Bounds("--price-per-hour", 0, 1e6, "per device-hour");
  private static final int MOST_RUNS = 1_000_000;

  @Option(
      names = "--deadline",
      paramLabel = "DAYS",
      description =
          "Days by the clock in which all has to be done: how many devices that takes, and how"
              + " probable it is.")
  private Double deadline;

  @Option(
      names = "--max-carbon",
      paramLabel = "T",
      description =
          "Most tonnes of CO2e, operational and embodied together: how probable it is that they"
              + " suffice; needs --region, --country or --grid.")
  private Double carbon;

  @Option(
      names = "--price-per-hour",
      split = ",",
      paramLabel = "P",
      description =
          "Price of a device-hour in any currency; one for all, or one for each --device by"
              + " commas.")
  private List<Double> prices = List.of();

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "So many runs alike, one after the other, as in a sweep. Default: 1.")
  private Integer runs;

  /**
   * Whether choices are to be weighed even if there is but one.
   *
   * @return whether a limit, a price or a number of runs was given
   */
  public boolean isGiven() {
    return deadline != null || carbon != null || !prices.isEmpty() || runs != null;
  }

  /**
   * What a plan must keep to.
   *
   * @return the limits; none of them need be set
   */
  public PlanLimits limits() {
    return new PlanLimits(
        deadline == null ? OptionalDouble.empty() : OptionalDouble.of(DEADLINE.require(deadline)),
        carbon == null ? OptionalDouble.empty() : OptionalDouble.of(CARBON.require(carbon)));
  }

  /**
   * How many runs a plan is of.
   *
   * @return one or more
   */
  public int runs() {
    if (runs != null && (runs < 1 || runs > MOST_RUNS)) {
      throw new InputException("--runs is " + runs + ", must be in [1, " + MOST_RUNS + "]");
    }
    return runs == null ? 1 : runs;
  }

  /**
   * What an hour of a choice costs.
   *
   * @param device which of the devices, from 0
   * @param devices how many devices were given
   * @return price of an hour of one device; empty without prices
   */
  public OptionalDouble price(int device, int devices) {
    if (prices.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (prices.size() != 1 && prices.size() != devices) {
      throw new InputException(
          "--price-per-hour has "
              + prices.size()
              + " numbers, must have one, or one for each of "
              + devices
              + " --device");
    }
    return OptionalDouble.of(PRICE.require(prices.get(prices.size() == 1 ? 0 : device)));
  }
}
