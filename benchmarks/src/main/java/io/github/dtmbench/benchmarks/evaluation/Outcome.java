package io.github.dtmbench.benchmarks.evaluation;

/**
 * What became of a run in the unit that is scored, and how predicted device-hours turn into it.
 *
 * @param actual what was reported, positive and finite
 * @param perDeviceHour how much of it a device-hour makes, positive and finite
 */
public record Outcome(double actual, double perDeviceHour) {

  /** Refuses numbers that are not positive and finite. */
  public Outcome {
    requirePositive("actual", actual);
    requirePositive("perDeviceHour", perDeviceHour);
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " is " + value + ", must be in (0, infinity)");
    }
  }
}
