package io.github.dtmbench.benchmarks.footprint;

/** A number that a footprint rests on. */
public enum Assumption {
  /** Electrical power of a device, mean over the run. */
  DEVICE_POWER("Power of a device", "W", "the datasheet has none; give --power"),
  /** Power of host, memory and network, for each device. */
  HOST_POWER(
      "Power of the host",
      "W",
      "not given, so not counted: the TDP at every hour covers it on TPUs, and not in servers"
          + " of GPUs; give --host-power"),
  /** Energy of the building per energy of its computers. */
  PUE("PUE", "", "not given; give --pue"),
  /** Carbon intensity of the grid at the place. */
  GRID("Grid", "g/kWh", "not given, so no operational carbon; give --region, --country or --grid"),
  /** Carbon intensity of the electricity that was bought by contract. */
  MARKET_GRID("Grid, by contracts", "g/kWh", "not given; give --market-grid"),
  /** Carbon of making a device, for each hour of its use. */
  MAKING(
      "Making of a device",
      "g/h",
      "not on record for this device and way of counting; give --embodied KG or server"),
  /** Water of making a device, for each hour of its use. */
  MAKING_WATER("Water of making", "L/h", "not known for this way of counting"),
  /** Water that cools the building, per kWh of its computers. */
  WATER_ON_SITE(
      "Water on site",
      "L/kWh",
      "not published for this place or not given, so no water; give --water"),
  /** Water of the power plants, per kWh that the building draws. */
  WATER_OFF_SITE(
      "Water off site",
      "L/kWh",
      "not published for this place or not given, so no water; give --water");

  private final String label;
  private final String unit;
  private final String ifMissing;

  Assumption(String label, String unit, String ifMissing) {
    this.label = label;
    this.unit = unit;
    this.ifMissing = ifMissing;
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
   * The unit of its value.
   *
   * @return such as {@code g/kWh}; empty for a ratio
   */
  public String unit() {
    return unit;
  }

  /**
   * What to say where it is not known.
   *
   * @return a line that tells how to give it
   */
  public String ifMissing() {
    return ifMissing;
  }

  /**
   * Whether a reader misses it where it is not known.
   *
   * @return false for what most footprints do without
   */
  public boolean isExpected() {
    return this != MARKET_GRID && this != MAKING_WATER;
  }

  /** The least value that makes sense. */
  double least() {
    return this == PUE ? 1 : 0;
  }
}
