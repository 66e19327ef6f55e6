package io.github.dtmbench.estimators.throughput.polynomial;

/**
 * A function as polynomials of degree {@value Polynomial#DEGREE} on the sixteenths of octaves:
 * [2ⁿ(1 + i/16), 2ⁿ(1 + (i + 1)/16)) for i from 0 to 15. The leading bits of the argument number
 * the piece, so that there is no search. The last row may be one for all arguments beyond the
 * pieces.
 *
 * <p>Every piece is in powers of the distance from its centre, which was chosen so that the
 * constant term is a double to within a sixteenth of its rounding (Gal 1986). A value is the
 * constant term plus a term at most a thirtieth of it, which keeps its error a little above half an
 * ulp.
 *
 * <p>A record, because the fields of a record in a constant are constants to the compiler: the
 * table stands in the code as an address.
 *
 * @param rows a centre and its coefficients, piece after piece, each row filled up to {@value #ROW}
 *     numbers and the rows to a power of two, so that a mask can say what the compiler would
 *     otherwise check
 * @param last the last row that means something
 * @param offset added to an argument before its piece is found
 * @param firstPiece the leading bits of the first argument, offset included
 * @param pieces how many sixteenths of octaves the arguments span, from the first on; those that
 *     have no row of their own have the last
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
public record PiecewisePolynomial(
    double[] rows, int last, double offset, int firstPiece, int pieces) {

  /** The centre and the coefficients. */
  private static final int NUMBERS = Polynomial.DEGREE + 2;

  private static final int ROW = 16;

  /** What is left of a double's bits: sign, exponent and four bits of the fraction. */
  private static final int DROPPED_BITS = 48;

  /**
   * Reads the pieces.
   *
   * @param name the resource
   * @param offset added to an argument before its piece is found
   * @param start where the pieces begin, offset included: a power of two
   * @param end where the arguments end, offset included: a border of pieces, beyond which the last
   *     row means nothing
   * @return the pieces
   */
  public static PiecewisePolynomial read(String name, double offset, double start, double end) {
    double[] numbers = KernelTable.read(name, NUMBERS);
    int count = numbers.length / NUMBERS;
    double[] rows = new double[ROW * powerOfTwoFrom(count)];
    for (int row = 0; row < count; row++) {
      System.arraycopy(numbers, NUMBERS * row, rows, ROW * row, NUMBERS);
    }
    int firstPiece = leadingBits(start);
    return new PiecewisePolynomial(
        rows, count - 1, offset, firstPiece, leadingBits(end) - firstPiece);
  }

  private static int powerOfTwoFrom(int count) {
    return Integer.highestOneBit(2 * count - 1);
  }

  private static int leadingBits(double value) {
    return (int) (Double.doubleToRawLongBits(value) >>> DROPPED_BITS);
  }

  /**
   * Evaluates the piece in which the argument lies.
   *
   * @param argument within the pieces that have rows of their own
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

  /**
   * Evaluates at the sum of every head with its tail, as {@link #at(double, double)} does, and
   * lists the elements whose argument is NaN or outside [start, end).
   *
   * @param count how many elements
   * @param heads the heads of the arguments
   * @param tails the tails of the arguments
   * @param values receives the values; where there is none, what was there stays
   * @param missed receives the places of the others, in their order
   * @return how many others there are
   */
  public int at(int count, double[] heads, double[] tails, double[] values, int[] missed) {
    int misses = 0;
    int mask = rows.length / ROW - 1;
    for (int i = 0; i < count; i++) {
      double head = heads[i];
      double tail = tails[i];
      int piece = leadingBits(head + tail + offset) - firstPiece;
      if (piece >= 0 && piece < pieces) {
        int row = ROW * (Math.min(piece, last) & mask);
        values[i] = Polynomial.evaluate(rows, row + 1, (head - rows[row]) + tail);
      } else {
        missed[misses] = i;
        misses++;
      }
    }
    return misses;
  }
}
