package io.github.dtmbench.estimators.throughput;

import io.github.dtmbench.estimators.throughput.polynomial.SplitSum;

/**
 * The dynamic-throughput model: a device that has run for t seconds does f(t) = ln(1 + αt) TFLOP/s.
 *
 * <p>Four quantities belong to a run: α, the device-seconds T, the work C in TFLOP and the mean
 * throughput Θ = C/T in TFLOP/s. With x = αT and the throughput at the end of the run L = ln(1 +
 * x),
 *
 * <ul>
 *   <li>Θ = (1 + 1/x) ln(1 + x) − 1 = g(L), where g(L) = L − 1 + L/(e<sup>L</sup> − 1);
 *   <li>C = T · g(L), and αC = e<sup>L</sup>(L − 1) + 1.
 * </ul>
 *
 * <p>Any two of the four give the others. α is given and returned as log10 α and never formed as a
 * double: on recent devices it passes 10^700. What is added instead are logarithms, with more
 * digits than a double has. Θ is a smooth function of ln(αC), and of ln(αT), and comes from a
 * polynomial of degree ten; nothing is iterated.
 *
 * <h2>Domain</h2>
 *
 * <ul>
 *   <li>log10 α: any value in [−{@link #MAX_ABS_LOG10_ALPHA}, {@link #MAX_ABS_LOG10_ALPHA}].
 *   <li>C, T: any positive finite double, subnormal ones included.
 *   <li>Everything else is refused with {@link IllegalArgumentException}: NaN, infinities, zero,
 *       negative numbers, a log10 α beyond the limit. No argument yields NaN.
 *   <li>A result that is not a normal double (or, for log10 α, is beyond the limit) is refused with
 *       {@link ArithmeticException}: it is never rounded to zero, to infinity or to a subnormal
 *       that has lost digits. So whatever a method returns, the others accept.
 * </ul>
 *
 * <h2>Accuracy</h2>
 *
 * <p>Arguments are taken as exact. Against 169,000 references of 36 digits, over the whole domain,
 * the error of C, Θ and T stays below 3 ulp (2 ulp where αT is above e⁻⁴, as it is on any device
 * after the first moment). That of log10 α stays below 2 ulp of max(1, |log10 α|): near log10 α = 0
 * this bounds the absolute error, and the relative one has no bound. LogThroughputReferenceTest
 * holds the numbers by function and regime; they were measured, on HotSpot for x86-64, and not
 * proved.
 *
 * <p>Being exact for the given doubles is not the same as being insensitive to them. A relative
 * change ε of C or T changes ln α by about Θε (for small Θ by ε for C, 2ε for T), so for Θ = 1000
 * an α computed from a C that is rounded to a double is known to 1e-13 relative at best. T follows
 * a change of α or C by at most that change; C and Θ likewise follow α, and C follows T at most
 * doubled.
 *
 * <p>The results are monotone as the exact functions are except for these errors: between
 * neighbouring doubles a result may step back, by 2 ulp at most where this was tried: around every
 * border between two formulas and two pieces of a polynomial.
 */
public final class LogThroughput {

  /**
   * Largest |log10 α| that is accepted or returned, α in 1/s. A double resolves no better than an
   * eighth there, so it already says little more than that α is absurd; beyond it powers of ten
   * would lose digits. No C and T imply a log10 α below −940, so only an argument meets the lower
   * end.
   */
  public static final double MAX_ABS_LOG10_ALPHA = 1e15;

  private LogThroughput() {}

  static boolean isNormal(double value) {
    return value >= Double.MIN_NORMAL && value <= Double.MAX_VALUE;
  }

  /**
   * Returns the work that one device does in a time, C(T) = ∫₀ᵀ ln(1 + αt) dt = T((1 + 1/x) ln(1 +
   * x) − 1) with x = αT.
   *
   * <p>Rises with both arguments: as αT²/2 while x is small, as T ln(αT) when it is large.
   *
   * @param log10AlphaPerSecond log10 of α in 1/s
   * @param deviceSeconds T, in device-seconds
   * @return the work C, in TFLOP
   * @throws IllegalArgumentException if an argument is outside its domain
   * @throws ArithmeticException if C is not a normal double
   */
  public static double workTflop(double log10AlphaPerSecond, double deviceSeconds) {
    double tflop = deviceSeconds * meanOrNaN(log10AlphaPerSecond, deviceSeconds);
    return isNormal(tflop) ? tflop : WholeRange.workTflop(log10AlphaPerSecond, deviceSeconds);
  }

  /**
   * Returns the mean throughput of one device over a time, Θ = C(T)/T = L − 1 + L/(e<sup>L</sup> −
   * 1) with L = ln(1 + αT).
   *
   * <p>Rises with both arguments, which enter through their product αT alone.
   *
   * @param log10AlphaPerSecond log10 of α in 1/s
   * @param deviceSeconds T, in device-seconds
   * @return the mean throughput Θ, in TFLOP/s
   * @throws IllegalArgumentException if an argument is outside its domain
   * @throws ArithmeticException if Θ is not a normal double
   */
  public static double meanThroughputTflopPerSecond(
      double log10AlphaPerSecond, double deviceSeconds) {
    double theta = meanOrNaN(log10AlphaPerSecond, deviceSeconds);
    return isNormal(theta)
        ? theta
        : WholeRange.meanThroughputTflopPerSecond(log10AlphaPerSecond, deviceSeconds);
  }

