package io.github.dtmbench.estimators.throughput.polynomial;

/**
 * A sum of two doubles that is not rounded: the head holds nearly all of it, the tail what the head
 * cannot hold and whatever small terms came after. The tail may be far larger than an ulp of the
 * head.
 *
 * <p>Short-lived: where the methods that make and take it are inlined, it never becomes an object.
 *
 * @param head the larger part
 * @param tail the smaller part
 */
public record SplitSum(double head, double tail) {

  /**
   * Adds a double to the head; what rounding takes from the head goes to the tail (Knuth's TwoSum).
   */
  public SplitSum plus(double value) {
    double sum = head + value;
    double ofValue = sum - head;
    return new SplitSum(sum, tail + ((head - (sum - ofValue)) + (value - ofValue)));
  }

  /**
   * The sum with another.
   *
   * @param other a sum of two doubles
   * @return both together, to about twice the digits of a double
   */
  public SplitSum plus(SplitSum other) {
    SplitSum sum = plus(other.head);
    return new SplitSum(sum.head, sum.tail + other.tail);
  }

  /**
   * The difference from another.
   *
   * @param other a sum of two doubles
   * @return this less the other, to about twice the digits of a double
   */
  public SplitSum minus(SplitSum other) {
    return plus(other.times(-1));
  }

  /** Multiplies by a factor that is a power of two but for its sign, exactly. */
  public SplitSum times(double powerOfTwo) {
    return new SplitSum(powerOfTwo * head, powerOfTwo * tail);
  }

  /** The sum as one double, in error by at most an ulp of the sum and one of the tail. */
  public double value() {
    return head + tail;
  }

  /** e to this power: within one ulp of what {@link Math#exp} would give for the exact sum. */
  public double exp() {
    double value = value();
    double power = Math.exp(value);
    return Math.fma(power, (head - value) + tail, power);
  }
}
