package io.github.dtmbench.estimators.throughput;

import java.util.Locale;

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
 * <p>Any two of the four give the others. Every method here goes through L, because nothing cancels
 * on that way: g is evaluated as a sum of positive terms, rises with slope between 1/2 and 1, and
 * lies between L/2 and L. α is given and returned as log10 α and never formed as a double: on
 * recent devices it passes 10^700.
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
 * <p>Arguments are taken as exact. Against references of 36 digits, over log10 α from −12 to 5000
 * and C from 1e-2 to 1e16 TFLOP, the error of C, Θ and T stays below 3.5 ulp (8e-16 relative). That
 * of log10 α stays below 2.5 ulp of max(1, |log10 α|): near log10 α = 0 this bounds the absolute
 * error, and the relative one has no bound. The same limits were met outside that range, up to
 * log10 α = 1e15 and out to the ends of the range of doubles. LogThroughputReferenceTest holds the
 * numbers by function and regime; they were measured, on HotSpot for x86-64, and not proved.
 *
 * <p>Being exact for the given doubles is not the same as being insensitive to them. A relative
 * change ε of C or T changes ln α by about Θε (for small Θ by ε for C, 2ε for T), so for Θ = 1000
 * an α computed from a C that is rounded to a double is known to 1e-13 relative at best. T follows
 * a change of α or C by at most that change; C and Θ likewise follow α, and C follows T at most
 * doubled.
 *
 * <p>The results are monotone as the exact functions are except for these errors: between
 * neighbouring doubles a result may step back by its error bound.
 *
 * <p>All loops have a fixed number of steps; each says why that number is enough, so there is no
 * state in which an inversion has not converged.
 */
public final class LogThroughput {

  /**
   * Largest |log10 α| that is accepted or returned, α in 1/s. A double resolves no better than an
   * eighth there, so it already says little more than that α is absurd; beyond it powers of ten
   * would lose digits. No C and T imply a log10 α below −940, so only an argument meets the lower
   * end.
   */
  public static final double MAX_ABS_LOG10_ALPHA = 1e15;

  /**
   * Below x = 2⁻⁶⁰ the first term of each series in x is exact to rounding: Θ = x/2, and the next
   * term is smaller by x/3 &lt; 2⁻⁶¹.
   */
  private static final int TINY_EXPONENT = -60;

  /** Up to L = 1, g is the sum of L/2 and a small positive rest; L − 1 would cancel there. */
  private static final double SMALL_END = 1;

  /** Above αC = 2, L − 1 is the Wright omega function of an argument that is at least −1. */
  private static final double SMALL_K = 2;

  /** From here on k − 1 and k have the same logarithm, to rounding. */
  private static final double LARGE_K = 0x1p60;

  /**
   * From ln(αC) − 1 = 42 on, αC exceeds 2⁶⁰ and one step of the omega function is enough; from Θ =
   * 42 on, e<sup>−L</sup> is below half an ulp of 1.
   */
  private static final double FAST_START = 42;

  private static final String ALPHA_INTERVAL =
      "[" + -MAX_ABS_LOG10_ALPHA + ", " + MAX_ABS_LOG10_ALPHA + "] (log10 of 1/s)";

