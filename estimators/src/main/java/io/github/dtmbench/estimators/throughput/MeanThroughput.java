package io.github.dtmbench.estimators.throughput;

import io.github.dtmbench.estimators.throughput.polynomial.PiecewisePolynomial;
import io.github.dtmbench.estimators.throughput.polynomial.Polynomial;
import io.github.dtmbench.estimators.throughput.polynomial.SplitSum;

/**
 * The mean throughput Θ of the logarithmic curve as a function of ln(αC), and of ln(αT), and the
 * way back from Θ. No method has a loop.
 *
 * <p>Both functions are smooth: around real arguments the nearest singularities lie 2π away for
 * ln(αC) (αC = 0 is a branch point, and going around it leads to the other branches of Lambert's W)
 * and π away for ln(αT) (αT = −1). So pieces of a sixteenth of an octave need no more than degree
 * ten. {@code scripts/kernels/log_throughput.py} makes them, and prints their errors: at most 0.2
 * ulp, but for half an ulp of ofLnTime in [26, 40].
 */
final class MeanThroughput {

  /** Below αC = e⁻¹⁰, and αT = e⁻⁴, there are power series instead of the pieces. */
  private static final double SMALL_WORK_END = -10;

  private static final double SMALL_TIME_END = -4;

  /** Added to the logarithms before their piece is found, so that pieces are short around zero. */
  private static final double WORK_OFFSET = 12;

  private static final double TIME_OFFSET = 6;

  private static final double LN_WORK_END = 0x1p14 - WORK_OFFSET;

  /** From ln x = 40 on, ln x/x is below a fortieth of an ulp of Θ. */
  private static final double LN_TIME_END = 40;

  /** From Θ = 42 on, e<sup>−L</sup> is below half an ulp of 1. */
  private static final double MEAN_END = 42;

  /** Up to here ln x is ln(2Θ) and a series. */
  static final double SMALL_MEAN_END = 0.125;

  /**
   * Where the last rows of the tables end, which only arrays use: below it, ln(αT) and Θ belong to
   * a log10 α that is not beyond its limit.
   */
  private static final double ARRAY_END = 0x1p51;

  /** Below it, ln(αT) and ln(αC) of arrays are left to the single calls. */
  private static final double ARRAY_START = -80;

  private static final PiecewisePolynomial OF_LN_WORK =
      PiecewisePolynomial.read(
          "mean_of_ln_work.csv",
          WORK_OFFSET,
          WORK_OFFSET + SMALL_WORK_END,
          WORK_OFFSET + LN_WORK_END);

  private static final PiecewisePolynomial OF_LN_TIME =
      PiecewisePolynomial.read(
          "mean_of_ln_time.csv", TIME_OFFSET, TIME_OFFSET + SMALL_TIME_END, ARRAY_END);

  private static final PiecewisePolynomial EXCESS_OF_LN_TIME =
      PiecewisePolynomial.read("excess_of_ln_time.csv", 0, SMALL_MEAN_END, 64);

  private static final Polynomial SMALL_WORK = Polynomial.read("small_work.csv");

  private static final Polynomial SMALL_TIME = Polynomial.read("small_time.csv");

  private static final Polynomial SMALL_MEAN = Polynomial.read("small_mean.csv");

  private MeanThroughput() {}

  /**
   * Θ from the work: 1/Θ = (K − 1 − w)/(wK) with K = αC and w = W₀((K − 1)/e).
   *
   * @param lnWork ln(αC)
   * @return Θ in TFLOP/s; NaN where it is no normal double
   */
  static double ofLnWork(SplitSum lnWork) {
    double u = lnWork.value();
    if (u >= SMALL_WORK_END) {
      return u < LN_WORK_END ? OF_LN_WORK.at(lnWork) : ofHugeLnWork(lnWork);
    }
    double y = lnWork.plus(NaturalLogarithm.LN_2).times(0.5).exp(); // √(2K)
    return y >= Double.MIN_NORMAL ? y / 2 * SMALL_WORK.at(y) : Double.NaN;
  }

