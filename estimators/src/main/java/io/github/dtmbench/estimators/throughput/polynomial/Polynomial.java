package io.github.dtmbench.estimators.throughput.polynomial;

/**
 * A polynomial of degree {@value #DEGREE}; a record for the reason that {@link PiecewisePolynomial}
 * is one.
 *
 * @param row a centre, which is 0, and the coefficients
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
public record Polynomial(double[] row) {

  static final int DEGREE = 10;

  /**
   * Reads the coefficients.
   *
   * @param name the resource, with a single row
   * @return the polynomial
   */
  public static Polynomial read(String name) {
    return new Polynomial(KernelTable.read(name, DEGREE + 2));
  }

  /** Evaluates the polynomial. */
  public double at(double t) {
    return evaluate(row, 1, t);
  }

  /**
   * Evaluates by Estrin's scheme, which gives the processor several products at a time.
   *
   * @param from holds the coefficients, the constant one first
   * @param at where they begin
   * @param t the argument
   * @return the value
   */
  static double evaluate(double[] from, int at, double t) {
    double t2 = t * t;
    double t4 = t2 * t2;
    double p1 = Math.fma(from[at + 2], t, from[at + 1]);
    double p3 = Math.fma(from[at + 4], t, from[at + 3]);
    double p5 = Math.fma(from[at + 6], t, from[at + 5]);
    double p7 = Math.fma(from[at + 8], t, from[at + 7]);
    double p9 = Math.fma(from[at + 10], t, from[at + 9]);
    double low = Math.fma(p3, t2, p1);
    double high = Math.fma(p9, t4, Math.fma(p7, t2, p5));
    return Math.fma(Math.fma(high, t4, low), t, from[at]);
  }
}
