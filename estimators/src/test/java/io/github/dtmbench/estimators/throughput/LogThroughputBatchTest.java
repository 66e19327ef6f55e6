package io.github.dtmbench.estimators.throughput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/** Arrays give what single calls give: a batch of forecasts must not depend on its size. */
class LogThroughputBatchTest {

  private static final int SIZE = 4099;

  private interface Batch {
    void run(double[] first, double[] second, double[] result);
  }

  private static double[] drawn(double low, double high, long seed) {
    return new SplittableRandom(seed).doubles(SIZE, low, high).toArray();
  }

  private static double[] powersOfTen(double[] exponents) {
    return Arrays.stream(exponents).map(e -> Math.pow(10, e)).toArray();
  }

  @Test
  void everyFunction_everyElement_isTheSingleCall() {
    double[] log10Alpha = drawn(-12, 800, 1);
    double[] seconds = powersOfTen(drawn(-2, 12, 2));
    double[] tflop = powersOfTen(drawn(-2, 16, 3));
    check(LogThroughputBatch::workTflop, LogThroughput::workTflop, log10Alpha, seconds);
    check(
        LogThroughputBatch::meanThroughputTflopPerSecond,
        LogThroughput::meanThroughputTflopPerSecond,
        log10Alpha,
        seconds);
    check(LogThroughputBatch::deviceSeconds, LogThroughput::deviceSeconds, log10Alpha, tflop);
    check(
        LogThroughputBatch::log10AlphaPerSecond,
        LogThroughput::log10AlphaPerSecond,
        powersOfTen(drawn(-3, 10, 4)),
        powersOfTen(drawn(-2, 6, 5)));
  }

  /** Every way through a block, in one array: pieces, series, what lies beyond, and the ends. */
  @Test
  void everyFunction_whatNoFastPathTakes_isTheSingleCall() {
    double[] scales = powersOfTen(drawn(-290, 290, 6));
    double[] wide = drawn(-600, 600, 7);
    double[] kept = new double[SIZE];
    // αT and αC from 1e-260 to 1e260, so that no result leaves the doubles.
    Arrays.setAll(kept, i -> Math.max(-260, Math.min(wide[i], 260)) - Math.log10(scales[i]));
    check(
        LogThroughputBatch::meanThroughputTflopPerSecond,
        LogThroughput::meanThroughputTflopPerSecond,
        kept,
        scales);
    double[] moderate = powersOfTen(drawn(-120, 120, 8));
    double[] alpha = new double[SIZE];
    Arrays.setAll(alpha, i -> wide[i] / 8 - Math.log10(moderate[i]));
    check(LogThroughputBatch::workTflop, LogThroughput::workTflop, alpha, moderate);
    check(LogThroughputBatch::deviceSeconds, LogThroughput::deviceSeconds, alpha, moderate);
    double[] tflop = new double[SIZE];
    Arrays.setAll(tflop, i -> moderate[i] * Math.pow(10, wide[i] / 60));
    checkLog10Alpha(tflop, moderate);
  }

  /** The arguments around which a formula, a row of a table or a block's own way ends. */
  @Test
  void everyFunction_aroundEveryBorder_isTheSingleCall() {
    double[] firsts = new double[SIZE];
    double[] seconds = new double[SIZE];
    double[] borders = {-80, -10, -4, 0, 10, 40, 16_372, 1e6, 0x1p51 - 1e6, 0x1p51 + 1e6};
    for (int i = 0; i < SIZE; i++) {
      double ln = borders[i % borders.length];
      double steps = i / borders.length % 41 - 20;
      seconds[i] = Math.scalb(1 + i / (double) SIZE, i % 61 - 30);
      firsts[i] = (ln + steps * Math.ulp(ln) - Math.log(seconds[i])) / Math.log(10);
    }
    check(LogThroughputBatch::workTflop, LogThroughput::workTflop, firsts, seconds);
    check(
        LogThroughputBatch::meanThroughputTflopPerSecond,
        LogThroughput::meanThroughputTflopPerSecond,
        firsts,
        seconds);
    check(LogThroughputBatch::deviceSeconds, LogThroughput::deviceSeconds, firsts, seconds);
    double[] thetas = {0x1p-60, 0.125, 1, 42, 64, 1e15};
    for (int i = 0; i < SIZE; i++) {
      double theta = thetas[i % thetas.length];
      double steps = i / thetas.length % 41 - 20;
      firsts[i] = (theta + steps * Math.ulp(theta)) * seconds[i];
    }
    checkLog10Alpha(firsts, seconds);
  }

