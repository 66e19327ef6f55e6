package io.github.dtmbench.benchmarks.forecast;

import java.util.OptionalDouble;

/**
 * What a choice has to keep to.
 *
 * @param days by the clock, if there is a deadline
 * @param tonnesCo2e of operational and embodied carbon, as far as both are known, if they are
 *     limited
 */
public record PlanLimits(OptionalDouble days, OptionalDouble tonnesCo2e) {

  /**
   * Whether there is anything to keep to.
   *
   * @return true with a deadline or a limit of carbon
   */
  public boolean isLimited() {
    return days.isPresent() || tonnesCo2e.isPresent();
  }
}
