package io.github.dtmbench.datasets.throughput;

import io.github.dtmbench.datasets.check.Quantity;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A throughput measured over some steps of training. It is no training run: nothing failed, waited
 * or was repeated, and whoever printed it had tuned it. It is never scored.
 *
 * @param origin who measured it and where it is printed
 * @param setup what was run, on what
 * @param achievedTflopPerSecond TFLOP/s per device in the convention of {@code flopConvention}
 * @param modelFlopUtilization share of the device's peak, as printed
 * @param tokensPerSecond tokens per second and device; in bidirectional and vision models tokens of
 *     the encoder
 * @param flopConvention which operations {@code achievedTflopPerSecond} counts
 */
public record ThroughputBenchmark(
    BenchmarkOrigin origin,
    BenchmarkSetup setup,
    OptionalDouble achievedTflopPerSecond,
    OptionalDouble modelFlopUtilization,
    OptionalDouble tokensPerSecond,
    FlopConvention flopConvention) {

  /**
   * Checks that something was measured and the figures are positive.
   *
   * @param origin who measured it and where it is printed
   * @param setup what was run, on what
   * @param achievedTflopPerSecond TFLOP/s per device
   * @param modelFlopUtilization share of the device's peak, as printed
   * @param tokensPerSecond tokens per second and device
   * @param flopConvention which operations are counted
   * @throws IllegalArgumentException if neither TFLOP/s nor tokens are given, or a figure is not
   *     positive
   */
  public ThroughputBenchmark {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(setup, "setup");
    Quantity.positive("achievedTflopPerSecond", achievedTflopPerSecond);
    Quantity.positiveFraction("modelFlopUtilization", modelFlopUtilization);
    Quantity.positive("tokensPerSecond", tokensPerSecond);
    Objects.requireNonNull(flopConvention, "flopConvention");
    if (achievedTflopPerSecond.isEmpty() && tokensPerSecond.isEmpty()) {
      throw new IllegalArgumentException("neither TFLOP/s nor tokens per second are given");
    }
  }

  /**
   * The throughput in operations of the model, comparable with the operation counts that training
   * runs are scored on. A figure in hardware operations is divided by 4/3: a run that recomputes
   * its activations makes two forward passes and one backward pass, which costs two, where the
   * model needs one of each (Narayanan et al. 2021, arXiv 2104.04473, section 5.1).
   *
   * @return TFLOP/s per device; empty where TFLOP/s or their convention are not told
   */
  public OptionalDouble modelTflopPerSecond() {
    if (achievedTflopPerSecond.isEmpty() || flopConvention == FlopConvention.UNKNOWN) {
      return OptionalDouble.empty();
    }
    double achieved = achievedTflopPerSecond.getAsDouble();
    return OptionalDouble.of(
        flopConvention == FlopConvention.HARDWARE ? achieved * 3 / 4 : achieved);
  }
}
