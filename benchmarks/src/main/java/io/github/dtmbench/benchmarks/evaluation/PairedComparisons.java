package io.github.dtmbench.benchmarks.evaluation;

import io.github.dtmbench.benchmarks.inference.ClusterJackknife;
import io.github.dtmbench.benchmarks.inference.ClusterWeight;
import io.github.dtmbench.benchmarks.inference.CorrectedResampledTTest;
import io.github.dtmbench.benchmarks.inference.DetectableDifference;
import io.github.dtmbench.benchmarks.inference.HolmCorrection;
import io.github.dtmbench.benchmarks.inference.SignFlipTest;
import io.github.dtmbench.benchmarks.protocol.Fold;
import io.github.dtmbench.benchmarks.protocol.GroupedFolds;
import io.github.dtmbench.benchmarks.protocol.Protocol.PairedTest;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Compares every two estimators on the held-out records that both answered, by the difference of
 * their |ln(predicted/actual)|. Every organization counts once.
 *
 * @param test the test that suits the protocol
 * @param folds the splits
 * @param statistics how sure it is to be
 */
record PairedComparisons(PairedTest test, List<Fold> folds, Statistics statistics) {

  private static final double POWER = 0.8;

  List<PairedComparison> of(List<HeldOutScore> scores, HeldOutErrors errors) {
    List<PairedComparison> pairs = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      for (int j = i + 1; j < scores.size(); j++) {
        pairs.add(compare(scores.get(i).estimator(), scores.get(j).estimator(), errors.pair(i, j)));
      }
    }
    double[] overAll = adjusted(pairs, pair -> true);
    double[] overPrimary = adjusted(pairs, this::isPrimary);
    return IntStream.range(0, pairs.size())
        .mapToObj(i -> pairs.get(i).corrected(value(overAll[i]), value(overPrimary[i])))
        .toList();
  }

  private PairedComparison compare(String first, String second, HeldOutErrors.Pair pair) {
    int records = (int) pair.held().stream().map(p -> p.run().model()).distinct().count();
    int organizations = (int) IntStream.of(pair.organizations()).distinct().count();
    if (!pair.isTestable()) {
      return new PairedComparison(
          first,
          second,
          records,
          organizations,
          Math.exp(DoubleStream.of(pair.differences()).average().orElse(0)),
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());
    }
    ClusterJackknife.Estimate mean =
        new ClusterJackknife(ClusterWeight.ONCE).estimate(pair.differences(), pair.organizations());
    return new PairedComparison(
        first,
        second,
        records,
        organizations,
        Math.exp(mean.mean()),
        Optional.of(LogScale.exp(mean.interval(statistics.confidence()))),
        OptionalDouble.of(pValue(pair)),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.of(
            Math.exp(
                new DetectableDifference(ClusterWeight.ONCE, statistics.significance(), POWER)
                    .of(pair.differences(), pair.organizations()))));
  }

  private double pValue(HeldOutErrors.Pair pair) {
    return test == PairedTest.SIGN_FLIP
        ? new SignFlipTest(ClusterWeight.ONCE)
            .test(pair.differences(), pair.organizations())
            .pValue()
        : resampledPValue(pair);
  }

  /** A fold counts as many organizations as it holds, and each of these once. */
  private double resampledPValue(HeldOutErrors.Pair pair) {
    Map<String, Map<String, List<Double>>> byFold = new LinkedHashMap<>();
    for (int i = 0; i < pair.differences().length; i++) {
      HeldOutPrediction held = pair.held().get(i);
      byFold
          .computeIfAbsent(held.fold(), fold -> new TreeMap<>())
          .computeIfAbsent(held.run().organizationGroup(), group -> new ArrayList<>())
          .add(pair.differences()[i]);
    }
    return new CorrectedResampledTTest(
            folds.stream().mapToInt(fold -> organizations(fold.training())).average().orElseThrow(),
            folds.stream().mapToInt(fold -> organizations(fold.held())).average().orElseThrow())
        .test(
            byFold.values().stream()
                .mapToDouble(
                    fold ->
                        fold.values().stream()
                            .mapToDouble(PairedComparisons::mean)
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

  private boolean isPrimary(PairedComparison pair) {
    return PrimaryComparisons.stated().contains(pair.first(), pair.second());
  }

  /** Holm's correction over the tested pairs of a kind; NaN for all others. */
  private static double[] adjusted(
      List<PairedComparison> pairs, Predicate<PairedComparison> counts) {
    Predicate<PairedComparison> tested = pair -> counts.test(pair) && pair.pValue().isPresent();
    double[] adjusted =
        HolmCorrection.adjust(
            pairs.stream().filter(tested).mapToDouble(p -> p.pValue().orElseThrow()).toArray());
    double[] result = new double[pairs.size()];
    int next = 0;
    for (int i = 0; i < result.length; i++) {
      result[i] = tested.test(pairs.get(i)) ? adjusted[next++] : Double.NaN;
    }
    return result;
  }

  private static OptionalDouble value(double number) {
    return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}
