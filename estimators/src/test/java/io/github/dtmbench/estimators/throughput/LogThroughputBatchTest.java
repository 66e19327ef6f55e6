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
