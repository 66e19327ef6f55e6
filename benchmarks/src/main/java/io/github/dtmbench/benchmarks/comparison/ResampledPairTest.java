package io.github.dtmbench.benchmarks.comparison;

import io.github.dtmbench.benchmarks.inference.CorrectedResampledTTest;
import io.github.dtmbench.benchmarks.protocol.Fold;
import io.github.dtmbench.benchmarks.protocol.GroupedFolds;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The corrected resampled t-test over folds whose training runs overlap again and again. A fold
 * counts as many organizations as it holds, and each of these once.
 *
 * @param test knows how large folds are on average
 */
record ResampledPairTest(CorrectedResampledTTest test) implements PairTest {

  static ResampledPairTest of(List<Fold> folds) {
    return new ResampledPairTest(
        new CorrectedResampledTTest(
            folds.stream().mapToInt(fold -> organizations(fold.training())).average().orElseThrow(),
            folds.stream().mapToInt(fold -> organizations(fold.held())).average().orElseThrow()));
  }

  @Override
  public double pValue(HeldOutErrors.Pair pair) {
    Map<String, Map<String, List<Double>>> byFold = new LinkedHashMap<>();
    for (int i = 0; i < pair.differences().length; i++) {
      PredictedRecord held = pair.held().get(i);
      byFold
          .computeIfAbsent(held.fold(), fold -> new TreeMap<>())
          .computeIfAbsent(held.group(), group -> new ArrayList<>())
          .add(pair.differences()[i]);
    }
    return test.test(
            byFold.values().stream()
                .mapToDouble(
                    fold ->
                        fold.values().stream()
                            .mapToDouble(ResampledPairTest::mean)
                            .average()
                            .orElseThrow())
                .toArray(),
            byFold.values().stream().mapToDouble(Map::size).toArray())
        .pValue();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static int organizations(List<LabelledRun> runs) {
    return GroupedFolds.byOrganization(runs).size();
  }
}
