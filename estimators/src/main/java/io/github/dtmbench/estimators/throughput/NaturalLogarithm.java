package io.github.dtmbench.estimators.throughput;

import io.github.dtmbench.estimators.throughput.polynomial.KernelTable;
import io.github.dtmbench.estimators.throughput.polynomial.SplitSum;

/**
 * Natural logarithms with more digits than a double: of a double, of a power of ten, and of the
 * product of both.
 *
 * <p>A sum of logarithms such as ln α + ln C may be small where each is large, and its absolute
 * error is the relative error of what is made of it. So the logarithm comes as a {@link SplitSum}
 * whose absolute error is below 2⁻⁵⁹ for any positive double and any power of ten up to 10^1e13.
 *
 * <p>The method is Tang's (ACM TOMS 16, 1990) in the form of ARM's optimized routines: value =
 * 2<sup>e</sup> z with z in [0.6875, 1.375), 1/c from a table of 128 rows by the leading bits of z,
 * and ln value = e ln 2 − ln(1/c) + ln(1 + r) with r = z/c − 1, which a fused multiply-add rounds
 * once; |r| &lt; 2⁻⁸, and its series ends after r⁷ with 2⁻⁶⁷ left.
 */
final class NaturalLogarithm {

  private static final long START = 0x3fe6000000000000L; // the bits of 0.6875

  private static final long EXPONENT = 0xfffL << 52;

  private static final int ROW = 3;

  /** Inverse, first and second part of the logarithm, row after row. */
  private static final double[] TABLE = KernelTable.read("logarithm.csv", ROW);

  /** ln 2 as a multiple of 2⁻⁴³, so that e ln 2 and its sum with a first part are exact. */
  private static final double LN_2_FIRST = 0x1.62e42fefa3800p-1;

  private static final double LN_2_SECOND = 0x1.ef35793c76730p-45;

  /** ln 2. */
  static final SplitSum LN_2 = new SplitSum(LN_2_FIRST, LN_2_SECOND);

  private static final double LN_10 = 0x1.26bb1bbb55516p1;

  /** What {@link #LN_10} leaves of ln 10. */
  private static final double LN_10_REST = -0x1.f48ad494ea3e9p-53;

  /** The double nearest to log10 e. */
  static final double LOG10_E = 0x1.bcb7b1526e50ep-2;

  /** Undoes what makes the least subnormal double a normal one; the first part is exact. */
  private static final SplitSum LN_OF_TWO_TO_THE_MINUS_54 =
      new SplitSum(-54 * LN_2_FIRST, -54 * LN_2_SECOND);

  /**
   * Arrays leave values further from 1 than this power of two to the single calls: within it, no
   * product or quotient of theirs leaves the normal doubles.
   */
  static final int ARRAY_EXPONENT = 390;

  private NaturalLogarithm() {}

  /**
   * Takes the logarithm of any positive double.
   *
   * @param value positive and finite; for anything else the result means nothing
   * @return ln value
   */
  static SplitSum of(double value) {
    return value >= Double.MIN_NORMAL
        ? ofNormal(value)
        : ofNormal(value * 0x1p54).plus(LN_OF_TWO_TO_THE_MINUS_54);
  }

  /**
   * Takes the logarithm of a normal double.
   *
   * @param value positive, normal and finite; for anything else the result means nothing
   * @return ln value
   */
  static SplitSum ofNormal(double value) {
    long bits = Double.doubleToRawLongBits(value);
    long fromStart = bits - START;
    int row = ROW * ((int) (fromStart >> 45) & 127);
    double e = (double) (fromStart >> 52);
    double z = Double.longBitsToDouble(bits - (fromStart & EXPONENT));
    double r = Math.fma(z, TABLE[row], -1);
    return new SplitSum(
        Math.fma(e, LN_2_FIRST, TABLE[row + 1]),
        r + (Math.fma(e, LN_2_SECOND, TABLE[row + 2]) + series(r)));
  }

