package io.github.dtmbench.reports.table.number;

import java.util.Optional;

/**
 * The significant digits of a double without big numbers: the exact value of the double, rounded
 * half away from zero as {@link java.math.BigDecimal} rounds it by {@code HALF_UP}. A value is
 * multiplied by a power of ten that a double holds exactly, and {@link Math#fma} gives what the
 * product lost, so the sum of both is the exact product; where a power has to be divided by, what
 * is lost is known to a few units of its own last place. Where that does not decide, and for values
 * beyond the powers, there is no answer and big numbers have to be asked.
 */
public final class SignificantDigits {

  /** How many digits are kept. */
  public static final int COUNT = 10;

  private static final double SMALLEST = 1e-6;
  private static final double LARGEST = 1e31;
  private static final int LARGEST_EXPONENT = 31;

  /** From here on a power of ten is written. */
  private static final int FIRST_SCIENTIFIC_EXPONENT = 15;

  private static final long LEAST = 1_000_000_000L;
  private static final double LOG10_OF_2 = 0.3010299956639812;

  /** Powers of ten that are doubles. */
  private static final double[] POWERS = new double[23];

  /** Far above the error of a quotient's remainder, 1e-21, and far below what is common. */
  private static final double UNDECIDED = 1e-12;

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  private SignificantDigits() {}

  /**
   * The digits of a number.
   *
   * @param value any double
   * @return digits without trailing zeros, from 1e15 on with a power of ten; empty for zero, for
   *     sizes below 1e-6 or from 1e31 on, for what is not finite and where rounding is too close to
   *     call
   */
  public static Optional<String> of(double value) {
    StringBuilder text = new StringBuilder(24);
    return append(value, text) ? Optional.of(text.toString()) : Optional.empty();
  }

  /**
   * The same at the end of a text.
   *
   * @param value any double
   * @param text takes the digits
   * @return whether there are any; if not, the text is as it was
   */
  public static boolean append(double value, StringBuilder text) {
    double size = Math.abs(value);
    if (!(size >= SMALLEST && size < LARGEST)) {
      return false;
    }
    int exponent = decade(size);
    long digits = rounded(size, COUNT - 1 - exponent);
    if (digits >= 10 * LEAST || (digits >= 0 && digits < LEAST)) {
      // The estimate was off by one, or rounding carried over.
      exponent += digits < LEAST ? -1 : 1;
      digits = rounded(size, COUNT - 1 - exponent);
    }
    if (digits < LEAST || digits >= 10 * LEAST || exponent >= LARGEST_EXPONENT) {
      return false;
    }
    write(value < 0, digits, exponent, text);
    return true;
  }

  /** Power of ten at or below a size, or one less: by its power of two, without a logarithm. */
  private static int decade(double size) {
    return (int) Math.floor(Math.getExponent(size) * LOG10_OF_2);
  }

  /** Value times a power of ten as the nearest whole number; negative where that is undecided. */
  private static long rounded(double size, int power) {
    double product;
    double lost;
    if (power >= 0) {
      product = size * POWERS[power];
      lost = Math.fma(size, POWERS[power], -product);
    } else {
      double divisor = POWERS[-power];
      product = size / divisor;
      lost = Math.fma(-product, divisor, size) / divisor;
    }
    long whole = (long) product;
    double beyondHalf = (product - whole - 0.5) + lost;
    if (Math.abs(beyondHalf) < UNDECIDED) {
      return -1;
    }
    return beyondHalf > 0 ? whole + 1 : whole;
  }

  private static void write(boolean negative, long digits, int exponent, StringBuilder text) {
    int kept = COUNT;
    long rest = digits;
    while (rest % 10 == 0) {
      rest /= 10;
      kept--;
    }
    if (negative) {
      text.append('-');
    }
    if (exponent < 0) {
      text.append("0.");
      for (int i = -1; i > exponent; i--) {
        text.append('0');
      }
      text.append(rest);
    } else if (exponent >= FIRST_SCIENTIFIC_EXPONENT) {
      withPoint(rest, kept, 1, text);
      text.append("E+").append(exponent);
    } else {
      int whole = exponent + 1;
      withPoint(rest, kept, whole, text);
      for (int i = kept; i < whole; i++) {
        text.append('0');
      }
    }
  }

  /** Figures with a point behind the first few, unless there are no others. */
  private static void withPoint(long figures, int count, int whole, StringBuilder text) {
    if (count <= whole) {
      text.append(figures);
      return;
    }
    long divisor = (long) POWERS[count - whole];
    text.append(figures / divisor).append('.');
    long fraction = figures % divisor;
    for (long next = divisor / 10; next > fraction && next > 1; next /= 10) {
      text.append('0');
    }
    text.append(fraction);
  }
}
