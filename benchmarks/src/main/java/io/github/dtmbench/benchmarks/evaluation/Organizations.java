package io.github.dtmbench.benchmarks.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Organization groups as the clusters of the statistics. */
final class Organizations {

  private Organizations() {}

  /** A number per prediction, equal for runs of one organization group. */
  static int[] numbered(List<HeldOutPrediction> predictions) {
    Map<String, Integer> numbers = new HashMap<>();
    new TreeSet<>(predictions.stream().map(p -> p.run().organizationGroup()).toList())
        .forEach(group -> numbers.put(group, numbers.size()));
    return predictions.stream().mapToInt(p -> numbers.get(p.run().organizationGroup())).toArray();
  }
}
