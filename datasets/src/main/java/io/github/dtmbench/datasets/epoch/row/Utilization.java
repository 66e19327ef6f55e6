package io.github.dtmbench.datasets.epoch.row;

import io.github.dtmbench.datasets.device.Device;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The share of the peak that a FLOP and hours imply. A round one was not measured: whoever
 * estimates FLOP from hours assumes 0.3, a third, 0.4 or a half.
 */
public final class Utilization {

  private static final List<Double> ASSUMED = List.of(0.3, 0.33, 1 / 3.0, 0.4, 0.5);

  /** Epoch AI rounds a FLOP to three digits or more where it is computed. */
  private static final double ROUNDING = 0.005;

  private static final double SECONDS_PER_HOUR = 3600;
  private static final double FLOP_PER_TFLOP = 1e12;

  private Utilization() {}

  /**
   * Implied share of the peak.
   *
   * @param flop training compute in FLOP, if known
   * @param deviceHours device-hours, if known
   * @param devices the devices of the run
   * @return FLOP / (hours × 3600 × peak); empty unless all are known and the device is a sole one
   */
  public static OptionalDouble implied(
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

  /**
   * Whether a utilization is one that is commonly assumed, so that the hours may be made from it.
   *
   * @param utilization share of the peak
   * @return whether it is an assumed share to within rounding
   */
  public static boolean isRound(OptionalDouble utilization) {
    return utilization.isPresent()
        && ASSUMED.stream().anyMatch(a -> Math.abs(utilization.getAsDouble() - a) <= ROUNDING * a);
  }
}
