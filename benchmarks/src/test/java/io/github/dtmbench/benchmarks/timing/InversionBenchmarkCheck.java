package io.github.dtmbench.benchmarks.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.timing.method.Regime;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Runs every contestant of an inversion on every input and compares the answers. */
final class InversionBenchmarkCheck<B extends InversionBenchmark> {

  private final Supplier<B> made;
  private final Regime regime;

  InversionBenchmarkCheck(Supplier<B> made, Regime regime) {
    this.made = made;
    this.regime = regime;
  }

  private B ready() {
    B benchmark = made.get();
    benchmark.regime = regime;
    benchmark.drawInputs();
    return benchmark;
  }

  /**
   * Compares.
   *
   * @param ours one at a time
   * @param batch over an array: the same bits
   * @param theirs another contestant
   * @param leastMagnitude answers below it are held to an absolute error
   */
  void agree(
      ToDoubleFunction<B> ours,
      Function<B, double[]> batch,
      ToDoubleFunction<B> theirs,
      double leastMagnitude) {
    B first = ready();
    B second = ready();
    double[] array = batch.apply(ready());
    // Each starts at the second input, and comes round to the first.
    for (int i = 1; i <= InversionBenchmark.INPUTS; i++) {
      double expected = ours.applyAsDouble(first);
      double magnitude = Math.max(leastMagnitude, Math.abs(expected));
      assertEquals(expected, array[i % InversionBenchmark.INPUTS], 0);
      assertEquals(expected, theirs.applyAsDouble(second), 1e-10 * magnitude);
    }
    assertTrue(Double.isFinite(first.mathLog()));
    assertTrue(Arrays.stream(ready().mathLogBatch()).allMatch(Double::isFinite));
  }
}
