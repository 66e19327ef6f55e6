package io.github.dtmbench.datasets.device;

import io.github.dtmbench.datasets.check.Quantity;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What a device can do at best, TFLOP/s. All are dense: no figure counts on sparsity.
 *
 * @param matrix16Tflops its matrix units at BF16 or FP16, accumulating in FP32
 * @param basis how far that is known
 * @param matrix16Fp16AccumulateTflops the same, accumulating in FP16: twice as much on GeForce
 *     cards, and what their advertisements count
 * @param tf32Tflops its matrix units at TF32
 * @param fp32VectorTflops its vector units at FP32
 * @param fp16VectorTflops its vector units at FP16
 * @param fp8Tflops its matrix units at FP8
 * @param fp4Tflops its matrix units at FP4
 */
public record Peaks(
    OptionalDouble matrix16Tflops,
    PeakBasis basis,
    OptionalDouble matrix16Fp16AccumulateTflops,
    OptionalDouble tf32Tflops,
    OptionalDouble fp32VectorTflops,
    OptionalDouble fp16VectorTflops,
    OptionalDouble fp8Tflops,
    OptionalDouble fp4Tflops) {

  /**
   * Checks that the figures are positive and that the basis fits.
   *
   * @param matrix16Tflops its matrix units at BF16 or FP16, accumulating in FP32
   * @param basis how far that is known
   * @param matrix16Fp16AccumulateTflops the same, accumulating in FP16
   * @param tf32Tflops its matrix units at TF32
   * @param fp32VectorTflops its vector units at FP32
   * @param fp16VectorTflops its vector units at FP16
   * @param fp8Tflops its matrix units at FP8
   * @param fp4Tflops its matrix units at FP4
   * @throws IllegalArgumentException if it is not so
   */
  public Peaks {
    Objects.requireNonNull(basis, "basis");
    Quantity.positive("matrix16Tflops", matrix16Tflops);
    Quantity.positive("matrix16Fp16AccumulateTflops", matrix16Fp16AccumulateTflops);
    Quantity.positive("tf32Tflops", tf32Tflops);
    Quantity.positive("fp32VectorTflops", fp32VectorTflops);
    Quantity.positive("fp16VectorTflops", fp16VectorTflops);
    Quantity.positive("fp8Tflops", fp8Tflops);
    Quantity.positive("fp4Tflops", fp4Tflops);
    if (basis.isFigure() != matrix16Tflops.isPresent()) {
      throw new IllegalArgumentException(
          "basis is " + basis.label() + " and matrix16Tflops is " + matrix16Tflops);
    }
  }

  /**
   * Peaks of a device of which one figure at 16 bits is all that is known.
   *
   * @param tflops that figure
   * @return the peaks
   */
  public static Peaks of16Bit(double tflops) {
    OptionalDouble none = OptionalDouble.empty();
    return new Peaks(
        OptionalDouble.of(tflops), PeakBasis.LISTED, none, none, none, none, none, none);
  }

  /**
   * The peak that utilization is measured against, by one convention for all devices: that of the
   * matrix units at 16 bits with accumulation in FP32; without matrix units the larger of the
   * vector peaks. The larger, because FP16 runs at twice FP32 on a P100 or MI50, but at 1/64 of it
   * on the other cards of the Pascal line, and nobody trained with that.
   *
   * @return TFLOP/s; empty if no floating-point peak is on record
   */
  public OptionalDouble conventionalTflops() {
    if (matrix16Tflops.isPresent()) {
      return matrix16Tflops;
    }
    if (basis == PeakBasis.UNKNOWN) {
      return OptionalDouble.empty(); // its vector units are not what it trains with
    }
    if (fp16VectorTflops.isPresent() && fp32VectorTflops.isPresent()) {
      return OptionalDouble.of(
          Math.max(fp16VectorTflops.getAsDouble(), fp32VectorTflops.getAsDouble()));
    }
    return fp16VectorTflops.isPresent() ? fp16VectorTflops : fp32VectorTflops;
  }
}
