package io.github.dtmbench.benchmarks.ledger.formula;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;

/** The named numbers that go into a formula. */
public final class Inputs {

  private static final double GRAMS_PER_KILOGRAM = 1e3;

  private final Map<String, Double> values;

  /**
   * The inputs of one formula for one cell.
   *
   * @param values their names and values, in the units of the formula
   */
  public Inputs(Map<String, Double> values) {
    this.values = new LinkedHashMap<>(values);
  }

  double get(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "the formula needs '" + name + "'; the declaration has " + values.keySet());
    }
    return value;
  }

  /** Grid intensity, which some sources print in kg. */
  double gramsCo2ePerKwh() {
    Double kilograms = values.get("kgco2_per_kwh");
    return kilograms == null ? get("gco2_per_kwh") : kilograms * GRAMS_PER_KILOGRAM;
  }

  /**
   * The same inputs with another value for one of them.
   *
   * @param name an input that is there
   * @param value its other value
   * @return the changed inputs
   */
  public Inputs with(String name, double value) {
    get(name);
    Inputs changed = new Inputs(values);
    changed.values.put(name, value);
    return changed;
  }

  /** All of them, in the order of the declaration. */
  DoubleStream all() {
    return values.values().stream().mapToDouble(Double::doubleValue);
  }

  /**
   * Names and values.
   *
   * @return the inputs in their order; cannot be changed
   */
  public Map<String, Double> values() {
    return Collections.unmodifiableMap(values);
  }
}
