package io.github.dtmbench.estimators.quadrature;

/** What every method of this package refuses alike. */
final class Arguments {

  private Arguments() {}

  /** Refuses what is not positive and finite. */
  static double positive(double value, String name, String unit) {
    if (!(value > 0 && value <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          name + " = " + value + ", outside (0.0, " + Double.MAX_VALUE + "] " + unit);
    }
    return value;
  }
}
