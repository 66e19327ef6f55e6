package io.github.dtmbench.estimators.throughput;

/**
 * The functions of {@link LogThroughput} over arrays: one array a quantity, nothing allocated, and
 * the results are those of the single calls, bit for bit.
 *
 * <p>An element costs less than a single call because the next ones begin before it ends: there is
 * no branch that depends on a result, no call that is not inlined and no step to wait for. The
 * Vector API is left alone while it is an incubating module, for which every user would have to
 * pass an option.
 *
 * <p>All methods take arrays of one length; the array of results may be one of the others. An
 * element outside the domain, or whose result is, stops the method with what the single call
 * throws, with the element's index before the message; the results before it are in place.
 */
public final class LogThroughputBatch {

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
    checkLengths(log10AlphaPerSecond, deviceSeconds, workTflop);
    int i = 0;
    try {
      for (; i < workTflop.length; i++) {
        workTflop[i] = LogThroughput.workTflop(log10AlphaPerSecond[i], deviceSeconds[i]);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(atElement(i, e), e);
    } catch (ArithmeticException e) {
      throw outOfRange(i, e);
    }
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
    checkLengths(log10AlphaPerSecond, deviceSeconds, meanThroughputTflopPerSecond);
    int i = 0;
    try {
      for (; i < meanThroughputTflopPerSecond.length; i++) {
        meanThroughputTflopPerSecond[i] =
            LogThroughput.meanThroughputTflopPerSecond(log10AlphaPerSecond[i], deviceSeconds[i]);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(atElement(i, e), e);
    } catch (ArithmeticException e) {
      throw outOfRange(i, e);
    }
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
    checkLengths(log10AlphaPerSecond, computeTflop, deviceSeconds);
    int i = 0;
    try {
      for (; i < deviceSeconds.length; i++) {
        deviceSeconds[i] = LogThroughput.deviceSeconds(log10AlphaPerSecond[i], computeTflop[i]);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(atElement(i, e), e);
    } catch (ArithmeticException e) {
      throw outOfRange(i, e);
    }
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
    checkLengths(computeTflop, deviceSeconds, log10AlphaPerSecond);
    int i = 0;
    try {
      for (; i < log10AlphaPerSecond.length; i++) {
        log10AlphaPerSecond[i] =
            LogThroughput.log10AlphaPerSecond(computeTflop[i], deviceSeconds[i]);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(atElement(i, e), e);
    } catch (ArithmeticException e) {
      throw outOfRange(i, e);
    }
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

  private static String atElement(int index, RuntimeException cause) {
    return "element " + index + ": " + cause.getMessage();
  }

  private static ArithmeticException outOfRange(int index, ArithmeticException cause) {
    ArithmeticException exception = new ArithmeticException(atElement(index, cause));
    exception.initCause(cause);
    return exception;
  }
}
