package io.github.dtmbench.benchmarks.comparison;

import io.github.dtmbench.benchmarks.inference.ClusterJackknife;
import io.github.dtmbench.benchmarks.inference.ClusterWeight;
import io.github.dtmbench.benchmarks.inference.GroupNumbers;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.benchmarks.inference.ModelConfidenceSet;
import io.github.dtmbench.benchmarks.metric.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Makes the table of an evaluation from predictions.
 *
 * @param statistics how sure it is to be
 */
public record Standings(Statistics statistics) {

  List<Standing> of(List<? extends EstimatorScore> scores, HeldOutErrors errors) {
    Set<String> common = answeredByAll(scores);
    int[] ranks = ranks(scores, errors);
    return IntStream.range(0, scores.size())
        .mapToObj(i -> standing(scores.get(i), ranks[i], common))
        .sorted(
            Comparator.comparingInt(Standing::rank)
                .thenComparingDouble(
                    s -> s.value(Metric.GEOMETRIC_ERROR).orElse(Double.POSITIVE_INFINITY)))
        .toList();
  }

  /** Names of the records that every estimator answered, in alphabetical order. */
  public static Set<String> answeredByAll(List<? extends EstimatorScore> scores) {
    Set<String> common = new TreeSet<>();
    for (int i = 0; i < scores.size(); i++) {
      Set<String> answered = new TreeSet<>();
      scores.get(i).answered().forEach(p -> answered.add(p.record()));
      if (i == 0) {
        common.addAll(answered);
      } else {
        common.retainAll(answered);
      }
    }
    return common;
  }

  /**
   * Rank 1 are those that are not shown worse than the best, rank 2 those that are not shown worse
   * than the best of the others, and so on; last come those that answered nothing.
   */
  private int[] ranks(List<? extends EstimatorScore> scores, HeldOutErrors errors) {
    int[] ranks = new int[scores.size()];
    int[] left =
        IntStream.range(0, ranks.length).filter(i -> !scores.get(i).answered().isEmpty()).toArray();
    int rank = 1;
    while (left.length > 0) {
      double[] pValues = ModelConfidenceSet.pValues(errors.byGroup(left));
      List<Integer> worse = new ArrayList<>();
      for (int i = 0; i < left.length; i++) {
        if (pValues[i] >= statistics.significance()) {
          ranks[left[i]] = rank;
        } else {
          worse.add(left[i]);
        }
      }
      left = worse.stream().mapToInt(Integer::intValue).toArray();
      rank++;
    }
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = ranks[i] == 0 ? rank : ranks[i];
    }
    return ranks;
  }

  private Standing standing(EstimatorScore score, int rank, Set<String> common) {
    List<? extends PredictedRecord> answered = score.answered();
    int records = distinctRecords(answered);
    return new Standing(
        score.estimator(),
        rank,
        records,
        distinctRecords(score.predictions()) - records,
        score.errorsAmong(common),
        confidence(answered));
  }

  private static int distinctRecords(List<? extends PredictedRecord> predictions) {
    return (int) predictions.stream().map(PredictedRecord::record).distinct().count();
  }

  private Optional<Interval> confidence(List<? extends PredictedRecord> answered) {
    int[] groups = GroupNumbers.of(answered.stream().map(PredictedRecord::group).toList());
    if (Arrays.stream(groups).distinct().count() < 2) {
      return Optional.empty();
    }
    double[] errors = answered.stream().mapToDouble(PredictedRecord::absoluteLogError).toArray();
    return LogScale.exp(
        new ClusterJackknife(ClusterWeight.ONCE)
            .estimate(errors, groups)
            .interval(statistics.confidence()));
  }
}
