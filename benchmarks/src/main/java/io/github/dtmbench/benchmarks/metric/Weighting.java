package io.github.dtmbench.benchmarks.metric;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How much each prediction counts in a measure. */
public enum Weighting {
  /** Every record counts 1, so organizations with many records have most of the say. */
  RECORDS {
    @Override
    double[] of(List<ScoredOutcome> outcomes) {
      return outcomes.stream().mapToDouble(outcome -> 1).toArray();
    }
  },
  /** A record counts 1/(records of its organization): every organization has the same say. */
  ORGANIZATIONS {
    @Override
    double[] of(List<ScoredOutcome> outcomes) {
      Map<String, Long> records =
          outcomes.stream()
              .collect(Collectors.groupingBy(ScoredOutcome::organization, Collectors.counting()));
      return outcomes.stream()
          .mapToDouble(outcome -> 1.0 / records.get(outcome.organization()))
          .toArray();
    }
  };

  /** A positive weight per outcome, in their order. */
  abstract double[] of(List<ScoredOutcome> outcomes);
}
