package io.github.dtmbench.benchmarks.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The named numbers that go into a formula. */
final class Inputs {

  private static final MathContext SHOWN_DIGITS = new MathContext(10);
  private static final double GRAMS_PER_KILOGRAM = 1e3;

  private final Map<String, Double> values;

  Inputs(Map<String, Double> values) {
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

  /** The same inputs with one of them moved. */
  Inputs shifted(String name, double by) {
    Inputs shifted = new Inputs(values);
    shifted.values.put(name, get(name) + by);
    return shifted;
  }

  /** All of them, in the order of the declaration. */
  DoubleStream all() {
    return values.values().stream().mapToDouble(Double::doubleValue);
  }

  /** Names and values for a reader, to ten digits. */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(
            input ->
                input.getKey()
                    + "="
                    + new BigDecimal(input.getValue()).round(SHOWN_DIGITS).stripTrailingZeros())
        .collect(Collectors.joining("; "));
  }
}
