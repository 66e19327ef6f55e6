package io.github.dtmbench.estimators.carbon;

/**
 * Carbon and water of making a server, charged to a run by the device-hours that it occupies: a
 * device's share of the node, its rare earths included, over its lifetime (arXiv 2503.05804: 3,700
 * kg for a node of eight GPUs, 100.4 L of water per GPU, written off over four years).
 *
 * <p>Limits: every hour of the lifetime counts as used, so idle hours are charged to nobody; one
 * footprint for every server of its kind. {@link EmbodiedCarbon} counts the die alone over one
 * year.
 *
 * @param kilogramsCo2ePerDevice carbon of one device with its share of the node
 * @param litresPerDevice water of one device
 * @param lifetimeYears years over which both are written off
 */
public record ServerEmbodiedCarbon(
    double kilogramsCo2ePerDevice, double litresPerDevice, double lifetimeYears) {

  /** Refuses a footprint that is negative or not finite, and a lifetime that is not positive. */
  public ServerEmbodiedCarbon {
    Arguments.requireAtLeast("kilogramsCo2ePerDevice", kilogramsCo2ePerDevice, 0, "kg");
    Arguments.requireAtLeast("litresPerDevice", litresPerDevice, 0, "L");
    Arguments.requirePositive("lifetimeYears", lifetimeYears, "years");
  }

  /**
   * One device's share of a node.
   *
   * @param kilogramsCo2ePerNode carbon of the whole node
   * @param devicesPerNode devices in it, positive
   * @return kilograms of CO2 equivalent per device
   */
  public static double shareOfNode(double kilogramsCo2ePerNode, double devicesPerNode) {
    Arguments.requireAtLeast("kilogramsCo2ePerNode", kilogramsCo2ePerNode, 0, "kg");
    Arguments.requirePositive("devicesPerNode", devicesPerNode, "devices");
    return kilogramsCo2ePerNode / devicesPerNode;
  }

  /**
   * Carbon of a run.
   *
   * @param deviceHours device count times wall-clock hours
   * @return kilograms of CO2 equivalent
   */
  public double kilogramsCo2e(double deviceHours) {
    return deviceHours * kilogramsCo2ePerDevice / lifetimeHours();
  }

  /**
   * Water of a run.
   *
   * @param deviceHours device count times wall-clock hours
   * @return litres
   */
  public double litres(double deviceHours) {
    return deviceHours * litresPerDevice / lifetimeHours();
  }

  private double lifetimeHours() {
    return lifetimeYears * EmbodiedCarbon.HOURS_PER_YEAR;
  }
}
