package io.github.dtmbench.benchmarks.footprint;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a device and its site make of a run: the numbers that energy, carbon and water rest on, each
 * with its source. It holds for a plan as for a run that is done.
 *
 * <p>Limits: every number is taken as given, so an interval of a product is that of the hours
 * alone; power is one number for the whole run.
 *
 * @param values what is known
 */
public record Footprint(Map<Assumption, Sourced> values) {

  /** PUE of a building that is not known: what large operators report for their fleets. */
  public static final double USUAL_PUE = 1.1;

  /**
   * Copies the map; refuses a value that makes no sense, such as a PUE below 1.
   *
   * @throws IllegalArgumentException if it is so
   */
  public Footprint {
    Map<Assumption, Sourced> copy = new EnumMap<>(Assumption.class);
    copy.putAll(values);
    values = copy;
    values.forEach(
        (assumption, sourced) -> {
          if (sourced.value() < assumption.least()) {
            throw new IllegalArgumentException(
                assumption
                    + " is "
                    + sourced.value()
                    + ", must be in ["
                    + assumption.least()
                    + ", infinity)");
          }
        });
  }

  /**
   * What is known of a number.
   *
   * @return a copy
   */
  @Override
  public Map<Assumption, Sourced> values() {
    return new EnumMap<>(values);
  }

  /**
   * Nothing but that no building is counted.
   *
   * @return a PUE of 1
   */
  public static Footprint bare() {
    return new Footprint(Map.of(Assumption.PUE, new Sourced(1, "no building counted")));
  }

  /**
   * One number more, or another in its place.
   *
   * @param assumption which
   * @param sourced its value and source
   * @return a new footprint
   */
  public Footprint with(Assumption assumption, Sourced sourced) {
    Map<Assumption, Sourced> more = values();
    more.put(assumption, sourced);
    return new Footprint(more);
  }

  /**
   * One number more, if there is one.
   *
   * @param assumption which
   * @param sourced its value and source; empty for none
   * @return a new footprint, or this one
   */
  public Footprint with(Assumption assumption, Optional<Sourced> sourced) {
    return sourced.map(known -> with(assumption, known)).orElse(this);
  }

  /**
   * What is known of a number.
   *
   * @param assumption which
   * @return value and source; empty if it is not known
   */
  public Optional<Sourced> find(Assumption assumption) {
    return Optional.ofNullable(values.get(assumption));
  }

  /**
   * What a reader is told of: all that is known, and what is missed where it is not.
   *
   * @return in their order
   */
  public List<Assumption> told() {
    return Arrays.stream(Assumption.values())
        .filter(assumption -> find(assumption).isPresent() || assumption.isExpected())
        .toList();
  }

  /**
   * Where a number comes from.
   *
   * @param assumption which
   * @return its basis; for one that is not known, what follows and how to give it
   */
  public String basis(Assumption assumption) {
    return find(assumption).map(Sourced::basis).orElse(assumption.ifMissing());
  }

  /** The value; NaN, which every product hands on, if it is not known. */
  double value(Assumption assumption) {
    Sourced sourced = values.get(assumption);
    return sourced == null ? Double.NaN : sourced.value();
  }

  /** Power of a device and its part of the host; NaN without that of the device. */
  double watts() {
    return value(Assumption.DEVICE_POWER)
        + find(Assumption.HOST_POWER).map(Sourced::value).orElse(0.0);
  }

  /**
   * What a device-hour comes to.
   *
   * @param stage what is asked for
   * @return in the unit of the stage; empty where something it needs is not known
   */
  public OptionalDouble perDeviceHour(Stage stage) {
    return stage.of(Usage.ofDeviceHours(this, 1));
  }
}