  /** Θ, or NaN where an argument or Θ is not a normal double. */
  private static double meanOrNaN(double log10AlphaPerSecond, double deviceSeconds) {
    return isNormal(deviceSeconds) && Math.abs(log10AlphaPerSecond) <= MAX_ABS_LOG10_ALPHA
        ? MeanThroughput.ofLnTime(NaturalLogarithm.ofProduct(log10AlphaPerSecond, deviceSeconds))
        : Double.NaN;
  }

  /**
   * Returns the time in which one device does a given work: the inverse of {@link #workTflop} in T.
   *
   * <p>With K = αC the closed form is T = (exp(1 + W₀((K − 1)/e)) − 1)/α. Here T = C/Θ with Θ as a
   * function of ln K, which forms neither the huge exponential nor, for small K, the difference of
   * nearly equal numbers. Where K is large, as it is on every device of today, Θ is ω(ln K − 1)
   * with ω the Wright omega function; where it is small, T is nearly √(2C/α).
   *
   * @param log10AlphaPerSecond log10 of α in 1/s
   * @param computeTflop the work C, in TFLOP
   * @return the time T, in device-seconds
   * @throws IllegalArgumentException if an argument is outside its domain
   * @throws ArithmeticException if T is not a normal double
   */
  public static double deviceSeconds(double log10AlphaPerSecond, double computeTflop) {
    if (isNormal(computeTflop) && Math.abs(log10AlphaPerSecond) <= MAX_ABS_LOG10_ALPHA) {
      SplitSum lnK = NaturalLogarithm.ofProduct(log10AlphaPerSecond, computeTflop);
      double seconds = computeTflop / MeanThroughput.ofLnWork(lnK);
      if (isNormal(seconds)) {
        return seconds;
      }
    }
    return WholeRange.deviceSeconds(log10AlphaPerSecond, computeTflop);
  }

  /**
   * Returns the α with which one device does a given work in a given time: the inverse of {@link
   * #workTflop} in α.
   *
   * <p>ln(αT) is Θ + 1 = C/T + 1 but for an excess that is gone by Θ = 42 and is tabulated below;
   * below Θ = 1/8, α is 2C/T² times a series in Θ. The logarithms of C and T and the remainder of
   * the division are carried beside what they are added to, because they can cancel: for T = 1e28
   * and α = 1/s, ln(αT) is 64 and an ulp of it 1e-14.
   *
   * @param computeTflop the work C, in TFLOP
   * @param deviceSeconds T, in device-seconds
   * @return log10 of α in 1/s
   * @throws IllegalArgumentException if an argument is outside its domain
   * @throws ArithmeticException if |log10 α| exceeds {@link #MAX_ABS_LOG10_ALPHA}, that is if C/T
   *     exceeds 2.3e15 TFLOP/s
   */
  public static double log10AlphaPerSecond(double computeTflop, double deviceSeconds) {
    if (keepsRemainder(computeTflop) && keepsRemainder(deviceSeconds)) {
      double theta = computeTflop / deviceSeconds;
      SplitSum lnTime = NaturalLogarithm.ofNormal(deviceSeconds);
      double log10Alpha =
          theta >= MeanThroughput.SMALL_MEAN_END
              ? log10Alpha(computeTflop, deviceSeconds, lnTime)
              : log10AlphaOfSmallMean(NaturalLogarithm.ofNormal(computeTflop), lnTime, theta);
      if (log10Alpha <= MAX_ABS_LOG10_ALPHA) {
        return log10Alpha;
      }
    }
    return WholeRange.log10AlphaPerSecond(computeTflop, deviceSeconds);
  }

  /** Whether the quotient of two such numbers is normal and its remainder exact. */
  private static boolean keepsRemainder(double value) {
    return value >= 0x1p-450 && value <= 0x1p450;
  }

  /**
   * log10 α from a mean throughput of at least {@link MeanThroughput#SMALL_MEAN_END}.
   *
   * @param tflop C, or C times a power of two
   * @param seconds T, times the same power of two
   * @param lnTime ln T
   */
  static double log10Alpha(double tflop, double seconds, SplitSum lnTime) {
    double theta = tflop / seconds;
    double rest = Math.fma(-theta, seconds, tflop) / seconds;
    return MeanThroughput.lnTime(theta, rest).minus(lnTime).value() * NaturalLogarithm.LOG10_E;
  }

  /** log10 α from a mean throughput of at most {@link MeanThroughput#SMALL_MEAN_END}. */
  static double log10AlphaOfSmallMean(SplitSum lnWork, SplitSum lnTime, double theta) {
    SplitSum lnAlpha = lnWork.plus(NaturalLogarithm.LN_2).minus(lnTime.times(2));
    return (lnAlpha.head() + (lnAlpha.tail() + MeanThroughput.lnTimeOverTwice(theta)))
        * NaturalLogarithm.LOG10_E;
  }
}
