package io.github.dtmbench.benchmarks.evaluation;

import io.github.dtmbench.benchmarks.inference.ClusterBootstrap;
import io.github.dtmbench.benchmarks.inference.ClusterPermutationTest;
import io.github.dtmbench.benchmarks.inference.CorrectedResampledTTest;
import io.github.dtmbench.benchmarks.inference.DetectableDifference;
import io.github.dtmbench.benchmarks.inference.HolmCorrection;
import io.github.dtmbench.benchmarks.protocol.Fold;
import io.github.dtmbench.benchmarks.protocol.Protocol.PairedTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Compares every two estimators on the held-out records that both answered, by the difference of
 * their |ln(predicted/actual)|.
 *
 * @param test the test that suits the protocol
 * @param folds the splits
 * @param statistics how sure it is to be
 */
record PairedComparisons(PairedTest test, List<Fold> folds, Statistics statistics) {

  private static final double POWER = 0.8;

  List<PairedComparison> of(List<HeldOutScore> scores) {
    int count = scores.size() * (scores.size() - 1) / 2;
    List<PairedComparison> pairs = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      for (int j = i + 1; j < scores.size(); j++) {
        pairs.add(compare(scores.get(i), scores.get(j), count));
      }
    }
    return adjusted(pairs);
  }

  private PairedComparison compare(HeldOutScore first, HeldOutScore second, int pairCount) {
    Map<String, HeldOutPrediction> others = new HashMap<>();
    second.answered().forEach(p -> others.put(key(p), p));
    List<HeldOutPrediction> common =
        first.answered().stream().filter(p -> others.containsKey(key(p))).toList();
    double[] differences =
        common.stream()
            .mapToDouble(p -> p.absoluteLogError() - others.get(key(p)).absoluteLogError())
            .toArray();
    int[] organizations = Organizations.numbered(common);
    int clusters = (int) Arrays.stream(organizations).distinct().count();
    boolean testable = clusters > 1;
    return new PairedComparison(
        first.estimator(),
        second.estimator(),
        (int) common.stream().map(p -> p.run().model()).distinct().count(),
        clusters,
        Math.exp(Arrays.stream(differences).average().orElse(0)),
        testable
            ? Optional.of(
                LogScale.exp(
                    new ClusterBootstrap(statistics.bootstrapReplicates(), statistics.seed())
                        .meanInterval(differences, organizations, statistics.confidence())))
            : Optional.empty(),
        testable
            ? OptionalDouble.of(pValue(common, differences, organizations))
            : OptionalDouble.empty(),
        OptionalDouble.empty(),
        testable
            ? OptionalDouble.of(
                Math.exp(
                    new DetectableDifference(statistics.significance() / pairCount, POWER)
                        .of(differences, organizations)))
            : OptionalDouble.empty());
  }

  private static String key(HeldOutPrediction prediction) {
    return prediction.fold() + "\n" + prediction.run().model();
  }

  private double pValue(List<HeldOutPrediction> common, double[] differences, int[] organizations) {
    if (test == PairedTest.CLUSTER_PERMUTATION) {
      return new ClusterPermutationTest(statistics.permutations(), statistics.seed())
          .test(differences, organizations)
          .pValue();
    }
    Map<String, List<Double>> byFold = new LinkedHashMap<>();
    for (int i = 0; i < differences.length; i++) {
      byFold.computeIfAbsent(common.get(i).fold(), fold -> new ArrayList<>()).add(differences[i]);
    }
    double[] means =
        byFold.values().stream()
            .mapToDouble(d -> d.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
            .toArray();
    return new CorrectedResampledTTest(
            folds.stream().mapToInt(fold -> fold.training().size()).average().orElseThrow(),
            folds.stream().mapToInt(fold -> fold.held().size()).average().orElseThrow())
        .test(means)
        .pValue();
  }

  private static List<PairedComparison> adjusted(List<PairedComparison> pairs) {
    double[] tested = pairs.stream().flatMapToDouble(pair -> pair.pValue().stream()).toArray();
    double[] adjusted = HolmCorrection.adjust(tested);
    List<PairedComparison> result = new ArrayList<>();
    int next = 0;
    for (PairedComparison pair : pairs) {
      result.add(pair.pValue().isPresent() ? pair.withAdjustedPValue(adjusted[next++]) : pair);
    }
    return result;
  }
}
