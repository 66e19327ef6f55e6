package io.github.dtmbench.datasets.epoch;

import io.github.dtmbench.datasets.device.Device;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The share of the peak that a FLOP and hours imply. A round one was not measured: whoever
 * estimates FLOP from hours assumes 0.3, a third, 0.4 or a half.
 */
final class Utilization {

  private static final List<Double> ASSUMED = List.of(0.3, 0.33, 1 / 3.0, 0.4, 0.5);

  /** Epoch AI rounds a FLOP to three digits or more where it is computed. */
  private static final double ROUNDING = 0.005;

  private static final double SECONDS_PER_HOUR = 3600;
  private static final double FLOP_PER_TFLOP = 1e12;

  private Utilization() {}

  /**
   * Implied share of the peak; empty unless FLOP, hours and the peak of a sole device are known.
   */
  static OptionalDouble implied(
      OptionalDouble flop, OptionalDouble deviceHours, List<Device> devices) {
    OptionalDouble peak =
        devices.size() == 1 ? devices.get(0).peakTflops() : OptionalDouble.empty();
    if (flop.isEmpty() || deviceHours.isEmpty() || peak.isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        flop.getAsDouble()
            / FLOP_PER_TFLOP
            / (deviceHours.getAsDouble() * SECONDS_PER_HOUR)
            / peak.getAsDouble());
  }

  static boolean isRound(OptionalDouble utilization) {
    return utilization.isPresent()
        && ASSUMED.stream().anyMatch(a -> Math.abs(utilization.getAsDouble() - a) <= ROUNDING * a);
  }
}
