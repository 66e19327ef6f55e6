package io.github.dtmbench.estimators.regression;

/** The refusals of this package: which argument, its value, what was expected. */
final class Checks {

  /** The square and the cube of a feature, and sums of them over any array, stay finite. */
  static final double MAX_MAGNITUDE = 1e100;

  private Checks() {}

  /** Refuses a setting that is not above zero or is infinite. */
  static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          name + " is " + value + ", expected a value in (0, Infinity)");
    }
  }

  /** Refuses a setting outside a closed interval. */
  static void requireInRange(String name, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          name + " is " + value + ", expected a value in [" + low + ", " + high + "]");
    }
  }

  /** Refuses a value that is NaN, infinite or large enough to overflow when it is squared. */
  static void requireUsable(double value, String name, int... index) {
    if (!(Math.abs(value) <= MAX_MAGNITUDE)) {
      StringBuilder message = new StringBuilder(name);
      for (int i : index) {
        message.append('[').append(i).append(']');
      }
      message.append(" is ").append(value);
      message.append(", expected a finite number of magnitude at most ").append(MAX_MAGNITUDE);
      throw new IllegalArgumentException(message.toString());
    }
  }

  /**
   * Refuses a row to predict for that differs in width from the training rows or holds an unusable
   * value.
   */
  static void requireQuery(double[] x, int width) {
    if (x.length != width) {
      throw new IllegalArgumentException(
          "x has " + x.length + " columns, expected " + width + " as in the training rows");
    }
    for (int j = 0; j < width; j++) {
      requireUsable(x[j], "x", j);
    }
  }

  /** Refuses rows that are none, empty, ragged or hold an unusable value. */
  static void requireRows(double[][] x) {
    if (x.length == 0) {
      throw new IllegalArgumentException("x has 0 rows, expected at least 1");
    }
    if (x[0].length == 0) {
      throw new IllegalArgumentException("x[0] has 0 columns, expected at least 1");
    }
    for (int i = 0; i < x.length; i++) {
      if (x[i].length != x[0].length) {
        throw new IllegalArgumentException(
            "x["
                + i
                + "] has "
                + x[i].length
                + " columns, expected "
                + x[0].length
                + " as in x[0]");
      }
      for (int j = 0; j < x[i].length; j++) {
        requireUsable(x[i][j], "x", i, j);
      }
    }
  }
}
