package io.github.dtmbench.benchmarks.inference;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's step-down correction (1979), <i>A Simple Sequentially Rejective Multiple Test
 * Procedure</i>: keeps the probability of any false claim among m tests below the level, whatever
 * their dependence.
 */
public final class HolmCorrection {

  private HolmCorrection() {}

  /**
   * Adjusts p-values.
   *
   * @param pValues in [0, 1], any number of them
   * @return adjusted values in the same places: the i-th smallest is multiplied by m − i + 1, made
   *     no smaller than those before it and at most 1
   * @throws IllegalArgumentException if a value is NaN or outside [0, 1]
   */
  public static double[] adjust(double[] pValues) {
    int m = pValues.length;
    for (double p : pValues) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("p-value is " + p + ", must be in [0, 1]");
      }
    }
    int[] ascending =
        IntStream.range(0, m)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[m];
    double largest = 0;
    for (int i = 0; i < m; i++) {
      largest = Math.max(largest, Math.min(1, (m - i) * pValues[ascending[i]]));
      adjusted[ascending[i]] = largest;
    }
    return adjusted;
  }
}
