package io.github.dtmbench.estimators.throughput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@link LogThroughput} refuses, and in which words: without it a NaN, a zero or an infinity
 * could walk on into a table as if it were a throughput.
 */
class LogThroughputDomainTest {

  private static final String MAX = "1.7976931348623157E308]";
  private static final String NORMAL = "[2.2250738585072014E-308, " + MAX;

  @ParameterizedTest
  @ValueSource(
      doubles = {
        Double.NaN,
        Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        -1.5,
        -Double.MIN_VALUE,
        -0.0,
        0.0
      })
  void timeAndWork_notPositiveFinite_areRefused(double value) {
    String seconds = "deviceSeconds = " + value + ", outside (0.0, " + MAX + " s";
    String tflop = "computeTflop = " + value + ", outside (0.0, " + MAX + " TFLOP";
    assertRefused(seconds, () -> LogThroughput.workTflop(3, value));
    assertRefused(seconds, () -> LogThroughput.meanThroughputTflopPerSecond(3, value));
    assertRefused(seconds, () -> LogThroughput.log10AlphaPerSecond(3, value));
    assertRefused(tflop, () -> LogThroughput.log10AlphaPerSecond(value, 3));
    assertRefused(tflop, () -> LogThroughput.deviceSeconds(3, value));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        Double.NaN,
        Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        -1.0000000000000001E15,
        1.0000000000000001E15
      })
  void alpha_beyondLimit_isRefused(double value) {
    String message =
        "log10AlphaPerSecond = " + value + ", outside [-1.0E15, 1.0E15] (log10 of 1/s)";
    assertRefused(message, () -> LogThroughput.workTflop(value, 3));
    assertRefused(message, () -> LogThroughput.meanThroughputTflopPerSecond(value, 3));
    assertRefused(message, () -> LogThroughput.deviceSeconds(value, 3));
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void result_aboveOrBelowNormalDoubles_isNotRounded() {
    // By hand: T (ln(αT) − 1), αT²/2, αT/2, √(2C/α), C/(ln(αC) − 1 − ln ln(αC)), √(2C/α).
    assertUnrepresentable(
        "workTflop = 10^312.087, outside " + NORMAL + " TFLOP",
        () -> LogThroughput.workTflop(5000, 1e308));
    assertUnrepresentable(
        "workTflop = 10^-412.301, outside " + NORMAL + " TFLOP",
        () -> LogThroughput.workTflop(-12, 1e-200));
    assertUnrepresentable(
        "meanThroughputTflopPerSecond = 10^-312.301, outside " + NORMAL + " TFLOP/s",
        () -> LogThroughput.meanThroughputTflopPerSecond(-12, 1e-300));
    assertUnrepresentable(
        "deviceSeconds = 10^600.151, outside " + NORMAL + " s",
        () -> LogThroughput.deviceSeconds(-900, 1e300));
    assertUnrepresentable(
        "deviceSeconds = 10^-313.362, outside " + NORMAL + " s",
        () -> LogThroughput.deviceSeconds(1e6, 1e-307));
    assertUnrepresentable(
        "deviceSeconds = 10^500000.000, outside " + NORMAL + " s",
        () -> LogThroughput.deviceSeconds(-1e6, 0.5));
  }

  private static void assertUnrepresentable(String message, Executable call) {
    assertEquals(message, assertThrows(ArithmeticException.class, call).getMessage());
  }

  @Test
  void alpha_throughputBeyondLimit_isNotRounded() {
    for (double seconds : new double[] {1e-300, 1e280}) {
      String throughput = seconds < 1 ? "10^600.000" : "10^20.000";
      assertUnrepresentable(
          "computeTflop / deviceSeconds = "
              + throughput
              + " TFLOP/s puts log10AlphaPerSecond outside [-1.0E15, 1.0E15] (log10 of 1/s)",
          () -> LogThroughput.log10AlphaPerSecond(1e300, seconds));
    }
  }

  @Test
  void endsOfDomain_representableResult_areAccepted() {
    double limit = LogThroughput.MAX_ABS_LOG10_ALPHA;
    assertEquals(
        limit * Math.log(10) - 1, LogThroughput.meanThroughputTflopPerSecond(limit, 1), 1.0);
    assertEquals(
        0.5 * Math.pow(Double.MAX_VALUE * 1e-300, 2),
        LogThroughput.workTflop(-600, Double.MAX_VALUE),
        1e3);
    assertEquals(
        Double.MIN_VALUE * 1e300 / 2 * 1e10,
        LogThroughput.meanThroughputTflopPerSecond(310, Double.MIN_VALUE),
        1e-15);
    assertEquals(
        -939.5146, LogThroughput.log10AlphaPerSecond(Double.MIN_VALUE, Double.MAX_VALUE), 1e-4);
  }

  /**
   * Arguments that are no normal doubles, and products α·T that are none, with results that are.
   * 1e-310 is 9.99999999999996939e-311 as a double; mpmath, 80 digits, from there. The last:
   * x/10³⁰⁰ with (1 + x) ln(1 + x) − x = 10³⁰⁰ · 1e-310.
   */
  @Test
  void subnormalArgument_normalResult_isAccurate() {
    assertEquals(5e-35, LogThroughput.workTflop(-650, 1e308), 1e-48);
    assertEquals(2.302585092993324e-295, LogThroughput.workTflop(1e15, 1e-310), 1e-308);
    assertEquals(
        4.999999999999985e-211, LogThroughput.meanThroughputTflopPerSecond(100, 1e-310), 1e-224);
    assertEquals(1.414213562373093e-55, LogThroughput.deviceSeconds(-200, 1e-310), 1e-69);
    assertEquals(1.414216895702498e-305, LogThroughput.deviceSeconds(300, 1e-310), 1e-318);
  }

  @Test
  void results_ofAnyMethod_areAcceptedByTheOthers() {
    // Far above any device's peak: 65,800 and 2.5 million TFLOP/s.
    for (double log10Alpha : new double[] {28_583, 1.1e6, 1e14}) {
      double seconds = LogThroughput.deviceSeconds(log10Alpha, 1e10);
      double tflop = LogThroughput.workTflop(log10Alpha, seconds);
      assertEquals(1e10, tflop, 1e-5);
      assertEquals(
          log10Alpha, LogThroughput.log10AlphaPerSecond(tflop, seconds), 8 * Math.ulp(log10Alpha));
    }
  }
}
