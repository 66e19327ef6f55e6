package io.github.dtmbench.benchmarks.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Values with weights, in ascending order, so that no statistic depends on the order of records.
 */
record WeightedSample(List<Item> items) {

  /** Shares of a half are compared with this tolerance: weights such as 1/3 are not exact. */
  private static final double ROUNDING = 1e-12;

  record Item(double value, double weight) {}

  /** The values of some outcomes; weights are theirs among the outcomes that count. */
  static WeightedSample of(
      List<ScoredOutcome> outcomes,
      Weighting weighting,
      Predicate<ScoredOutcome> counts,
      ToDoubleFunction<ScoredOutcome> value) {
    List<ScoredOutcome> counted = outcomes.stream().filter(counts).toList();
    double[] weights = weighting.of(counted);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      items.add(new Item(value.applyAsDouble(counted.get(i)), weights[i]));
    }
    items.sort(Comparator.comparingDouble(Item::value).thenComparingDouble(Item::weight));
    return new WeightedSample(items);
  }

  OptionalDouble mean() {
    if (items.isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        items.stream().mapToDouble(item -> item.weight() * item.value()).sum() / totalWeight());
  }

  /** Where half of the weight is reached; between two values if it is reached exactly there. */
  OptionalDouble median() {
    double half = totalWeight() / 2;
    double below = 0;
    for (int i = 0; i < items.size(); i++) {
      below += items.get(i).weight();
      if (Math.abs(below - half) <= ROUNDING * half && i + 1 < items.size()) {
        return OptionalDouble.of((items.get(i).value() + items.get(i + 1).value()) / 2);
      }
      if (below > half) {
        return OptionalDouble.of(items.get(i).value());
      }
    }
    return OptionalDouble.empty();
  }

  private double totalWeight() {
    return items.stream().mapToDouble(Item::weight).sum();
  }
}
