package io.github.dtmbench.estimators.throughput;

/**
 * A positive number {@code significand · 2^exponent}: the precision of a double without its range.
 *
 * <p>The significand lies in [√½, √2), not in [1, 2), so that the exponent is zero around one and
 * {@link #ln()} keeps its digits there instead of subtracting ln 2 from ln 2. Products, quotients
 * and square roots are rounded once, and never overflow.
 *
 * @param significand the digits, in [√½, √2)
 * @param exponent the power of two
 */
record ScaledDouble(double significand, long exponent) {

  private static final double SQRT_2 = 0x1.6a09e667f3bcdp0;

  /** The double nearest to ln 10; with {@link #LN_10_REST}, 106 bits of it. */
  static final double LN_10 = 0x1.26bb1bbb55516p1;

  /** What {@link #LN_10} leaves of ln 10. */
  static final double LN_10_REST = -0x1.f48ad494ea3e9p-53;

  /** The double nearest to ln 2; with {@link #LN_2_REST}, 106 bits of it. */
  static final double LN_2 = 0x1.62e42fefa39efp-1;

  /** What {@link #LN_2} leaves of ln 2. */
  static final double LN_2_REST = 0x1.abc9e3b39803fp-56;

  static final double LOG10_E = 0x1.bcb7b1526e50ep-2;

  private static final double LOG2_10 = 0x1.a934f0979a371p1;

  /**
   * Takes a double apart.
   *
   * @param value positive and finite; subnormal values are exact too
   * @return the same number
   */
  static ScaledDouble of(double value) {
    return value < Double.MIN_NORMAL ? normalized(value * 0x1p54, -54) : normalized(value, 0);
  }

  /**
   * Raises ten to a power.
   *
   * <p>With n the integer nearest to log10 · log₂ 10, the result is exp(ρ) · 2ⁿ where ρ = log10 ·
   * ln 10 − n · ln 2. The two products agree in nearly all their digits, so each is formed exactly
   * with a fused multiply-add and ρ keeps an absolute error below 2⁻⁵², whatever the power: the
   * relative error of the result is about two ulp at most. Past |log10| = 1e15 the products would
   * no longer be known to that.
   *
   * @param log10 the power, in [−1e15, 1e15]
   * @return 10^log10
   */
  static ScaledDouble tenToThe(double log10) {
    double n = Math.rint(log10 * LOG2_10);
    double a = log10 * LN_10;
    double b = n * LN_2;
    double aRest = Math.fma(log10, LN_10, -a) + log10 * LN_10_REST;
    double bRest = Math.fma(n, LN_2, -b) + n * LN_2_REST;
    return normalized(Math.exp((a - b) + (aRest - bRest)), (long) n);
  }

  ScaledDouble times(ScaledDouble other) {
    return normalized(significand * other.significand, exponent + other.exponent);
  }

  ScaledDouble dividedBy(ScaledDouble other) {
    return normalized(significand / other.significand, exponent - other.exponent);
  }

  /** Multiplies by a power of two, exactly. */
  ScaledDouble timesTwoToThe(int power) {
    return new ScaledDouble(significand, exponent + power);
  }

  ScaledDouble sqrt() {
    long odd = Math.floorMod(exponent, 2L);
    return normalized(Math.sqrt(odd == 0 ? significand : 2 * significand), (exponent - odd) / 2);
  }

  /** The natural logarithm; its two terms never cancel, by the choice of the significand. */
  double ln() {
    return Math.fma((double) exponent, LN_2, Math.log(significand));
  }

  double log10() {
    return ln() * LOG10_E;
  }

  /** The nearest double: infinite or zero when the number is beyond the range of doubles. */
  double doubleValue() {
    return Math.scalb(significand, (int) Math.max(-3000, Math.min(3000, exponent)));
  }

  private static ScaledDouble normalized(double value, long exponent) {
    int shift = Math.getExponent(value);
    double significand = Math.scalb(value, -shift);
    return significand < SQRT_2
        ? new ScaledDouble(significand, exponent + shift)
        : new ScaledDouble(significand / 2, exponent + shift + 1);
  }
}
