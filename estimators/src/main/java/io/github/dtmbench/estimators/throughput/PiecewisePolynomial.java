package io.github.dtmbench.estimators.throughput;

/**
 * A function as polynomials of degree {@value Polynomial#DEGREE} on the sixteenths of octaves:
 * [2ⁿ(1 + i/16), 2ⁿ(1 + (i + 1)/16)) for i from 0 to 15. The leading bits of the argument number
 * the piece, so that there is no search.
 *
 * <p>Every piece is in powers of the distance from its centre, which was chosen so that the
 * constant term is a double to within a sixteenth of its rounding (Gal 1986). A value is the
 * constant term plus a term at most a thirtieth of it, which keeps its error a little above half an
 * ulp.
 */
final class PiecewisePolynomial {

  /** The centre and the coefficients. */
  private static final int ROW = Polynomial.DEGREE + 2;

  /** What is left of a double's bits: sign, exponent and four bits of the fraction. */
  private static final int DROPPED_BITS = 48;

  private final double[] rows;
  private final double offset;
  private final int firstPiece;

  /**
   * Reads the pieces.
   *
   * @param name the resource
   * @param offset added to an argument before its piece is found
   * @param start where the pieces begin, offset included: a power of two
   */
  PiecewisePolynomial(String name, double offset, double start) {
    this.rows = KernelTable.read(name, ROW);
    this.offset = offset;
    this.firstPiece = leadingBits(start);
  }

  private static int leadingBits(double value) {
    return (int) (Double.doubleToRawLongBits(value) >>> DROPPED_BITS);
  }

  /**
   * Evaluates the piece in which the argument lies.
   *
   * @param argument within the pieces
   * @return the value
   */
  double at(SplitSum argument) {
    return at(argument.head(), argument.tail());
  }

  /** Evaluates at head + tail. */
  double at(double head, double tail) {
    int row = ROW * (leadingBits(head + tail + offset) - firstPiece);
    return Polynomial.evaluate(rows, row + 1, (head - rows[row]) + tail);
  }
}
