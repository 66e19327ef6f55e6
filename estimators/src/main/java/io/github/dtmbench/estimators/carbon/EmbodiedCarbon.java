package io.github.dtmbench.estimators.carbon;

/**
 * Carbon emitted in making the device, charged to a run by the hours it occupies: β = die area ×
 * carbon per area of the process / lifetime (OpenCarbonEval, arXiv 2405.12843, Table 3; carbon per
 * area from LLMCarbon, arXiv 2309.14393).
 *
 * <p>Limits: the logic die alone, without memory, board, host and building; OpenCarbonEval takes
 * one year as the lifetime, where others take four to six.
 *
 * @param gramsCo2ePerDeviceHour β
 */
public record EmbodiedCarbon(double gramsCo2ePerDeviceHour) {

  /** One year of uninterrupted use, the lifetime of OpenCarbonEval. */
  public static final double HOURS_PER_YEAR = 8760;

  private static final double GRAMS_PER_KILOGRAM = 1e3;
  private static final double MM2_PER_CM2 = 100;

  /** Refuses a rate that is negative or not finite. */
  public EmbodiedCarbon {
    if (!(gramsCo2ePerDeviceHour >= 0 && gramsCo2ePerDeviceHour < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "gramsCo2ePerDeviceHour is " + gramsCo2ePerDeviceHour + ", must be in [0, infinity) g/h");
    }
  }

  /**
   * The rate of a die over its lifetime.
   *
   * @param dieAreaMm2 area of the die in mm²
   * @param kgCo2ePerCm2 carbon per area of the process
   * @param lifetimeHours hours over which it is written off, positive
   * @return the rate
   */
  public static EmbodiedCarbon ofDie(double dieAreaMm2, double kgCo2ePerCm2, double lifetimeHours) {
    return new EmbodiedCarbon(
        dieAreaMm2 / MM2_PER_CM2 * kgCo2ePerCm2 * GRAMS_PER_KILOGRAM / lifetimeHours);
  }

  /**
   * The share of a run.
   *
   * @param deviceHours device count times wall-clock hours
   * @return kilograms of CO2 equivalent
   */
  public double kilogramsCo2e(double deviceHours) {
    return deviceHours * gramsCo2ePerDeviceHour / GRAMS_PER_KILOGRAM;
  }
}
