package io.github.dtmbench.benchmarks.evaluation;

/**
 * How sure the comparison of estimators is to be.
 *
 * @param bootstrapReplicates resamples of the organizations for intervals, at least 1
 * @param permutations random flips of sign where there are too many organizations to try all, at
 *     least 1
 * @param confidence probability of the intervals of scores, in (0, 1)
 * @param significance probability of calling any two estimators different that are not, over all
 *     pairs, in (0, 1)
 * @param seed of resamples and flips
 */
public record Statistics(
    int bootstrapReplicates, int permutations, double confidence, double significance, long seed) {

  private static final int REPLICATES = 10_000;

  /** Refuses counts below 1 and probabilities outside (0, 1). */
  public Statistics {
    requirePositive("bootstrapReplicates", bootstrapReplicates);
    requirePositive("permutations", permutations);
    requireProbability("confidence", confidence);
    requireProbability("significance", significance);
  }

  /**
   * 10,000 resamples, 10,000 flips, intervals of 95 % and tests at 5 %.
   *
   * @param seed of resamples and flips
   * @return the usual settings
   */
  public static Statistics usual(long seed) {
    return new Statistics(REPLICATES, REPLICATES, 0.95, 0.05, seed);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " is " + value + ", must be at least 1");
    }
  }

  private static void requireProbability(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(name + " is " + value + ", must be in (0, 1)");
    }
  }
}
