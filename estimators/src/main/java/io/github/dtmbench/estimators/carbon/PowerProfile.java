package io.github.dtmbench.estimators.carbon;

/**
 * A run that alternates between computing and writing checkpoints, each at a fraction of the
 * device's maximum power (arXiv 2503.05804: about 85 % and 15 % of an H100's 700 W).
 *
 * <p>Limits: two levels, where a measured trace has ramps; the device alone, without host and PUE.
 *
 * @param maximumWatts the device's maximum power
 * @param activeFraction power while computing, of the maximum
 * @param checkpointFraction power while a checkpoint is written, of the maximum, at most the active
 *     fraction
 */
public record PowerProfile(double maximumWatts, double activeFraction, double checkpointFraction) {

  /** Refuses a power that is not positive and fractions outside their interval. */
  public PowerProfile {
    Arguments.requirePositive("maximumWatts", maximumWatts, "W");
    Arguments.requireIn("activeFraction", activeFraction, 0, 1);
    Arguments.requireIn("checkpointFraction", checkpointFraction, 0, activeFraction);
  }

  /**
   * Power while computing.
   *
   * @return watts
   */
  public double peakWatts() {
    return maximumWatts * activeFraction;
  }

  /**
   * How far the power falls when a checkpoint begins, which the grid has to absorb per device.
   *
   * @return watts
   */
  public double swingWatts() {
    return peakWatts() - maximumWatts * checkpointFraction;
  }

  /**
   * Mean power of a run.
   *
   * @param checkpointTimeFraction part of the time spent on checkpoints, in [0, 1]
   * @return watts
   */
  public double meanWatts(double checkpointTimeFraction) {
    Arguments.requireIn("checkpointTimeFraction", checkpointTimeFraction, 0, 1);
    return peakWatts() - checkpointTimeFraction * swingWatts();
  }
}
