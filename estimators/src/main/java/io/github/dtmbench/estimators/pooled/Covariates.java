package io.github.dtmbench.estimators.pooled;

import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.estimators.RunFeatures;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What utilization is explained by. A number that is not known is NaN, a name that is not known is
 * empty.
 *
 * @param lnParameters of the model
 * @param lnComputeTflop of the whole run
 * @param lnDevices number of devices
 * @param year of publication: code gets better
 * @param deviceAgeYears from the device's first sale to publication: code for a device does, too
 * @param lnPeakTflops of the device: faster devices wait more for memory and network
 * @param lnPrecisionShare peak at the declared precision over the peak that utilization is measured
 *     against, below 0 only where FP32 was declared on a device with matrix units
 * @param family of the device
 * @param manufacturer of the device
 * @param domain field of application, text under one name
 */
record Covariates(
    double lnParameters,
    double lnComputeTflop,
    double lnDevices,
    double year,
    double deviceAgeYears,
    double lnPeakTflops,
    double lnPrecisionShare,
    String family,
    String manufacturer,
    String domain) {

  /** Number of {@link #numbers}. */
  static final int NUMBERS = 7;

  /** Any order will do, as long as it tells apart what differs. */
  static final Comparator<Covariates> ORDER =
      Comparator.comparing(Covariates::numbers, (a, b) -> Arrays.compare(a, b))
          .thenComparing(Covariates::family)
          .thenComparing(Covariates::manufacturer)
          .thenComparing(Covariates::domain);

  private static final double DAYS_PER_YEAR = 365.25;

  /** All of them transformers on text; the records' sources name them variously. */
  private static final Set<String> TEXT =
      Set.of("language", "language modeling", "masked language modeling", "code generation");

  private static final String TEXT_DOMAIN = "text";

  /**
   * Those of a run.
   *
   * @param run a run on a device whose peak is known
   */
  static Covariates of(RunFeatures run) {
    return of(
        run.device(),
        run.parameters().isPresent() ? Math.log(run.parameters().getAsDouble()) : Double.NaN,
        Math.log(run.computeTflop()),
        run.deviceCount().isPresent() ? Math.log(run.deviceCount().getAsInt()) : Double.NaN,
        run.publicationDate(),
        run.precision(),
        run.domain());
  }

  /** Those that follow from a device with a peak, a day, a precision and the sizes given. */
  static Covariates of(
      Device device,
      double lnParameters,
      double lnComputeTflop,
      double lnDevices,
      Optional<LocalDate> published,
      String precision,
      String domain) {
    double year = published.map(Covariates::years).orElse(Double.NaN);
    return new Covariates(
        lnParameters,
        lnComputeTflop,
        lnDevices,
        year,
        year - device.releaseDate().map(Covariates::years).orElse(Double.NaN),
        Math.log(device.peakTflops().orElseThrow()),
        lnPrecisionShare(device, precision),
        device.family(),
        device.vendor(),
        pooled(domain));
  }

  private static double years(LocalDate date) {
    return date.toEpochDay() / DAYS_PER_YEAR;
  }

  private static double lnPrecisionShare(Device device, String precision) {
    if (!precision.equalsIgnoreCase("FP32") || device.peakFp32Tflops().isEmpty()) {
      return 0;
    }
    return Math.min(
        0, Math.log(device.peakFp32Tflops().getAsDouble() / device.peakTflops().orElseThrow()));
  }

  private static String pooled(String domain) {
    return TEXT.contains(domain.toLowerCase(Locale.ROOT)) ? TEXT_DOMAIN : domain;
  }

  /** The numbers, in the order of the components. */
  double[] numbers() {
    return new double[] {
      lnParameters, lnComputeTflop, lnDevices, year, deviceAgeYears, lnPeakTflops, lnPrecisionShare
    };
  }
}
