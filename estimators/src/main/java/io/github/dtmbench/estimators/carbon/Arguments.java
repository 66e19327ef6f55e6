package io.github.dtmbench.estimators.carbon;

/** The refusals of this package: which argument, its value, what it must be. */
final class Arguments {

  private Arguments() {}

  /** Refuses a value below {@code low} or not finite. */
  static void requireAtLeast(String name, double value, double low, String unit) {
    if (!(value >= low && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          (name + " is " + value + ", must be in [" + low + ", infinity) " + unit).strip());
    }
  }

  /** Refuses a value that is not above zero or not finite. */
  static void requirePositive(String name, double value, String unit) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          (name + " is " + value + ", must be in (0.0, infinity) " + unit).strip());
    }
  }

  /** Refuses a value outside a closed interval. */
  static void requireIn(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          name + " is " + value + ", must be in [" + low + ", " + high + "]");
    }
  }
}
