package io.github.dtmbench.benchmarks.comparison;

import io.github.dtmbench.benchmarks.inference.ClusterJackknife;
import io.github.dtmbench.benchmarks.inference.ClusterWeight;
import io.github.dtmbench.benchmarks.inference.DetectableDifference;
import io.github.dtmbench.benchmarks.inference.HolmCorrection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Compares every two estimators on the held-out records that both answered, by the difference of
 * their |ln(predicted/actual)|. Every organization counts once.
 *
 * @param test the test that suits how records were held out
 * @param primary the comparisons that were stated beforehand
 * @param statistics how sure it is to be
 */
record PairedComparisons(PairTest test, PrimaryComparisons primary, Statistics statistics) {

  private static final double POWER = 0.8;

  List<PairedComparison> of(List<? extends EstimatorScore> scores, HeldOutErrors errors) {
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
    int records = (int) pair.held().stream().map(PredictedRecord::record).distinct().count();
    int organizations = (int) IntStream.of(pair.groups()).distinct().count();
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
        new ClusterJackknife(ClusterWeight.ONCE).estimate(pair.differences(), pair.groups());
    return new PairedComparison(
        first,
        second,
        records,
        organizations,
        Math.exp(mean.mean()),
        LogScale.exp(mean.interval(statistics.confidence())),
        OptionalDouble.of(test.pValue(pair)),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        finite(
            Math.exp(
                new DetectableDifference(ClusterWeight.ONCE, statistics.significance(), POWER)
                    .of(pair.differences(), pair.groups()))));
  }

  private boolean isPrimary(PairedComparison pair) {
    return primary.contains(pair.first(), pair.second());
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

  private static OptionalDouble finite(double number) {
    return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  private static OptionalDouble value(double number) {
    return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}
