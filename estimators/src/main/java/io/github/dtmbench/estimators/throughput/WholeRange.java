package io.github.dtmbench.estimators.throughput;

import io.github.dtmbench.estimators.throughput.polynomial.SplitSum;
import java.util.Locale;

/**
 * {@link LogThroughput} where an argument or an intermediate result is not a normal double; refuses
 * what is outside the domain, and results that are not normal.
 */
final class WholeRange {

  /**
   * Below e⁻⁸⁰ the first term of each series is exact to rounding, and logarithms can do it all.
   */
  private static final double TINY_END = -80;

  private static final String ALPHA_INTERVAL =
      "["
          + -LogThroughput.MAX_ABS_LOG10_ALPHA
          + ", "
          + LogThroughput.MAX_ABS_LOG10_ALPHA
          + "] (log10 of 1/s)";

  private WholeRange() {}

  /** C from α and T; C = αT²/2 while αT is tiny. */
  static double workTflop(double log10AlphaPerSecond, double deviceSeconds) {
    SplitSum lnTime = lnOfPositive(deviceSeconds, "deviceSeconds", "s");
    SplitSum lnX = lnAlpha(log10AlphaPerSecond).plus(lnTime);
    if (lnX.value() < TINY_END) {
      SplitSum lnWork = lnX.plus(lnTime).minus(NaturalLogarithm.LN_2);
      return normal(lnWork.exp(), lnWork.value(), "workTflop", "TFLOP");
    }
    double theta = MeanThroughput.ofLnTime(lnX);
    return normal(deviceSeconds * theta, lnTime.value() + Math.log(theta), "workTflop", "TFLOP");
  }

  /** Θ from α and T; Θ = αT/2 while αT is tiny. */
  static double meanThroughputTflopPerSecond(double log10AlphaPerSecond, double deviceSeconds) {
    SplitSum lnX =
        lnAlpha(log10AlphaPerSecond).plus(lnOfPositive(deviceSeconds, "deviceSeconds", "s"));
    if (lnX.value() < TINY_END) {
      SplitSum lnTheta = lnX.minus(NaturalLogarithm.LN_2);
      return normal(lnTheta.exp(), lnTheta.value(), "meanThroughputTflopPerSecond", "TFLOP/s");
    }
    return MeanThroughput.ofLnTime(lnX);
  }

  /** T from α and C; T = √(2C/α) while αC is tiny. */
  static double deviceSeconds(double log10AlphaPerSecond, double computeTflop) {
    SplitSum lnAlpha = lnAlpha(log10AlphaPerSecond);
    SplitSum lnWork = lnOfPositive(computeTflop, "computeTflop", "TFLOP");
    SplitSum lnK = lnAlpha.plus(lnWork);
    if (lnK.value() < TINY_END) {
      SplitSum lnTime = lnWork.plus(NaturalLogarithm.LN_2).minus(lnAlpha).times(0.5);
      return normal(lnTime.exp(), lnTime.value(), "deviceSeconds", "s");
    }
    double theta = MeanThroughput.ofLnWork(lnK);
    return normal(computeTflop / theta, lnWork.value() - Math.log(theta), "deviceSeconds", "s");
  }

  /** log10 α from C and T. */
  static double log10AlphaPerSecond(double computeTflop, double deviceSeconds) {
    SplitSum lnWork = lnOfPositive(computeTflop, "computeTflop", "TFLOP");
    SplitSum lnTime = lnOfPositive(deviceSeconds, "deviceSeconds", "s");
    double lnTheta = lnWork.minus(lnTime).value();
    if (lnTheta < Math.log(MeanThroughput.SMALL_MEAN_END)) {
      return LogThroughput.log10AlphaOfSmallMean(lnWork, lnTime, Math.exp(lnTheta));
    }
    if (lnTheta <= Math.log(2 * LogThroughput.MAX_ABS_LOG10_ALPHA / NaturalLogarithm.LOG10_E)) {
      // Both by the same power of two, which leaves their quotient, and its remainder
      // representable.
      int shift = -Math.getExponent(deviceSeconds);
      double log10Alpha =
          LogThroughput.log10Alpha(
              Math.scalb(computeTflop, shift), Math.scalb(deviceSeconds, shift), lnTime);
      if (log10Alpha <= LogThroughput.MAX_ABS_LOG10_ALPHA) {
        return log10Alpha;
      }
    }
    throw new ArithmeticException(
        String.format(
            Locale.ROOT,
            "computeTflop / deviceSeconds = 10^%.3f TFLOP/s puts log10AlphaPerSecond outside %s",
            lnTheta * NaturalLogarithm.LOG10_E,
            ALPHA_INTERVAL));
  }

  private static SplitSum lnAlpha(double log10AlphaPerSecond) {
    if (!(Math.abs(log10AlphaPerSecond) <= LogThroughput.MAX_ABS_LOG10_ALPHA)) {
      throw new IllegalArgumentException(
          "log10AlphaPerSecond = " + log10AlphaPerSecond + ", outside " + ALPHA_INTERVAL);
    }
    return NaturalLogarithm.ofPowerOfTen(log10AlphaPerSecond);
  }

  private static SplitSum lnOfPositive(double value, String name, String unit) {
    if (!(value > 0 && value <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%s = %s, outside (0.0, %s] %s", name, value, Double.MAX_VALUE, unit));
    }
    return NaturalLogarithm.of(value);
  }

  private static double normal(double value, double lnValue, String name, String unit) {
    if (!LogThroughput.isNormal(value)) {
      throw new ArithmeticException(
          String.format(
              Locale.ROOT,
              "%s = 10^%.3f, outside [%s, %s] %s",
              name,
              lnValue * NaturalLogarithm.LOG10_E,
              Double.MIN_NORMAL,
              Double.MAX_VALUE,
              unit));
    }
    return value;
  }
}
