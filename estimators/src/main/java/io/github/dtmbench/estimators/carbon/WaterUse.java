package io.github.dtmbench.estimators.carbon;

/**
 * Water consumed by the electricity of a run: energy × (on-site + off-site water use effectiveness)
 * (arXiv 2503.05804).
 *
 * <p>Both factors multiply the same energy, the PUE included: with a PUE of 1.2 on the off-site
 * factor alone no table of the source comes out.
 *
 * <p>Limits: water consumed, not withdrawn; yearly means, where cooling depends on the season; the
 * water in making the device is apart, see {@link ServerEmbodiedCarbon}.
 *
 * @param onsiteLitresPerKwh water that cools the data centre, per kWh
 * @param offsiteLitresPerKwh water that the power plants use, per kWh
 */
public record WaterUse(double onsiteLitresPerKwh, double offsiteLitresPerKwh) {

  /** Refuses a factor that is negative or not finite. */
  public WaterUse {
    Arguments.requireAtLeast("onsiteLitresPerKwh", onsiteLitresPerKwh, 0, "L/kWh");
    Arguments.requireAtLeast("offsiteLitresPerKwh", offsiteLitresPerKwh, 0, "L/kWh");
  }

  /**
   * Water of a run.
   *
   * @param kilowattHours energy of the run, PUE included
   * @return litres; kilolitres for an energy in MWh
   */
  public double litres(double kilowattHours) {
    return kilowattHours * (onsiteLitresPerKwh + offsiteLitresPerKwh);
  }
}
