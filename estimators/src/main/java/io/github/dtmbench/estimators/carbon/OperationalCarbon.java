package io.github.dtmbench.estimators.carbon;

/**
 * Carbon emitted by the electricity of a run: power × time × PUE × grid intensity (OpenCarbonEval,
 * arXiv 2405.12843, eq. 1; the ML CO2 impact calculator and the model cards that follow it use the
 * same product).
 *
 * <p>Limits: power is one number for the whole run, so idle time and dips count as full power; with
 * the thermal design power (TDP) it leaves out host, memory and network.
 *
 * @param devicePowerWatts electrical power per device
 * @param pue power usage effectiveness: energy of the data centre per energy of its computers, at
 *     least 1
 * @param gramsCo2ePerKwh carbon intensity of the grid
 */
public record OperationalCarbon(double devicePowerWatts, double pue, double gramsCo2ePerKwh) {

  private static final double WATTS_PER_KILOWATT = 1e3;
  private static final double GRAMS_PER_TONNE = 1e6;

  /** Refuses a power or intensity that is negative or not finite, and a PUE below 1. */
  public OperationalCarbon {
    Arguments.requireAtLeast("devicePowerWatts", devicePowerWatts, 0, "W");
    Arguments.requireAtLeast("pue", pue, 1, "");
    Arguments.requireAtLeast("gramsCo2ePerKwh", gramsCo2ePerKwh, 0, "g/kWh");
  }

  /**
   * Emissions of a run.
   *
   * @param deviceHours device count times wall-clock hours
   * @return tonnes of CO2 equivalent
   */
  public double tonnesCo2e(double deviceHours) {
    return kilowattHours(deviceHours) * gramsCo2ePerKwh / GRAMS_PER_TONNE;
  }

  /**
   * Energy of a run, PUE included.
   *
   * @param deviceHours device count times wall-clock hours
   * @return kWh
   */
  public double kilowattHours(double deviceHours) {
    return deviceHours * devicePowerWatts / WATTS_PER_KILOWATT * pue;
  }

  /**
   * The time that would emit the given carbon: the inverse of {@link #tonnesCo2e}, which shows what
   * hours a printed figure stands for.
   *
   * @param tonnesCo2e tonnes of CO2 equivalent
   * @return device-hours
   * @throws ArithmeticException if an hour emits nothing, without power or on a grid without
   *     carbon: no time stands for a figure then
   */
  public double deviceHours(double tonnesCo2e) {
    double perHour = tonnesCo2e(1);
    if (perHour == 0) {
      throw new ArithmeticException("no time emits " + tonnesCo2e + " t with " + this);
    }
    return tonnesCo2e / perHour;
  }
}