  private LogThroughput() {}

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
    ScaledDouble alpha = alpha(log10AlphaPerSecond);
    ScaledDouble t = positive(deviceSeconds, "deviceSeconds", "s");
    return normal(t.times(mean(alpha.times(t))), "workTflop", "TFLOP");
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
    ScaledDouble alpha = alpha(log10AlphaPerSecond);
    ScaledDouble t = positive(deviceSeconds, "deviceSeconds", "s");
    return normal(mean(alpha.times(t)), "meanThroughputTflopPerSecond", "TFLOP/s");
  }

  /**
   * Returns the time in which one device does a given work: the inverse of {@link #workTflop} in T.
   *
   * <p>With K = αC the closed form is T = (exp(1 + W₀((K − 1)/e)) − 1)/α. Here K gives L = 1 +
   * W₀((K − 1)/e), and T = C/g(L), which forms neither the huge exponential nor, for small K, the
   * difference of nearly equal numbers. While K is below 2⁻¹²⁰, T = √(2C/α). Where K is large, as
   * it is on every device of today, T = C/ω(ln K − 1) with ω the Wright omega function, and ln K is
   * a sum of logarithms.
   *
   * @param log10AlphaPerSecond log10 of α in 1/s
   * @param computeTflop the work C, in TFLOP
   * @return the time T, in device-seconds
   * @throws IllegalArgumentException if an argument is outside its domain
   * @throws ArithmeticException if T is not a normal double
   */
  public static double deviceSeconds(double log10AlphaPerSecond, double computeTflop) {
    double lnWork = Math.log(computeTflop);
    double lnAlpha = log10AlphaPerSecond * ScaledDouble.LN_10;
    double z = lnAlpha + (lnWork - 1);
    // Where ln C and ln α cancel, z keeps the rounding of ln C and loses its digits.
    if (z >= FAST_START
        && Math.abs(lnWork) <= z
        && log10AlphaPerSecond <= MAX_ABS_LOG10_ALPHA
        && computeTflop >= Double.MIN_NORMAL) {
      double rest =
          Math.fma(log10AlphaPerSecond, ScaledDouble.LN_10, -lnAlpha)
              + log10AlphaPerSecond * ScaledDouble.LN_10_REST
              + restOfSum(lnAlpha, lnWork - 1, z);
      double t = computeTflop / wrightOmegaOfLarge(z, rest);
      // Infinity ends here too: its z is infinite, and so is its omega.
      if (t >= Double.MIN_NORMAL) {
        return t;
      }
    }
    return carefulDeviceSeconds(log10AlphaPerSecond, computeTflop);
  }

  /** The time over the whole domain; NaN and everything outside it is refused here. */
  private static double carefulDeviceSeconds(double log10AlphaPerSecond, double computeTflop) {
    ScaledDouble alpha = alpha(log10AlphaPerSecond);
    ScaledDouble c = positive(computeTflop, "computeTflop", "TFLOP");
    ScaledDouble k = alpha.times(c);
    ScaledDouble t =
        k.exponent() < 2 * TINY_EXPONENT
            ? c.timesTwoToThe(1).dividedBy(alpha).sqrt()
            : c.dividedBy(ScaledDouble.of(meanOfEnd(endOfWork(k))));
    return normal(t, "deviceSeconds", "s");
  }

  /**
   * Returns the α with which one device does a given work in a given time: the inverse of {@link
   * #workTflop} in α.
   *
   * <p>Solves g(L) = Θ = C/T for L; then α = (e<sup>L</sup> − 1)/T. While Θ is below 2⁻⁶⁰, α =
   * 2C/T². From Θ = 42 on, L = Θ + 1 to the last digit, and ln α = Θ + 1 − ln T.
   *
   * <p>Where L ≥ 1, ln α = L + ln(1 − e<sup>−L</sup>) − ln T, and L and ln T can cancel: both are
   * near 63 for T = 1e28 and α = 1/s, where an ulp of L is 1e-14. So the last Newton correction of
   * L and the remainder of the division C/T are carried beside L instead of being rounded into it.
   *
   * @param computeTflop the work C, in TFLOP
   * @param deviceSeconds T, in device-seconds
   * @return log10 of α in 1/s
   * @throws IllegalArgumentException if an argument is outside its domain
   * @throws ArithmeticException if |log10 α| exceeds {@link #MAX_ABS_LOG10_ALPHA}, that is if C/T
   *     exceeds 2.3e15 TFLOP/s
   */
  public static double log10AlphaPerSecond(double computeTflop, double deviceSeconds) {
    double theta = computeTflop / deviceSeconds;
    double lnTime = Math.log(deviceSeconds);
    // Half of Θ above ln T, so that the difference keeps its digits; both normal, so that C/T does.
    if (theta >= FAST_START
        && theta <= Double.MAX_VALUE / 2
        && 2 * Math.abs(lnTime) <= theta
        && computeTflop >= 0x1p-900
        && deviceSeconds >= 0x1p-900
        && computeTflop <= 0x1p900) {
      double rest = Math.fma(-theta, deviceSeconds, computeTflop) / deviceSeconds;
      double log10Alpha = (theta + ((1 - lnTime) + rest)) * ScaledDouble.LOG10_E;
      if (log10Alpha <= MAX_ABS_LOG10_ALPHA) {
        return log10Alpha;
      }
    }
    return carefulLog10AlphaPerSecond(computeTflop, deviceSeconds);
  }

  /** log10 α over the whole domain; NaN and everything outside it is refused here. */
  private static double carefulLog10AlphaPerSecond(double computeTflop, double deviceSeconds) {
    ScaledDouble c = positive(computeTflop, "computeTflop", "TFLOP");
    ScaledDouble t = positive(deviceSeconds, "deviceSeconds", "s");
    if (c.dividedBy(t).exponent() < TINY_EXPONENT) {
      return c.timesTwoToThe(1).dividedBy(t.times(t)).log10();
    }
    // Any power past the limit of log10 α does: the result is refused, and must not be infinite.
    int scale = (int) Math.min(c.exponent() - t.exponent(), 1000);
    double quotient = c.significand() / t.significand();
    double remainder = Math.fma(-quotient, t.significand(), c.significand());
    double theta = Math.scalb(quotient, scale);
    double thetaRest = Math.scalb(remainder / t.significand(), scale);
    double log10Alpha = log10Alpha(theta, thetaRest, t);
    if (log10Alpha > MAX_ABS_LOG10_ALPHA) {
      throw new ArithmeticException(
          String.format(
              Locale.ROOT,
              "computeTflop / deviceSeconds = 10^%.3f TFLOP/s puts log10AlphaPerSecond outside %s",
              c.dividedBy(t).log10(),
              ALPHA_INTERVAL));
    }
    return log10Alpha;
  }

  /** log10 α from Θ, as the sum of a double and what is left of it, and T. */
  private static double log10Alpha(double theta, double thetaRest, ScaledDouble t) {
    double end = endOfMean(theta);
    if (end < SMALL_END) {
      end += (theta - meanOfEnd(end) + thetaRest) / slopeOfMean(end);
      return ScaledDouble.of(Math.expm1(end)).dividedBy(t).log10();
    }
    // Θ ≥ L/2, and Θ − L lies in (−1, −0.4): the difference, and its sum with 1, are exact.
    double correction = ((theta - end) + 1 - end / Math.expm1(end) + thetaRest) / slopeOfMean(end);
    // ln(e^L − 1) = L + ln(1 − e^−L), whose slope is 1/(1 − e^−L).
    double share = -Math.expm1(-end); // 1 − e^−L
    double n = (double) t.exponent();
    double lnAlpha =
        Math.fma(-n, ScaledDouble.LN_2, end)
            + (correction / share
                + Math.log(share)
                - n * ScaledDouble.LN_2_REST
                - Math.log(t.significand()));
    return lnAlpha * ScaledDouble.LOG10_E;
  }

  /** Θ as a function of x = αT. */
  private static ScaledDouble mean(ScaledDouble x) {
    if (x.exponent() < TINY_EXPONENT) {
      return x.timesTwoToThe(-1);
    }
    // Where x overflows, or nearly so, ln x and ln(1 + x) are the same double.
    double end = x.exponent() < Double.MAX_EXPONENT ? Math.log1p(x.doubleValue()) : x.ln();
    return ScaledDouble.of(meanOfEnd(end));
  }

  /**
   * Θ = g(L) = L − 1 + L/(e<sup>L</sup> − 1), in positive terms.
   *
   * <p>With z = L/2 it is z + (z coth z − 1), and Lambert's continued fraction gives z coth z − 1 =
   * z²/(3 + z²/(5 + z²/(7 + …))). For z ≤ 1/2, stopping after 15 leaves 4e-19 relative (DLMF 4.39.1
   * for the fraction).
   */
  private static double meanOfEnd(double end) {
    if (end >= SMALL_END) {
      return end - 1 + end / Math.expm1(end);
    }
    double z = end / 2;
    double square = z * z;
    double rest = 0;
    for (int odd = 15; odd > 1; odd -= 2) {
      rest = square / (odd + rest);
    }
    return z + rest;
  }

  /** g′(L) = 1 − g(L)/(e<sup>L</sup> − 1), between 1/2 at L = 0 and 1. */
  private static double slopeOfMean(double end) {
    return 1 - meanOfEnd(end) / Math.expm1(end);
  }

  /**
   * L from Θ by Newton's method, short of the last step.
   *
   * <p>The closed form is s + W₀(−s e<sup>−s</sup>) with s = Θ + 1, but near Θ = 0 its terms
   * cancel. g is convex with g ≥ max(L/2, L − 1), so min(2Θ, Θ + 1) is at or above the root and
   * Newton descends from it. With g″ ≤ 1/6 and g′ ≥ 1/2 a step takes an error e to at most e²/6.
   * The start is off by at most 0.41 (at Θ = 1); three steps leave less than 1e-11 relative at any
   * Θ (measured with 60 digits), and the caller's fourth 2e-23.
   */
  private static double endOfMean(double theta) {
    double end = Math.min(2 * theta, theta + 1);
    for (int step = 0; step < 3; step++) {
      end -= (meanOfEnd(end) - theta) / slopeOfMean(end);
    }
    return end;
  }

  /** L from K = αC: the solution of e<sup>L</sup>(L − 1) + 1 = K. */
  private static double endOfWork(ScaledDouble k) {
    double value = k.doubleValue();
    if (value < SMALL_K) {
      return endOfSmallWork(value);
    }
    double lnOfKMinus1 = value < LARGE_K ? Math.log(value - 1) : k.ln();
    return 1 + wrightOmega(lnOfKMinus1 - 1);
  }

  /**
   * L from K &lt; 2 by Halley's method.
   *
   * <p>The closed form has its branch point at K = 0, where L = y − y²/3 + … with y = √(2K). The
   * start is ln(1 + x) with the series x = y + y²/6 − y³/72 + …, within 0.8 % of L for all K up to
   * 2; the steps leave 3e-7 and 2e-20 relative (measured with 60 digits over y in (0, 2]). K is
   * compared with (e<sup>L</sup> − 1) g(L), which does not cancel as e<sup>L</sup>(L − 1) + 1 does.
   */
  private static double endOfSmallWork(double k) {
    double y = Math.sqrt(2 * k);
    double end = Math.log1p(y * (1 + y * (1.0 / 6 - y / 72)));
    for (int step = 0; step < 2; step++) {
      double x = Math.expm1(end);
      double excess = x * meanOfEnd(end) - k;
      // f′ = L e^L and f″ = (1 + L) e^L
      end -= excess / (end * (1 + x) - excess * (1 + end) / (2 * end));
    }
    return end;
  }

  /**
   * The Wright omega function, the w &gt; 0 with w + ln w = z, for z ≥ −1.
   *
   * <p>Two steps of Fritsch, Shafer and Crowley (CACM 16, 1973, Algorithm 443). A step takes a
   * residual r = z − w − ln w to (2w² − 8w − 1)/(72(1 + w)⁶) r⁴ (Lawrence, Corless and Jeffrey, ACM
   * TOMS 38, 2012, Algorithm 917). The starts, the Taylor polynomial at z = 1 and the asymptotic
   * series, have |r| &lt; 0.06; the steps leave 2e-7 and 3e-30.
   */
  private static double wrightOmega(double z) {
    double w;
    if (z < 4) {
      double d = z - 1;
      w = 1 + d * (1.0 / 2 + d * (1.0 / 16 - d / 192));
    } else {
      double lnZ = Math.log(z);
      w = z - lnZ + lnZ / z;
    }
    for (int step = 0; step < 2; step++) {
      double r = z - w - Math.log(w);
      double next = w + 1;
      double t = next * (next + 2 * r / 3);
      w += w * (r / next) * (t - r / 2) / (t - r);
    }
    return w;
  }

  /**
   * The Wright omega function for z ≥ {@link #FAST_START}, by one step of the method above; z is
   * given as a double and what is left of it.
   *
   * <p>The start z − ln z + ln z/z leaves a residual of 0.0019 at z = 42, of which the step leaves
   * 3.2e-21 relative, and less beyond (measured with 50 digits).
   */
  private static double wrightOmegaOfLarge(double z, double rest) {
    double lnZ = Math.log(z);
    double w = z - lnZ + lnZ / z;
    double r = (z - w) - Math.log(w) + rest;
    double next = w + 1;
    double t = next * (next + 2 * r / 3);
    return w + w * (r / next) * (t - r / 2) / (t - r);
  }

  /** What rounding took from a + b (Knuth's TwoSum). */
  private static double restOfSum(double a, double b, double sum) {
    double ofB = sum - a;
    return (a - (sum - ofB)) + (b - ofB);
  }

  private static ScaledDouble alpha(double log10AlphaPerSecond) {
    if (!(Math.abs(log10AlphaPerSecond) <= MAX_ABS_LOG10_ALPHA)) {
      throw new IllegalArgumentException(
          "log10AlphaPerSecond = " + log10AlphaPerSecond + ", outside " + ALPHA_INTERVAL);
    }
    return ScaledDouble.tenToThe(log10AlphaPerSecond);
  }

  private static ScaledDouble positive(double value, String name, String unit) {
    if (!(value > 0 && value <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%s = %s, outside (0.0, %s] %s", name, value, Double.MAX_VALUE, unit));
    }
    return ScaledDouble.of(value);
  }

  private static double normal(ScaledDouble result, String name, String unit) {
    double value = result.doubleValue();
    if (value < Double.MIN_NORMAL || value > Double.MAX_VALUE) {
      throw new ArithmeticException(
          String.format(
              Locale.ROOT,
              "%s = 10^%.3f, outside [%s, %s] %s",
              name,
              result.log10(),
              Double.MIN_NORMAL,
              Double.MAX_VALUE,
              unit));
    }
    return value;
  }
}
