package io.github.dtmbench.datasets.device;

import io.github.dtmbench.datasets.check.Quantity;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An accelerator as its vendor describes it. Peaks are dense; no figure counts on sparsity.
 *
 * @param name full name, such as "NVIDIA A100 SXM4 80 GB"
 * @param family devices that differ in memory, slot or clock only share one, such as "NVIDIA A100"
 * @param manufacturer who sells it
 * @param tdpWatts thermal design power, watts
 * @param peakTensor16Tflops peak of its matrix units at FP16 or BF16, TFLOP/s
 * @param peakFp16Tflops peak of its vector units at FP16, TFLOP/s
 * @param peakFp32Tflops peak of its vector units at FP32, TFLOP/s
 * @param dieAreaMm2 area of its die, mm²
 * @param processNm process node, nm
 * @param releaseDate first sale
 * @param source where the figures come from
 */
public record Device(
    String name,
    String family,
    String manufacturer,
    OptionalDouble tdpWatts,
    OptionalDouble peakTensor16Tflops,
    OptionalDouble peakFp16Tflops,
    OptionalDouble peakFp32Tflops,
    OptionalDouble dieAreaMm2,
    OptionalDouble processNm,
    Optional<LocalDate> releaseDate,
    String source) {

  /**
   * Checks that the names are there and the figures positive.
   *
   * @param name full name, such as "NVIDIA A100 SXM4 80 GB"
   * @param family devices that differ in memory
   * @param manufacturer who sells it
   * @param tdpWatts thermal design power, watts
   * @param peakTensor16Tflops peak of its matrix units at FP16 or BF16, TFLOP/s
   * @param peakFp16Tflops peak of its vector units at FP16, TFLOP/s
   * @param peakFp32Tflops peak of its vector units at FP32, TFLOP/s
   * @param dieAreaMm2 area of its die, mm²
   * @param processNm process node, nm
   * @param releaseDate first sale
   * @param source where the figures come from
   * @throws IllegalArgumentException if it is not so
   */
  public Device {
    Quantity.notBlank("name", name);
    Quantity.notBlank("family", family);
    Objects.requireNonNull(manufacturer, "manufacturer");
    Quantity.positive("tdpWatts", tdpWatts);
    Quantity.positive("peakTensor16Tflops", peakTensor16Tflops);
    Quantity.positive("peakFp16Tflops", peakFp16Tflops);
    Quantity.positive("peakFp32Tflops", peakFp32Tflops);
    Quantity.positive("dieAreaMm2", dieAreaMm2);
    Quantity.positive("processNm", processNm);
    Objects.requireNonNull(releaseDate, "releaseDate");
    Objects.requireNonNull(source, "source");
  }

  /**
   * The peak that utilization is measured against: that of the matrix units if there are any, else
   * the larger of the vector peaks. The larger, because FP16 on the consumer cards of the Pascal
   * line is emulated at 1/64 of the FP32 rate and nobody trained with it.
   *
   * @return TFLOP/s, dense; empty if the device has no floating-point peak on record
   */
  public OptionalDouble peakTflops() {
    if (peakTensor16Tflops.isPresent()) {
      return peakTensor16Tflops;
    }
    if (peakFp16Tflops.isPresent() && peakFp32Tflops.isPresent()) {
      return OptionalDouble.of(
          Math.max(peakFp16Tflops.getAsDouble(), peakFp32Tflops.getAsDouble()));
    }
    return peakFp16Tflops.isPresent() ? peakFp16Tflops : peakFp32Tflops;
  }
}
