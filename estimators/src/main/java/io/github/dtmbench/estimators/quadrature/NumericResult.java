package io.github.dtmbench.estimators.quadrature;

/**
 * What a numerical method came to, and what it cost: a number, or that it gave up. Whoever uses the
 * number has to say what becomes of the other case.
 */
public sealed interface NumericResult {

  /**
   * What it cost.
   *
   * @return evaluations of the curve
   */
  int evaluations();

  /**
   * A number. That it is accurate is not said: only the method's own test of convergence passed, if
   * it has one.
   *
   * @param value positive and finite
   * @param evaluations evaluations of the curve
   */
  record Value(double value, int evaluations) implements NumericResult {

    /** Refuses a value that is not positive and finite. */
    public Value {
      if (!isValue(value)) {
        throw new IllegalArgumentException("value = " + value + ", outside (0, infinity)");
      }
    }
  }

  /**
   * No number.
   *
   * @param reason one line
   * @param evaluations evaluations of the curve until then
   */
  record GaveUp(String reason, int evaluations) implements NumericResult {}

  /**
   * The value of a sum, or that it is none: a curve that is infinite at a node, or work beyond the
   * range of doubles.
   *
   * @param sum what was computed
   * @param evaluations evaluations of the curve
   * @return a value if the sum is positive and finite
   */
  static NumericResult of(double sum, int evaluations) {
    return isValue(sum)
        ? new Value(sum, evaluations)
        : new GaveUp("the result is " + sum + ", outside (0, infinity)", evaluations);
  }

  private static boolean isValue(double value) {
    return value > 0 && value <= Double.MAX_VALUE;
  }

  /**
   * The number, for callers that can do nothing without it.
   *
   * @return the value
   * @throws ArithmeticException if the method gave up; the message is its reason
   */
  default double orElseThrow() {
    if (this instanceof Value number) {
      return number.value();
    }
    throw new ArithmeticException(((GaveUp) this).reason());
  }
}
