package io.github.dtmbench.benchmarks.inference;

import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Draws records in clusters like those of the benchmark, to see whether intervals cover and tests
 * err as often as they say. Tests run a few thousand trials; {@link #main} the tables of
 * docs/statistics.md.
 */
final class ClusterSimulation {

  /** Graded records of the organization groups in June 2024: 170 of 44. */
  static final int[] AS_IN_OUR_DATA = {
    26, 15, 15, 12, 12, 11, 7, 6, 6, 5, 5, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
  };

  /** One organization with 60 of 103 records. */
  static final int[] ONE_DOMINATES =
      IntStream.range(0, 44).map(cluster -> cluster == 0 ? 60 : 1).toArray();

  /** Ten organizations, as under leave-laboratories-out.reversed. */
  static final int[] FEW = {26, 15, 15, 12, 12, 11, 7, 6, 6, 5};

  private final Random random;
  private final int[] ids;
  private final int[] sizes;

  ClusterSimulation(int[] sizes, long seed) {
    this.sizes = sizes;
    this.random = new Random(seed);
    this.ids =
        IntStream.range(0, sizes.length)
            .flatMap(cluster -> IntStream.range(0, sizes[cluster]).map(record -> cluster))
            .toArray();
  }

  /** One drawing of records. */
  @SuppressWarnings("ArrayRecordComponent") // never changed
  record Sample(double[] values, int[] ids) {}

  /** |ln(predicted/actual)| where the cluster shifts all of its records. */
  Sample errors(double clusterSpread, double recordSpread) {
    double[] shift = new double[sizes.length];
    for (int c = 0; c < shift.length; c++) {
      shift[c] = clusterSpread * random.nextGaussian();
    }
    double[] values = new double[ids.length];
    for (int r = 0; r < values.length; r++) {
      values[r] = Math.abs(shift[ids[r]] + recordSpread * random.nextGaussian());
    }
    return new Sample(values, ids);
  }

  /** The mean of {@link #errors}: of the absolute value of a normal number. */
  static double meanError(double clusterSpread, double recordSpread) {
    return Math.sqrt(2 / Math.PI) * Math.hypot(clusterSpread, recordSpread);
  }

  /** Differences of mean zero; skewed ones come from a cluster effect that is exponential. */
  Sample differences(boolean skewed) {
    double[] shift = new double[sizes.length];
    for (int c = 0; c < shift.length; c++) {
      shift[c] = skewed ? -Math.log(1 - random.nextDouble()) - 1 : random.nextGaussian();
    }
    double[] values = new double[ids.length];
    for (int r = 0; r < values.length; r++) {
      values[r] = shift[ids[r]] + random.nextGaussian();
    }
    return new Sample(values, ids);
  }

  /** Share of 95 % intervals that hold the mean. */
  static double coverage(int[] sizes, ClusterWeight weight, int trials, long seed) {
    ClusterSimulation simulation = new ClusterSimulation(sizes, seed);
    int held = 0;
    for (int trial = 0; trial < trials; trial++) {
      Sample sample = simulation.errors(0.4, 0.4);
      held +=
          new ClusterJackknife(weight)
                  .estimate(sample.values(), sample.ids())
                  .interval(0.95)
                  .contains(meanError(0.4, 0.4))
              ? 1
              : 0;
    }
    return (double) held / trials;
  }

  /** Share of p-values of at most 5 % where there is nothing to find. */
  static double size(int[] sizes, boolean skewed, ClusterWeight weight, int trials, long seed) {
    ClusterSimulation simulation = new ClusterSimulation(sizes, seed);
    return share(
        trials,
        trial -> {
          Sample sample = simulation.differences(skewed);
          return new SignFlipTest(weight).test(sample.values(), sample.ids()).pValue();
        });
  }

  private static double share(int trials, ToDoubleFunction<Integer> pValue) {
    return IntStream.range(0, trials)
            .mapToDouble(pValue::applyAsDouble)
            .filter(p -> p <= 0.05)
            .count()
        / (double) trials;
  }

  /**
   * Prints coverage of intervals and size of tests.
   *
   * @param arguments number of trials
   */
  public static void main(String[] arguments) {
    int trials = Integer.parseInt(arguments[0]);
    System.out.printf(
        Locale.ROOT,
        "%-14s  %-10s  %8s  %14s  %12s%n",
        "clusters",
        "weight",
        "coverage",
        "size symmetric",
        "size skewed");
    String[] names = {"as in our data", "one dominates", "few"};
    int[][] cases = {AS_IN_OUR_DATA, ONE_DOMINATES, FEW};
    for (int c = 0; c < cases.length; c++) {
      for (ClusterWeight weight : ClusterWeight.values()) {
        System.out.printf(
            Locale.ROOT,
            "%-14s  %-10s  %8.4f  %14.4f  %12.4f%n",
            names[c],
            weight,
            coverage(cases[c], weight, trials, 1),
            size(cases[c], false, weight, trials, 2),
            size(cases[c], true, weight, trials, 3));
      }
    }
  }
}
