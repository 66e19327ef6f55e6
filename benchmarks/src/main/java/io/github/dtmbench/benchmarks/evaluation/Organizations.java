package io.github.dtmbench.benchmarks.evaluation;

import java.util.List;
import java.util.TreeSet;

/** Organization groups as the clusters of the statistics. */
final class Organizations {

  private Organizations() {}

  /** A number per prediction, equal for runs of one organization group. */
  static int[] numbered(List<HeldOutPrediction> predictions) {
    List<String> groups =
        new TreeSet<>(predictions.stream().map(p -> p.run().organizationGroup()).toList())
            .stream().toList();
    return predictions.stream()
        .mapToInt(p -> groups.indexOf(p.run().organizationGroup()))
        .toArray();
  }
}
