package io.github.dtmbench.datasets.device;

import io.github.dtmbench.datasets.check.Quantity;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An accelerator: one card or module as its vendor sells it.
 *
 * @param name full name, such as "NVIDIA A100 SXM 80GB"
 * @param family devices that differ in memory, slot or clock only share one, such as "NVIDIA A100"
 * @param vendor who sells it
 * @param peaks what it can do at best
 * @param tdpWatts thermal design power, watts
 * @param memoryGb memory, GB
 * @param dieAreaMm2 area of its die, mm²
 * @param processNm process node, nm
 * @param firstSale when it was first sold
 * @param productFootprint carbon of making it, as published
 * @param shownAs as how many devices its driver shows it: 2 for a board of two chips
 * @param source where the figures come from
 */
public record Device(
    String name,
    String family,
    String vendor,
    Peaks peaks,
    OptionalDouble tdpWatts,
    OptionalDouble memoryGb,
    OptionalDouble dieAreaMm2,
    OptionalDouble processNm,
    Optional<FirstSale> firstSale,
    Optional<ProductFootprint> productFootprint,
    int shownAs,
    String source) {

  /**
   * Checks that the names are there and the figures positive.
   *
   * @param name full name, such as "NVIDIA A100 SXM 80GB"
   * @param family devices that differ in memory, slot or clock only share one
   * @param vendor who sells it
   * @param peaks what it can do at best
   * @param tdpWatts thermal design power, watts
   * @param memoryGb memory, GB
   * @param dieAreaMm2 area of its die, mm²
   * @param processNm process node, nm
   * @param firstSale when it was first sold
   * @param productFootprint carbon of making it, as published
   * @param shownAs as how many devices its driver shows it
   * @param source where the figures come from
   * @throws IllegalArgumentException if it is not so
   */
  public Device {
    Quantity.notBlank("name", name);
    Quantity.notBlank("family", family);
    Objects.requireNonNull(vendor, "vendor");
    Objects.requireNonNull(peaks, "peaks");
    Quantity.positive("tdpWatts", tdpWatts);
    Quantity.positive("memoryGb", memoryGb);
    Quantity.positive("dieAreaMm2", dieAreaMm2);
    Quantity.positive("processNm", processNm);
    Objects.requireNonNull(firstSale, "firstSale");
    Objects.requireNonNull(productFootprint, "productFootprint");
    if (shownAs < 1) {
      throw new IllegalArgumentException("shownAs is " + shownAs + "; it must be positive");
    }
    Objects.requireNonNull(source, "source");
  }

  /**
   * The peak that utilization is measured against.
   *
   * @return TFLOP/s by {@link Peaks#conventionalTflops()}; empty if none is on record
   */
  public OptionalDouble peakTflops() {
    return peaks.conventionalTflops();
  }

  /**
   * A day of first sale to count from.
   *
   * @return the day; the middle of the year if only that is known
   */
  public Optional<LocalDate> releaseDate() {
    return firstSale.map(FirstSale::date);
  }
}
