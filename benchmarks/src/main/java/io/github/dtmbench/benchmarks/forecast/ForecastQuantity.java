package io.github.dtmbench.benchmarks.forecast;

/** What is forecast of a run. Each quantity is the device-hours times a rate of the plan. */
public enum ForecastQuantity {
  /** Device count times hours by the clock. */
  DEVICE_HOURS("device_hours", "Device-hours", "h"),
  /** Days by the clock, all devices at work all the time. */
  WALL_DAYS("wall_days", "Wall clock", "d"),
  /** Electricity, that of the building included. */
  ENERGY("energy_megawatt_hours", "Energy", "MWh"),
  /** Carbon of the electricity. */
  OPERATIONAL_CARBON("operational_tonnes_co2e", "Operational carbon", "t"),
  /** Carbon of making the devices, charged by the hour. */
  EMBODIED_CARBON("embodied_tonnes_co2e", "Embodied carbon", "t"),
  /** Water consumed by the electricity. */
  WATER("water_cubic_metres", "Water", "m³");

  private final String key;
  private final String label;
  private final String unit;

  ForecastQuantity(String key, String label, String unit) {
    this.key = key;
    this.label = label;
    this.unit = unit;
  }

  /**
   * The name for machines.
   *
   * @return snake case with the unit in it
   */
  public String key() {
    return key;
  }

  /**
   * The name for readers.
   *
   * @return words without the unit
   */
  public String label() {
    return label;
  }

  /**
   * The unit of its values.
   *
   * @return such as {@code MWh}
   */
  public String unit() {
    return unit;
  }
}
