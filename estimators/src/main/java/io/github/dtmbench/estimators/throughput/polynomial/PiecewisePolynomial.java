package io.github.dtmbench.estimators.throughput.polynomial;

/**
 * A function as polynomials of degree {@value Polynomial#DEGREE} on the sixteenths of octaves:
 * [2ⁿ(1 + i/16), 2ⁿ(1 + (i + 1)/16)) for i from 0 to 15. The leading bits of the argument number
 * the piece, so that there is no search.
 *
 * <p>Every piece is in powers of the distance from its centre, which was chosen so that the
 * constant term is a double to within a sixteenth of its rounding (Gal 1986). A value is the
 * constant term plus a term at most a thirtieth of it, which keeps its error a little above half an
 * ulp.
 *
 * <p>A record, because the fields of a record in a constant are constants to the compiler: the
 * table stands in the code as an address.
 *
 * @param rows a centre and its coefficients, piece after piece
 * @param offset added to an argument before its piece is found
 * @param firstPiece the leading bits of the first argument, offset included
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
public record PiecewisePolynomial(double[] rows, double offset, int firstPiece) {

  /** The centre and the coefficients. */
  private static final int ROW = Polynomial.DEGREE + 2;

  /** What is left of a double's bits: sign, exponent and four bits of the fraction. */
  private static final int DROPPED_BITS = 48;

  /**
   * Reads the pieces.
   *
   * @param name the resource
   * @param offset added to an argument before its piece is found
   * @param start where the pieces begin, offset included: a power of two
   * @return the pieces
   */
  public static PiecewisePolynomial read(String name, double offset, double start) {
    return new PiecewisePolynomial(KernelTable.read(name, ROW), offset, leadingBits(start));
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
  public double at(SplitSum argument) {
    return at(argument.head(), argument.tail());
  }

  /** Evaluates at head + tail. */
  public double at(double head, double tail) {
    int row = ROW * (leadingBits(head + tail + offset) - firstPiece);
    return Polynomial.evaluate(rows, row + 1, (head - rows[row]) + tail);
  }
}
