package io.github.dtmbench.benchmarks.comparison;

/**
 * How sure the comparison of estimators is to be.
 *
 * @param confidence probability of the intervals of scores, in (0, 1)
 * @param significance probability of calling estimators different that are not, within each family
 *     of tests that are corrected together, in (0, 1)
 */
public record Statistics(double confidence, double significance) {

  /** Refuses probabilities outside (0, 1). */
  public Statistics {
    requireProbability("confidence", confidence);
    requireProbability("significance", significance);
  }

  /**
   * Intervals of 95 % and tests at 5 %.
   *
   * @return the usual settings
   */
  public static Statistics usual() {
    return new Statistics(0.95, 0.05);
  }

  private static void requireProbability(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(name + " is " + value + ", must be in (0, 1)");
    }
  }
}
