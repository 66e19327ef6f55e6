package io.github.dtmbench.estimators.throughput;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * {@link LogThroughput} for a few elements at a time, in stages: each is one loop over arrays that
 * stay in the first-level cache, and its steps wait for nothing but each other.
 *
 * <p>One element after the other, a call takes longer than its instructions do: the way from an
 * argument to its result is longer than what a processor looks ahead. A stage is short enough for
 * many elements to be under way. The stages that look nothing up are loops that HotSpot turns into
 * vector code (seen on JDK 17 with AVX2, in the code it wrote). It did not where one array was
 * counted from another place than the others, so the arguments are copied first; nor where several
 * loops were compiled into one piece, see {@link #compute}; nor where a value went into the same
 * place of several operations of one kind, see {@link NaturalLogarithm}. What is left is the
 * looking up: eleven coefficients and a centre by the bits of a logarithm, three numbers by the
 * bits of an argument, one element at a time.
 *
 * <p>The operations are those of {@link LogThroughput}, in its order, and none is left to the
 * compiler's choice: the results are its, bit for bit, wherever an element stands. Where it would
 * leave its first formulas, or throw, an element is listed as missed, and is its to compute.
 */
final class ThroughputBlock {

  /** Elements at most: the arrays of a block are 11 kB. Half and twice as many were slower. */
  static final int SIZE = 128;

  /** A loop over the elements of a block. */
  private interface Stage {
    void run(ThroughputBlock block, int count);
  }

  /**
   * The functions: first argument, second argument, result. All begin with the logarithm of the
   * product of α and the second argument; the stages of each are what comes after.
   */
  static final class Stages {
    /** C of log10 α and T. */
    static final Stages WORK_TFLOP =
        new Stages(
            (b, n) -> b.misses = MeanThroughput.ofLnTime(n, b.heads, b.tails, b.means, b.missed),
            (b, n) -> multiply(n, b.second, b.means, b.results));

    /** Θ of log10 α and T. */
    static final Stages MEAN_THROUGHPUT_TFLOP_PER_SECOND =
        new Stages(
            (b, n) -> b.misses = MeanThroughput.ofLnTime(n, b.heads, b.tails, b.results, b.missed));

    /** T of log10 α and C. */
    static final Stages DEVICE_SECONDS =
        new Stages(
            (b, n) -> b.misses = MeanThroughput.ofLnWork(n, b.heads, b.tails, b.means, b.missed),
            (b, n) -> divide(n, b.second, b.means, b.results));

    private final Stage[] stages;

    private Stages(Stage... fromTheLogarithmOn) {
      stages =
          Stream.concat(
                  Stream.of(BEGIN_LN_OF_SECOND, END_LN_OF_SECOND, ADD_LN_OF_FIRST),
                  Arrays.stream(fromTheLogarithmOn))
              .toArray(Stage[]::new);
    }
  }

  private static final Stage BEGIN_LN_OF_SECOND =
      (b, n) -> NaturalLogarithm.begin(n, b.second, b.lnHeads, b.begun, b.rests);

  private static final Stage END_LN_OF_SECOND =
      (b, n) -> NaturalLogarithm.addSeries(n, b.rests, b.begun, b.lnTails);

  private static final Stage ADD_LN_OF_FIRST =
      (b, n) -> NaturalLogarithm.addPowersOfTen(n, b.first, b.lnHeads, b.lnTails, b.heads, b.tails);

  private final double[] first;
  private final double[] second;
  private final double[] rests;
  private final double[] begun;
  private final double[] lnHeads;
  private final double[] lnTails;
  private final double[] heads;
  private final double[] tails;
  private final double[] means;
  private final double[] results;
  private final int[] missed;
  private int misses;

  /**
   * A block.
   *
   * @param size how many elements it can take
   */
  ThroughputBlock(int size) {
    first = new double[size];
    second = new double[size];
    rests = new double[size];
    begun = new double[size];
    lnHeads = new double[size];
    lnTails = new double[size];
    heads = new double[size];
    tails = new double[size];
    means = new double[size];
    results = new double[size];
    missed = new int[size];
  }

  /**
   * Takes arguments.
   *
   * @param firsts the first arguments
   * @param seconds the second arguments
   * @param from the place of the block
   * @return how many elements it took: up to the end of the arrays, or as many as it can
   */
  int take(double[] firsts, double[] seconds, int from) {
    int count = Math.min(first.length, firsts.length - from);
    System.arraycopy(firsts, from, first, 0, count);
    System.arraycopy(seconds, from, second, 0, count);
    return count;
  }

  /**
   * Computes what the stages make of the arguments.
   *
   * <p>The stages are called through one place for all functions, where the compiler cannot tell
   * which comes: so each is compiled by itself. Compiled into one piece, fewer of the loops became
   * vector code.
   *
   * @param stages in their order
   * @param count how many elements
   * @return how many elements were missed
   */
  int compute(Stages stages, int count) {
    misses = 0;
    for (Stage stage : stages.stages) {
      stage.run(this, count);
    }
    return misses;
  }

  private static void multiply(int count, double[] factors, double[] others, double[] products) {
    for (int i = 0; i < count; i++) {
      products[i] = factors[i] * others[i];
    }
  }

  private static void divide(int count, double[] dividends, double[] divisors, double[] quotients) {
    for (int i = 0; i < count; i++) {
      quotients[i] = dividends[i] / divisors[i];
    }
  }

  /**
   * Hands out results.
   *
   * @param begin the first element to hand out
   * @param end the one after the last
   * @param to receives the results
   * @param from the place of the block
   */
  void give(int begin, int end, double[] to, int from) {
    System.arraycopy(results, begin, to, from + begin, end - begin);
  }

  /**
   * The place in the block of a missed element.
   *
   * @param miss which, in their order
   * @return its place
   */
  int missed(int miss) {
    return missed[miss];
  }
}