  /** Large means, whose ln(αT) is Θ + 1 and nothing more, and a few that need the excess. */
  @Test
  void log10Alpha_largeMeans_isTheSingleCall() {
    double[] seconds = powersOfTen(drawn(-2, 12, 11));
    double[] tflop = new double[SIZE];
    double[] means = drawn(42, 1e4, 12);
    Arrays.setAll(tflop, i -> seconds[i] * (i < 4 * 128 || i % 128 != 77 ? means[i] : 1));
    checkLog10Alpha(tflop, seconds);
  }

  /** The ends of the doubles, among elements that are nowhere near them. */
  @Test
  void everyFunction_extremeElements_areTheSingleCall() {
    double[] values = {
      Double.MIN_VALUE,
      1e-310,
      Double.MIN_NORMAL,
      0x1p-450,
      0x1p-391,
      0x1p-390,
      0x1p-389,
      1,
      0x1p389,
      0x1p390,
      0x1p391,
      0x1p450,
      Double.MAX_VALUE
    };
    double[] firsts = new double[SIZE];
    double[] seconds = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      double value = i % 3 == 0 ? values[i / 3 % values.length] : 1 + i;
      seconds[i] = value;
      // The work or time of a subnormal must be normal, and that of the largest double finite.
      firsts[i] = (value < 1 ? -40 : 3) - Math.log10(value);
    }
    check(LogThroughputBatch::deviceSeconds, LogThroughput::deviceSeconds, firsts, seconds);
    check(
        LogThroughputBatch::meanThroughputTflopPerSecond,
        LogThroughput::meanThroughputTflopPerSecond,
        firsts,
        seconds);
    Arrays.setAll(firsts, i -> Math.min(seconds[i] * 7, 1e308));
    checkLog10Alpha(firsts, seconds);
  }

  /** An element's result is its own, whatever stands around it and however long the array is. */
  @Test
  void everyLength_everyPlace_givesTheSameBits() {
    double[] log10Alpha = drawn(-12, 800, 9);
    double[] tflop = powersOfTen(drawn(-12, 16, 10));
    double[] all = new double[SIZE];
    LogThroughputBatch.deviceSeconds(log10Alpha, tflop, all);
    for (int length = 0; length < 400; length++) {
      for (int from : new int[] {0, 1, 7}) {
        double[] some = new double[length];
        LogThroughputBatch.deviceSeconds(
            Arrays.copyOfRange(log10Alpha, from, from + length),
            Arrays.copyOfRange(tflop, from, from + length),
            some);
        assertArrayEquals(Arrays.copyOfRange(all, from, from + length), some, 0);
      }
    }
  }

  @Test
  void badArgument_amongMany_isNamedAndLeavesTheResultsBeforeIt() {
    double[] good = new double[SIZE];
    Arrays.fill(good, 2);
    int at = SIZE - 5;
    for (double bad :
        new double[] {
          Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, -0.0, -2, -1e-310
        }) {
      double[] arguments = good.clone();
      arguments[at] = bad;
      assertStops(LogThroughputBatch::workTflop, LogThroughput::workTflop, good, arguments, at);
      assertStops(
          LogThroughputBatch::meanThroughputTflopPerSecond,
          LogThroughput::meanThroughputTflopPerSecond,
          good,
          arguments,
          at);
      assertStops(
          LogThroughputBatch::deviceSeconds, LogThroughput::deviceSeconds, good, arguments, at);
      assertStops(
          LogThroughputBatch::log10AlphaPerSecond,
          LogThroughput::log10AlphaPerSecond,
          good,
          arguments,
          at);
      assertStops(
          LogThroughputBatch::log10AlphaPerSecond,
          LogThroughput::log10AlphaPerSecond,
          arguments,
          good,
          at);
    }
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1.1e15, -1.1e15}) {
      double[] arguments = good.clone();
      arguments[at] = bad;
      assertStops(LogThroughputBatch::workTflop, LogThroughput::workTflop, arguments, good, at);
      assertStops(
          LogThroughputBatch::deviceSeconds, LogThroughput::deviceSeconds, arguments, good, at);
    }
  }

  private static void assertStops(
      Batch batch, DoubleBinaryOperator single, double[] first, double[] second, int at) {
    String said =
        assertThrows(
                IllegalArgumentException.class, () -> single.applyAsDouble(first[at], second[at]))
            .getMessage();
    double[] result = new double[SIZE];
    assertEquals(
        "element " + at + ": " + said,
        assertThrows(IllegalArgumentException.class, () -> batch.run(first, second, result))
            .getMessage());
    assertEquals(single.applyAsDouble(first[0], second[0]), result[at - 1], 0);
    assertEquals(0, result[at], 0);
  }

  private static void checkLog10Alpha(double[] computeTflop, double[] deviceSeconds) {
    check(
        LogThroughputBatch::log10AlphaPerSecond,
        LogThroughput::log10AlphaPerSecond,
        computeTflop,
        deviceSeconds);
  }

  private static void check(
      Batch batch, DoubleBinaryOperator single, double[] first, double[] second) {
    double[] expected = new double[SIZE];
    Arrays.setAll(expected, i -> single.applyAsDouble(first[i], second[i]));
    double[] result = new double[SIZE];
    batch.run(first, second, result);
    assertArrayEquals(expected, result, 0);
    double[] inPlace = second.clone();
    batch.run(first, inPlace, inPlace);
    assertArrayEquals(expected, inPlace, 0);
  }

  @Test
  void badElement_isNamedAndLeavesTheResultsBeforeIt() {
    double[] result = new double[3];
    assertEquals(
        "element 2: computeTflop = -1.0, outside (0.0, 1.7976931348623157E308] TFLOP",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    LogThroughputBatch.deviceSeconds(
                        new double[] {100, 200, 300}, new double[] {1, 2, -1}, result))
            .getMessage());
    assertEquals(LogThroughput.deviceSeconds(200, 2), result[1], 0);
    assertEquals(
        "element 1: deviceSeconds = 10^600.151, outside [2.2250738585072014E-308,"
            + " 1.7976931348623157E308] s",
        assertThrows(
                ArithmeticException.class,
                () ->
                    LogThroughputBatch.deviceSeconds(
                        new double[] {0, -900}, new double[] {1, 1e300}, new double[2]))
            .getMessage());
  }

  @Test
  void arraysOfDifferentLength_areRefused() {
    for (Batch batch :
        List.<Batch>of(
            LogThroughputBatch::workTflop,
            LogThroughputBatch::meanThroughputTflopPerSecond,
            LogThroughputBatch::deviceSeconds,
            LogThroughputBatch::log10AlphaPerSecond)) {
      assertRefused(batch, 2, 1, 2);
      assertRefused(batch, 1, 2, 2);
      assertRefused(batch, 2, 2, 1);
    }
  }

  private static void assertRefused(Batch batch, int first, int second, int results) {
    assertEquals(
        "arrays of %d and %d arguments and %d results, need one length"
            .formatted(first, second, results),
        assertThrows(
                IllegalArgumentException.class,
                () -> batch.run(new double[first], new double[second], new double[results]))
            .getMessage());
  }
}
