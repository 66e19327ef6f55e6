package io.github.dtmbench.estimators.carbon;

import java.util.List;

/**
 * Carbon of making a cluster, component by component, charged to a run by the share of the lifetime
 * that it takes (LLMCarbon, arXiv 2309.14393, section 4 and its released code, {@code
 * embodied.py}): Σ (die area or capacity × carbon per unit of it × count) × days / lifetime.
 *
 * <p>Limits: chips, memory and disks by area or capacity, where boards and housings stand under one
 * entry "others"; the whole cluster is charged for the run, so idle components count, and idle days
 * between runs do not. {@link ServerEmbodiedCarbon} takes a measured footprint instead, {@link
 * EmbodiedCarbon} the die alone.
 *
 * @param components what the cluster is made of
 */
public record ClusterEmbodiedCarbon(List<Component> components) {

  private static final double KILOGRAMS_PER_TONNE = 1e3;
  private static final double DAYS_PER_YEAR = 365;

  /** Copies the list; refuses an empty one. */
  public ClusterEmbodiedCarbon {
    components = List.copyOf(components);
    if (components.isEmpty()) {
      throw new IllegalArgumentException("a cluster needs components, got none");
    }
  }

  /**
   * A kind of component.
   *
   * @param name what it is
   * @param size die area in cm², or capacity in GB, of one
   * @param kgCo2ePerSize carbon per cm² or per GB
   * @param count how many there are; may be 0
   */
  public record Component(String name, double size, double kgCo2ePerSize, double count) {

    /** Refuses a size, carbon or count that is negative or not finite. */
    public Component {
      Arguments.requireAtLeast("size of " + name, size, 0, "cm2 or GB");
      Arguments.requireAtLeast("kgCo2ePerSize of " + name, kgCo2ePerSize, 0, "kg/cm2 or kg/GB");
      Arguments.requireAtLeast("count of " + name, count, 0, "");
    }

    /**
     * Carbon of all of them.
     *
     * @return kilograms of CO2 equivalent
     */
    public double kilogramsCo2e() {
      return size * kgCo2ePerSize * count;
    }
  }

  /**
   * Carbon of making the cluster.
   *
   * @return tonnes of CO2 equivalent
   */
  public double tonnesCo2e() {
    return components.stream().mapToDouble(Component::kilogramsCo2e).sum() / KILOGRAMS_PER_TONNE;
  }

  /**
   * The share of a run.
   *
   * @param days duration of the run
   * @param lifetimeYears years of 365 days over which the cluster is written off; LLMCarbon takes 5
   * @return tonnes of CO2 equivalent
   */
  public double tonnesCo2eOfRun(double days, double lifetimeYears) {
    Arguments.requireAtLeast("days", days, 0, "d");
    Arguments.requirePositive("lifetimeYears", lifetimeYears, "years");
    return tonnesCo2e() * days / (lifetimeYears * DAYS_PER_YEAR);
  }
}
