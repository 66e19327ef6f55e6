package io.github.dtmbench.estimators.pooled;

import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.estimators.RunFeatures;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What utilization is explained by: numbers first, then marks that are 0 or 1. A number that is not
 * known is NaN.
 */
final class Traits {

  /**
   * ln parameters, ln devices, years of publication, ln peak: standardised before they are used.
   */
  static final int NUMBERS = 4;

  /** The numbers and what stands as it is. */
  static final int WIDTH = 10;

  static final int PARAMETERS = 0;
  static final int DEVICES = 1;
  static final int YEAR = 2;

  private static final double DAYS_PER_YEAR = 365.25;

  /** From a device's first sale to the publication of a run on it, about the mean on record. */
  private static final double USUAL_AGE_YEARS = 2;

  private static final Set<String> HALF = Set.of("FP16", "BF16", "FP8");

  /** Cards for desktops and workstations: one to a few of them, on a slower bus. */
  private static final List<String> CARDS = List.of("GEFORCE", "TITAN", "RADEON", "QUADRO", "RTX");

  private Traits() {}

  /**
   * Those of a run.
   *
   * @param run a run on a device whose peak is known
   */
  static double[] of(RunFeatures run) {
    Device device = run.device();
    double peak = device.peakTflops().orElseThrow();
    String precision = run.precision().toUpperCase(Locale.ROOT);
    boolean one = run.deviceCount().isPresent() && run.deviceCount().getAsInt() == 1;
    return new double[] {
      run.parameters().isPresent() ? Math.log(run.parameters().getAsDouble()) : Double.NaN,
      run.deviceCount().isPresent() ? Math.log(run.deviceCount().getAsInt()) : Double.NaN,
      run.publicationDate()
          .map(Traits::years)
          .or(() -> device.releaseDate().map(day -> years(day) + USUAL_AGE_YEARS))
          .orElse(Double.NaN),
      Math.log(peak),
      lnShare(device, precision, peak),
      mark(HALF.contains(precision)),
      mark(device.family().startsWith("Google TPU")),
      mark(device.peaks().matrix16Tflops().isEmpty()),
      mark(isCard(device)),
      mark(one)
    };
  }

  /** Whether a device is sold for desktops. */
  static boolean isCard(Device device) {
    // Asked for every run of a file of a million, and in every fit; a pattern takes ten times as
    // long.
    String name = device.name().toUpperCase(Locale.ROOT);
    for (String card : CARDS) {
      if (name.contains(card)) {
        return true;
      }
    }
    return false;
  }

  private static double years(LocalDate date) {
    return date.toEpochDay() / DAYS_PER_YEAR;
  }

  /** How much slower than its peak the device is at the precision declared: 0, or less. */
  private static double lnShare(Device device, String precision, double peak) {
    OptionalDouble declared =
        switch (precision) {
          case "FP32" -> device.peaks().fp32VectorTflops();
          case "TF32" -> device.peaks().tf32Tflops();
          default -> OptionalDouble.empty();
        };
    return declared.isPresent() ? Math.min(0, Math.log(declared.getAsDouble() / peak)) : 0;
  }

  private static double mark(boolean is) {
    return is ? 1 : 0;
  }
}
