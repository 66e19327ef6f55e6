package io.github.dtmbench.estimators.throughput;

/** What curves accept and return: the same limits, and the same words, for all of them. */
final class Domain {

  private Domain() {}

  /** Refuses what is not positive and finite. */
  static double positive(double value, String name, String unit) {
    if (!(value > 0 && value <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          name + " = " + value + ", outside (0.0, " + Double.MAX_VALUE + "] " + unit);
    }
    return value;
  }

  /** Refuses a time that is negative, infinite or NaN. */
  static double moment(double deviceSeconds) {
    if (!(deviceSeconds >= 0 && deviceSeconds <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "deviceSeconds = " + deviceSeconds + ", outside [0.0, " + Double.MAX_VALUE + "] s");
    }
    return deviceSeconds;
  }

  /** Refuses a result that overflowed, or that underflowed and lost digits. */
  static double normal(double value, String name, String unit) {
    if (!(value >= Double.MIN_NORMAL && value <= Double.MAX_VALUE)) {
      throw new ArithmeticException(
          name
              + " = "
              + value
              + ", outside ["
              + Double.MIN_NORMAL
              + ", "
              + Double.MAX_VALUE
              + "] "
              + unit);
    }
    return value;
  }
}