  /**
   * ln(1 + r) − r. The signs, and the order of factors, do not change a bit of the result. They let
   * no two operations of one kind take r, or its square, in the same place: HotSpot then pairs the
   * neighbours in {@link #addSeries} as they belong, and makes vector code of it.
   */
  private static double series(double r) {
    double square = r * r;
    double low = Math.fma(r, 1.0 / 3, -0.5);
    double high = Math.fma(1.0 / 5, r, -0.25) - -square * Math.fma(-r, -1.0 / 7, -1.0 / 6);
    return square * Math.fma(square, high, low);
  }

  /**
   * Begins the logarithm of every value: what of {@link #ofNormal(double)} needs the bits of the
   * value and a row of the table, which vector code has no good way to. {@link #addSeries} ends it.
   *
   * @param count how many elements
   * @param values any doubles
   * @param heads receives the heads, or NaN for a value that is not positive or not of a magnitude
   *     between 2^−{@value #ARRAY_EXPONENT} and 2^{@value #ARRAY_EXPONENT}
   * @param tails receives what the tails have from the table
   * @param rests receives r
   */
  static void begin(int count, double[] values, double[] heads, double[] tails, double[] rests) {
    for (int i = 0; i < count; i++) {
      long bits = Double.doubleToRawLongBits(values[i]);
      long fromStart = bits - START;
      int row = ROW * ((int) (fromStart >> 45) & 127);
      int exponent = (int) (fromStart >> 52); // beyond the limits for a sign, a NaN, an infinity
      double e = exponent;
      double z = Double.longBitsToDouble(bits - (fromStart & EXPONENT));
      rests[i] = Math.fma(z, TABLE[row], -1);
      tails[i] = Math.fma(e, LN_2_SECOND, TABLE[row + 2]);
      heads[i] =
          exponent >= -ARRAY_EXPONENT && exponent <= ARRAY_EXPONENT
              ? Math.fma(e, LN_2_FIRST, TABLE[row + 1])
              : Double.NaN;
    }
  }

  /**
   * Ends the logarithm of every value: the tails, with the series.
   *
   * @param count how many elements
   * @param rests r, as {@link #begin} left it
   * @param begun the tails, as {@link #begin} left them
   * @param tails receives the tails; another array, or the loop is not turned into vector code
   */
  static void addSeries(int count, double[] rests, double[] begun, double[] tails) {
    for (int i = 0; i < count; i++) {
      double r = rests[i];
      tails[i] = r + (begun[i] + series(r));
    }
  }

  /**
   * The logarithm of every product whose first factor is given by its common logarithm, as {@link
   * #ofProduct} has it.
   *
   * @param count how many elements
   * @param log10Factors the common logarithms
   * @param lnHeads heads of the natural logarithms of the second factors
   * @param lnTails tails of these
   * @param heads receives the heads of the logarithms of the products; not one of the arguments
   * @param tails receives the tails; not one of the arguments
   */
  static void addPowersOfTen(
      int count,
      double[] log10Factors,
      double[] lnHeads,
      double[] lnTails,
      double[] heads,
      double[] tails) {
    for (int i = 0; i < count; i++) {
      double log10 = log10Factors[i];
      double power = log10 * LN_10;
      double powerRest = Math.fma(log10, LN_10, -power) + log10 * LN_10_REST;
      double ln = lnHeads[i];
      double sum = power + ln;
      double ofLn = sum - power;
      heads[i] = sum;
      tails[i] = (powerRest + ((power - (sum - ofLn)) + (ln - ofLn))) + lnTails[i];
    }
  }

  /**
   * Takes the logarithm of a product whose first factor is given by its common logarithm.
   *
   * @param log10Factor in [−1e15, 1e15]
   * @param value positive, normal and finite
   * @return ln(10^log10Factor · value)
   */
  static SplitSum ofProduct(double log10Factor, double value) {
    return ofPowerOfTen(log10Factor).plus(ofNormal(value));
  }

  /**
   * Takes the logarithm of a power of ten. Past 1e15 the exact product would need more than two
   * doubles for this to be known to 2⁻⁵⁹; at 1e15 it is known to 2⁻⁵³.
   *
   * @param log10 in [−1e15, 1e15]
   * @return ln 10^log10
   */
  static SplitSum ofPowerOfTen(double log10) {
    double head = log10 * LN_10;
    return new SplitSum(head, Math.fma(log10, LN_10, -head) + log10 * LN_10_REST);
  }
}
