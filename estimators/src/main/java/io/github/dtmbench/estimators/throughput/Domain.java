package io.github.dtmbench.estimators.throughput;

/**
 * What curves accept and return: the same limits, and the same words, for all of them. The words
 * are put together apart from the comparisons, which stand in the innermost loops of fits and are
 * inlined there only while they are short.
 */
final class Domain {

  private Domain() {}

  /** Refuses what is not positive and finite. */
  static double positive(double value, String name, String unit) {
    if (!(value > 0 && value <= Double.MAX_VALUE)) {
      throw notPositive(value, name, unit);
    }
    return value;
  }

  /** Refuses a time that is negative, infinite or NaN. */
  static double moment(double deviceSeconds) {
    if (!(deviceSeconds >= 0 && deviceSeconds <= Double.MAX_VALUE)) {
      throw noMoment(deviceSeconds);
    }
    return deviceSeconds;
  }

  /** Refuses a result that overflowed, or that underflowed and lost digits. */
  static double normal(double value, String name, String unit) {
    if (!(value >= Double.MIN_NORMAL && value <= Double.MAX_VALUE)) {
      throw notNormal(value, name, unit);
    }
    return value;
  }

  private static IllegalArgumentException notPositive(double value, String name, String unit) {
    return new IllegalArgumentException(
        name + " = " + value + ", outside (0.0, " + Double.MAX_VALUE + "] " + unit);
  }

  private static IllegalArgumentException noMoment(double deviceSeconds) {
    return new IllegalArgumentException(
        "deviceSeconds = " + deviceSeconds + ", outside [0.0, " + Double.MAX_VALUE + "] s");
  }

  private static ArithmeticException notNormal(double value, String name, String unit) {
    return new ArithmeticException(
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
}
