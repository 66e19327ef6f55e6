package io.github.dtmbench.estimators.throughput;

import java.util.function.DoubleBinaryOperator;

/**
 * The functions of {@link LogThroughput} over arrays: one array a quantity, and the results are
 * those of the single calls, bit for bit, wherever an element stands and however many there are.
 *
 * <p>{@link ThroughputBlock} works in stages, which HotSpot turns into vector code where they look
 * nothing up. A call takes 11 kB of working space for any number of elements, and none for fewer
 * than {@value #LEAST_FOR_BLOCKS}; there is no object an element. The Vector API is left alone
 * while it is an incubating module, for which every user would have to pass an option.
 *
 * <p>All methods take arrays of one length; the array of results may be one of the others. An
 * element outside the domain, or whose result is, stops the method with what the single call
 * throws, with the element's index before the message; the results before it are in place.
 */
public final class LogThroughputBatch {

  /** Up to 128 elements, making the arrays of a block was seen to cost what it saves. */
  private static final int LEAST_FOR_BLOCKS = 256;

  private LogThroughputBatch() {}

  /**
   * Computes {@link LogThroughput#workTflop} of every element.
   *
   * @param log10AlphaPerSecond log10 of α in 1/s
   * @param deviceSeconds T, in device-seconds
   * @param workTflop receives C, in TFLOP
   * @throws IllegalArgumentException if the lengths differ or an argument is outside its domain
   * @throws ArithmeticException if a result is not a normal double
   */
  public static void workTflop(
      double[] log10AlphaPerSecond, double[] deviceSeconds, double[] workTflop) {
    run(
        log10AlphaPerSecond,
        deviceSeconds,
        workTflop,
        LogThroughput::workTflop,
        ThroughputBlock.Stages.WORK_TFLOP);
  }

  /**
   * Computes {@link LogThroughput#meanThroughputTflopPerSecond} of every element.
   *
   * @param log10AlphaPerSecond log10 of α in 1/s
   * @param deviceSeconds T, in device-seconds
   * @param meanThroughputTflopPerSecond receives Θ, in TFLOP/s
   * @throws IllegalArgumentException if the lengths differ or an argument is outside its domain
   * @throws ArithmeticException if a result is not a normal double
   */
  public static void meanThroughputTflopPerSecond(
      double[] log10AlphaPerSecond, double[] deviceSeconds, double[] meanThroughputTflopPerSecond) {
    run(
        log10AlphaPerSecond,
        deviceSeconds,
        meanThroughputTflopPerSecond,
        LogThroughput::meanThroughputTflopPerSecond,
        ThroughputBlock.Stages.MEAN_THROUGHPUT_TFLOP_PER_SECOND);
  }

  /**
   * Computes {@link LogThroughput#deviceSeconds} of every element.
   *
   * @param log10AlphaPerSecond log10 of α in 1/s
   * @param computeTflop the work C, in TFLOP
   * @param deviceSeconds receives T, in device-seconds
   * @throws IllegalArgumentException if the lengths differ or an argument is outside its domain
   * @throws ArithmeticException if a result is not a normal double
   */
  public static void deviceSeconds(
      double[] log10AlphaPerSecond, double[] computeTflop, double[] deviceSeconds) {
    run(
        log10AlphaPerSecond,
        computeTflop,
        deviceSeconds,
        LogThroughput::deviceSeconds,
        ThroughputBlock.Stages.DEVICE_SECONDS);
  }

  /**
   * Computes {@link LogThroughput#log10AlphaPerSecond} of every element.
   *
   * @param computeTflop the work C, in TFLOP
   * @param deviceSeconds T, in device-seconds
   * @param log10AlphaPerSecond receives log10 of α in 1/s
   * @throws IllegalArgumentException if the lengths differ or an argument is outside its domain
   * @throws ArithmeticException if a result is beyond {@link LogThroughput#MAX_ABS_LOG10_ALPHA}
   */
  public static void log10AlphaPerSecond(
      double[] computeTflop, double[] deviceSeconds, double[] log10AlphaPerSecond) {
    // In stages it was seen to be no faster, and slower where Θ is small: docs/timing.md.
    checkLengths(computeTflop, deviceSeconds, log10AlphaPerSecond);
    runOneByOne(
        computeTflop, deviceSeconds, log10AlphaPerSecond, LogThroughput::log10AlphaPerSecond);
  }

  private static void checkLengths(double[] first, double[] second, double[] result) {
    if (first.length != result.length || second.length != result.length) {
      throw new IllegalArgumentException(
          "arrays of "
              + first.length
              + " and "
              + second.length
              + " arguments and "
              + result.length
              + " results, need one length");
    }
  }

  private static void run(
      double[] first,
      double[] second,
      double[] results,
      DoubleBinaryOperator single,
      ThroughputBlock.Stages stages) {
    checkLengths(first, second, results);
    if (results.length < LEAST_FOR_BLOCKS) {
      runOneByOne(first, second, results, single);
      return;
    }
    ThroughputBlock block = new ThroughputBlock(Math.min(ThroughputBlock.SIZE, results.length));
    int count;
    for (int from = 0; from < results.length; from += count) {
      count = block.take(first, second, from);
      int misses = block.compute(stages, count);
      int done = 0;
      for (int j = 0; j < misses; j++) {
        int missed = block.missed(j);
        block.give(done, missed, results, from);
        results[from + missed] = one(single, first, second, from + missed);
        done = missed + 1;
      }
      block.give(done, count, results, from);
    }
  }

  private static void runOneByOne(
      double[] first, double[] second, double[] results, DoubleBinaryOperator single) {
    for (int i = 0; i < results.length; i++) {
      results[i] = one(single, first, second, i);
    }
  }

  private static double one(DoubleBinaryOperator single, double[] first, double[] second, int i) {
    try {
      return single.applyAsDouble(first[i], second[i]);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(atElement(i, e), e);
    } catch (ArithmeticException e) {
      throw outOfRange(i, e);
    }
  }

  private static String atElement(int index, RuntimeException cause) {
    return "element " + index + ": " + cause.getMessage();
  }

  private static ArithmeticException outOfRange(int index, ArithmeticException cause) {
    ArithmeticException exception = new ArithmeticException(atElement(index, cause));
    exception.initCause(cause);
    return exception;
  }
}
