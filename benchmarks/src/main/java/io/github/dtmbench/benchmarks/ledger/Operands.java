package io.github.dtmbench.benchmarks.ledger;

import io.github.dtmbench.benchmarks.ledger.formula.Formula;
import io.github.dtmbench.benchmarks.ledger.formula.Inputs;
import io.github.dtmbench.benchmarks.ledger.formula.Reference;
import io.github.dtmbench.datasets.published.PrintedNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The inputs of a formula, and of those that are rounded in print the interval each stands for.
 *
 * @param inputs names and values
 * @param intervals of the rounded ones
 * @param rounded the rounded ones as a reader sees them
 */
record Operands(Inputs inputs, Map<String, Range> intervals, List<String> rounded) {

  /** The operands of a declaration, or of an alternative to it. */
  static Operands of(
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
    return new Operands(new Inputs(values), intervals, rounded);
  }

  /** The same with what recomputation gives for another cell in the place of one input. */
  Operands following(String name, CellRecomputation other) {
    Map<String, Range> followed = new LinkedHashMap<>(intervals);
    followed.put(name, other.range());
    return new Operands(inputs.with(name, other.range().value()), followed, other.rounded());
  }

  /** The value, and the least and largest at the corners of the intervals. */
  Range apply(Formula formula) {
    double value = formula.value(inputs);
    double low = value;
    double high = value;
    List<Map.Entry<String, Range>> sides = List.copyOf(intervals.entrySet());
    for (int corner = 0; corner < 1 << sides.size(); corner++) {
      Inputs atCorner = inputs;
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
}
