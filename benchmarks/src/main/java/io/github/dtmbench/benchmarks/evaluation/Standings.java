package io.github.dtmbench.benchmarks.evaluation;

import io.github.dtmbench.benchmarks.inference.ClusterBootstrap;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.benchmarks.inference.SharedRanks;
import io.github.dtmbench.benchmarks.metric.Metric;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes the table of an evaluation from predictions and paired comparisons.
 *
 * @param statistics how sure it is to be
 */
record Standings(Statistics statistics) {

  List<Standing> of(List<HeldOutScore> scores, List<PairedComparison> pairs) {
    Set<String> common = new HeldOutComparison(scores, Set.of()).answeredByAll();
    int[] ranks = ranks(scores, pairs);
    return IntStream.range(0, scores.size())
        .mapToObj(i -> standing(scores.get(i), ranks[i], common))
        .sorted(
            Comparator.comparingInt(Standing::rank)
                .thenComparingDouble(
                    s -> s.value(Metric.GEOMETRIC_ERROR).orElse(Double.POSITIVE_INFINITY)))
        .toList();
  }

  /** Two estimators are told apart by their own pair alone, on the records that both answered. */
  private int[] ranks(List<HeldOutScore> scores, List<PairedComparison> pairs) {
    List<String> ids = scores.stream().map(HeldOutScore::estimator).toList();
    boolean[][] better = new boolean[ids.size()][ids.size()];
    for (PairedComparison pair : pairs) {
      int first = ids.indexOf(pair.first());
      int second = ids.indexOf(pair.second());
      pair.better(statistics.significance())
          .ifPresent(
              id -> {
                boolean firstIsBetter = id.equals(pair.first());
                better[first][second] = firstIsBetter;
                better[second][first] = !firstIsBetter;
              });
    }
    return SharedRanks.of(better);
  }

  private Standing standing(HeldOutScore score, int rank, Set<String> common) {
    List<HeldOutPrediction> answered = score.answered();
    int records = distinctModels(answered);
    return new Standing(
        score.estimator(),
        rank,
        records,
        distinctModels(score.predictions()) - records,
        score.errorsAmong(common),
        confidence(answered));
  }

  private static int distinctModels(List<HeldOutPrediction> predictions) {
    return (int) predictions.stream().map(p -> p.run().model()).distinct().count();
  }

  private Optional<Interval> confidence(List<HeldOutPrediction> answered) {
    int[] organizations = Organizations.numbered(answered);
    if (Arrays.stream(organizations).distinct().count() < 2) {
      return Optional.empty();
    }
    double[] errors = answered.stream().mapToDouble(HeldOutPrediction::absoluteLogError).toArray();
    return Optional.of(
        LogScale.exp(
            new ClusterBootstrap(statistics.bootstrapReplicates(), statistics.seed())
                .meanInterval(errors, organizations, statistics.confidence())));
  }
}