  /**
   * Θ = ω(z) with z = ln K − 1 for K beyond e^16372, where K − 1 is K and ω the Wright omega
   * function, w + ln w = z. The start z − ln z + ln z/z is off by less than 2e-7, and the one step
   * of Newton's method leaves the square of that over 2w.
   */
  private static double ofHugeLnWork(SplitSum lnWork) {
    SplitSum z = lnWork.plus(-1);
    double lnZ = Math.log(z.head());
    double w = z.head() - lnZ + lnZ / z.head();
    double residual = ((z.head() - w) - Math.log(w)) + z.tail();
    return w + residual * (w / (1 + w));
  }

  /**
   * Θ from the time: (1 + 1/x) ln(1 + x) − 1 with x = αT.
   *
   * @param lnTime ln(αT)
   * @return Θ in TFLOP/s; NaN where it is no normal double
   */
  static double ofLnTime(SplitSum lnTime) {
    double v = lnTime.value();
    if (v >= LN_TIME_END) {
      return (lnTime.head() - 1) + lnTime.tail();
    }
    if (v >= SMALL_TIME_END) {
      return OF_LN_TIME.at(lnTime);
    }
    double x = lnTime.exp();
    return x >= Double.MIN_NORMAL ? x / 2 * SMALL_TIME.at(x) : Double.NaN;
  }

  /**
   * ln(αT) from a Θ of at least {@link #SMALL_MEAN_END}: Θ + 1 + excess.
   *
   * @param theta Θ rounded, in TFLOP/s
   * @param rest what rounding took from Θ
   * @return ln(αT)
   */
  static SplitSum lnTime(double theta, double rest) {
    double excess = theta < MEAN_END ? EXCESS_OF_LN_TIME.at(new SplitSum(theta, 0)) : 0;
    return new SplitSum(theta, excess + rest).plus(1);
  }

  /**
   * ln(αT) − ln(2Θ) for a Θ of at most {@link #SMALL_MEAN_END}.
   *
   * @param theta Θ in TFLOP/s
   * @return the difference, 2Θ/3 and less
   */
  static double lnTimeOverTwice(double theta) {
    return SMALL_MEAN.at(theta);
  }

  /**
   * {@link #ofLnWork(SplitSum)} of every element, but for those it lists: NaN, and what is not in
   * [e⁻⁸⁰, e^2⁵¹).
   *
   * @param count how many elements
   * @param heads heads of ln(αC)
   * @param tails tails of ln(αC)
   * @param means receives Θ in TFLOP/s
   * @param missed receives the places of the elements without Θ, in their order
   * @return how many have none
   */
  static int ofLnWork(int count, double[] heads, double[] tails, double[] means, int[] missed) {
    int misses = OF_LN_WORK.at(count, heads, tails, means, missed);
    int left = 0;
    for (int j = 0; j < misses; j++) {
      int i = missed[j];
      if (isForArrays(heads[i] + tails[i])) {
        means[i] = ofLnWork(new SplitSum(heads[i], tails[i]));
      } else {
        missed[left] = i;
        left++;
      }
    }
    return left;
  }

  /**
   * {@link #ofLnTime(SplitSum)} of every element, but for those it lists: NaN, and what is not in
   * [e⁻⁸⁰, e^2⁵¹).
   *
   * @param count how many elements
   * @param heads heads of ln(αT)
   * @param tails tails of ln(αT)
   * @param means receives Θ in TFLOP/s
   * @param missed receives the places of the elements without Θ, in their order
   * @return how many have none
   */
  static int ofLnTime(int count, double[] heads, double[] tails, double[] means, int[] missed) {
    int misses = OF_LN_TIME.at(count, heads, tails, means, missed);
    int left = 0;
    for (int j = 0; j < misses; j++) {
      int i = missed[j];
      if (isForArrays(heads[i] + tails[i])) {
        means[i] = ofLnTime(new SplitSum(heads[i], tails[i]));
      } else {
        missed[left] = i;
        left++;
      }
    }
    return left;
  }

  private static boolean isForArrays(double ln) {
    return ln >= ARRAY_START && ln < ARRAY_END;
  }
}
