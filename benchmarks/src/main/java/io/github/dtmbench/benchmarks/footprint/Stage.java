package io.github.dtmbench.benchmarks.footprint;

import static io.github.dtmbench.benchmarks.footprint.Assumption.GRID;
import static io.github.dtmbench.benchmarks.footprint.Assumption.MAKING;
import static io.github.dtmbench.benchmarks.footprint.Assumption.MAKING_WATER;
import static io.github.dtmbench.benchmarks.footprint.Assumption.MARKET_GRID;
import static io.github.dtmbench.benchmarks.footprint.Assumption.WATER_OFF_SITE;
import static io.github.dtmbench.benchmarks.footprint.Assumption.WATER_ON_SITE;

import io.github.dtmbench.datasets.run.TrainingRun;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A stage on the way from hours to carbon and water: what it is called, its unit and its formula.
 * Forecasts, footprints, the comparison with reports and the tables go through all of them, so a
 * new one is a constant here.
 *
 * <p>Water on site is counted on the energy of the computers, water off site on all that the
 * building draws, as the effectiveness figures are defined (ISO/IEC 30134-9).
 */
public enum Stage {
  /** Device count times hours by the clock. */
  DEVICE_HOURS(
      Group.TIME,
      "device_hours",
      "Device-hours",
      "h",
      Usage::hours,
      "hours",
      run -> run.hardware().deviceHours()),
  /** Days by the clock, all devices at work all the time. */
  WALL_DAYS(
      Group.TIME,
      "wall_days",
      "Wall clock",
      "d",
      use -> use.hours() / (Formulas.HOURS_PER_DAY * use.devices().orElse(Double.NaN))),
  /** Electricity, that of the building included. */
  ENERGY(
      Group.ELECTRICITY,
      "energy_megawatt_hours",
      "Energy",
      "MWh",
      use -> use.totalEnergy() / Formulas.KILO,
      "energy",
      run -> run.emissions().energyMegawattHours()),
  /** Carbon of the electricity, by the grid at the place. */
  OPERATIONAL_CARBON(
      Group.ELECTRICITY,
      "operational_tonnes_co2e",
      "Operational carbon",
      "t",
      use -> use.totalEnergy() * use.footprint().value(GRID) / Formulas.MEGA,
      "carbon",
      run -> run.emissions().tonnesCo2e()),
  /** Carbon of the electricity, by the contracts that it was bought under. */
  MARKET_CARBON(
      Group.ELECTRICITY,
      "market_based_tonnes_co2e",
      "Operational carbon by contracts",
      "t",
      use -> use.totalEnergy() * use.footprint().value(MARKET_GRID) / Formulas.MEGA),
  /** Carbon of making the devices, charged by the hour. */
  EMBODIED_CARBON(
      Group.MAKING_AND_WATER,
      "embodied_tonnes_co2e",
      "Embodied carbon",
      "t",
      use -> use.hours() * use.footprint().value(MAKING) / Formulas.MEGA),
  /** Water consumed by the electricity, on site and off site. */
  WATER(
      Group.MAKING_AND_WATER,
      "water_cubic_metres",
      "Water",
      "m³",
      use -> Formulas.onSite(use) + Formulas.offSite(use)),
  /** Water that cools the building. */
  ON_SITE_WATER(Group.PARTS, "water_on_site_cubic_metres", "Water on site", "m³", Formulas::onSite),
  /** Water of the power plants. */
  OFF_SITE_WATER(
      Group.PARTS, "water_off_site_cubic_metres", "Water off site", "m³", Formulas::offSite),
  /** Water of making the devices, charged by the hour. */
  EMBODIED_WATER(
      Group.PARTS,
      "embodied_water_cubic_metres",
      "Water of making",
      "m³",
      use -> use.hours() * use.footprint().value(MAKING_WATER) / Formulas.KILO);

  /** Stages that readers see side by side. */
  public enum Group {
    /** Hours and days. */
    TIME,
    /** What the electricity comes to. */
    ELECTRICITY,
    /** What is made and what is drunk. */
    MAKING_AND_WATER,
    /** Parts of the others, for a footprint's own table and for machines. */
    PARTS;

    /**
     * The id of its table.
     *
     * @return lower case with hyphens
     */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Formulas that two stages share. */
  private static final class Formulas {

    private static final double KILO = 1e3;
    private static final double MEGA = 1e6;
    private static final double HOURS_PER_DAY = 24;

    static double onSite(Usage use) {
      return use.machineEnergy() * use.footprint().value(WATER_ON_SITE) / KILO;
    }

    static double offSite(Usage use) {
      return use.totalEnergy() * use.footprint().value(WATER_OFF_SITE) / KILO;
    }
  }

  private final Group group;
  private final String key;
  private final String label;
  private final String unit;

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final ToDoubleFunction<Usage> formula;

  private final String word;

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final Function<TrainingRun, OptionalDouble> reported;

  Stage(Group group, String key, String label, String unit, ToDoubleFunction<Usage> formula) {
    this(group, key, label, unit, formula, "", run -> OptionalDouble.empty());
  }

  Stage(
      Group group,
      String key,
      String label,
      String unit,
      ToDoubleFunction<Usage> formula,
      String word,
      Function<TrainingRun, OptionalDouble> reported) {
    this.group = group;
    this.key = key;
    this.label = label;
    this.unit = unit;
    this.formula = formula;
    this.word = word;
    this.reported = reported;
  }

  /**
   * What a usage comes to.
   *
   * @param usage hours or energy, and the footprint
   * @return in the unit of this stage; empty where something it needs is not known
   */
  public OptionalDouble of(Usage usage) {
    return Usage.known(formula.applyAsDouble(usage));
  }

  /**
   * What was reported of a run.
   *
   * @param run the record
   * @return in the unit of this stage; empty if nothing was, or if no record tells this stage
   */
  public OptionalDouble reported(TrainingRun run) {
    return reported.apply(run);
  }

  /**
   * Whether records have it.
   *
   * @return true if a report may tell it
   */
  public boolean isReported() {
    return !word.isEmpty();
  }

  /**
   * One word for what reports tell.
   *
   * @return such as {@code carbon}; empty if no report tells it
   */
  public String word() {
    return word;
  }

  /**
   * The stages it is shown with.
   *
   * @return the group
   */
  public Group group() {
    return group;
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
