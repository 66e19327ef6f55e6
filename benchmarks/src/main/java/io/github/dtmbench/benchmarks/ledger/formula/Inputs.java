package io.github.dtmbench.benchmarks.ledger.formula;

import io.github.dtmbench.datasets.published.PrintedNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * The named numbers that go into a formula, and of those that are rounded in print the interval
 * that each stands for.
 *
 * @param values names and values, in the units of the formula and the order of the declaration
 * @param intervals of the rounded ones
 * @param rounded the rounded ones as a reader sees them, such as {@code training_flop=0.40}
 */
public record Inputs(
    Map<String, Double> values, Map<String, Range> intervals, List<String> rounded) {

  private static final double GRAMS_PER_KILOGRAM = 1e3;

  /** Copies the collections, in their order. */
  public Inputs {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    intervals = Collections.unmodifiableMap(new LinkedHashMap<>(intervals));
    rounded = List.copyOf(rounded);
  }

  /**
   * Inputs of which none is rounded.
   *
   * @param values names and values
   */
  public Inputs(Map<String, Double> values) {
    this(values, Map.of(), List.of());
  }

  /**
   * The inputs of a declaration, or of an alternative to it, as they stand for one cell.
   *
   * @param references where each stands
   * @param roundedNames those that are rounded in print
   * @param resolve gives the number at a reference, seen from the cell
   * @return the inputs in the order of the references
   */
  public static Inputs of(
      Map<String, Reference> references,
      List<String> roundedNames,
      Function<Reference, PrintedNumber> resolve) {
    Map<String, Double> values = new LinkedHashMap<>();
    Map<String, Range> intervals = new LinkedHashMap<>();
    List<String> rounded = new ArrayList<>();
    references.forEach(
        (name, reference) -> {
          PrintedNumber printed = resolve.apply(reference);
          values.put(name, printed.value());
          if (roundedNames.contains(name)) {
            intervals.put(name, Range.ofRounded(printed));
            rounded.add(name + "=" + printed.text());
          }
        });
    return new Inputs(values, intervals, rounded);
  }

  /**
   * The value of an input.
   *
   * @param name its name
   * @return the value in the unit of the formula
   * @throws IllegalArgumentException if there is none of that name
   */
  public double get(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no input '" + name + "'; there are " + values.keySet());
    }
    return value;
  }

  /** Grid intensity, which some sources print in kg. */
  double gramsCo2ePerKwh() {
    Double kilograms = values.get("kgco2_per_kwh");
    return kilograms == null ? get("gco2_per_kwh") : kilograms * GRAMS_PER_KILOGRAM;
  }

  /** All of them, in the order of the declaration. */
  DoubleStream all() {
    return values.values().stream().mapToDouble(Double::doubleValue);
  }

  /**
   * The same with what recomputation gives for another cell in the place of one input.
   *
   * @param name an input that is there
   * @param range what the other cell comes to
   * @param roundedBehind the rounded inputs of the other cell, which are behind the range
   * @return the changed inputs
   */
  public Inputs following(String name, Range range, List<String> roundedBehind) {
    Map<String, Range> followed = new LinkedHashMap<>(intervals);
    followed.put(name, range);
    return new Inputs(with(name, range.value()).values, followed, roundedBehind);
  }

  /**
   * What a formula makes of them: the value, and the least and largest at the corners of the
   * intervals.
   *
   * @param formula the formula
   * @return the value and its range
   */
  public Range apply(Formula formula) {
    double value = formula.value(this);
    double low = value;
    double high = value;
    List<Map.Entry<String, Range>> sides = List.copyOf(intervals.entrySet());
    for (int corner = 0; corner < 1 << sides.size(); corner++) {
      Inputs atCorner = this;
      for (int i = 0; i < sides.size(); i++) {
        Range side = sides.get(i).getValue();
        atCorner =
            atCorner.with(sides.get(i).getKey(), (corner >> i & 1) == 0 ? side.low() : side.high());
      }
      double there = formula.value(atCorner);
      low = Math.min(low, there);
      high = Math.max(high, there);
    }
    return new Range(value, low, high);
  }

  private Inputs with(String name, double value) {
    get(name);
    Map<String, Double> changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return new Inputs(changed, intervals, rounded);
  }
}
