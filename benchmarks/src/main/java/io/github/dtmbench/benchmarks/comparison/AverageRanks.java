package io.github.dtmbench.benchmarks.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/**
 * Average ranks of estimators over organizations, each taken as one data set (Demšar 2006, section
 * 3.2.2): in each the estimators are ranked by their mean |ln(predicted/actual)| on the records
 * that all of them answered, equal ones share the mean of their ranks, and the ranks are averaged.
 *
 * @param organizations how many were averaged over
 * @param ranks rank by estimator, from 1 for the best, in the order of the scores; estimators that
 *     answered nothing are left out
 */
public record AverageRanks(int organizations, List<Ranked> ranks) {

  /**
   * An estimator and its rank.
   *
   * @param estimator its id
   * @param averageRank mean over organizations
   */
  public record Ranked(String estimator, double averageRank) {}

  /** Copies the list. */
  public AverageRanks {
    ranks = List.copyOf(ranks);
  }

  /**
   * Ranks estimators.
   *
   * @param scores predictions of the same held-out records
   * @return their average ranks; none if no record was answered by all that answered any
   */
  public static AverageRanks of(List<? extends EstimatorScore> scores) {
    List<EstimatorScore> ranked = new ArrayList<>();
    for (EstimatorScore score : scores) {
      if (!score.answered().isEmpty()) {
        ranked.add(score);
      }
    }
    Map<List<String>, double[]> errors = new HashMap<>();
    Map<List<String>, Integer> answers = new HashMap<>();
    Map<List<String>, String> groups = new HashMap<>();
    for (int i = 0; i < ranked.size(); i++) {
      for (PredictedRecord prediction : ranked.get(i).answered()) {
        List<String> key = List.of(prediction.fold(), prediction.record());
        errors.computeIfAbsent(key, k -> new double[ranked.size()])[i] =
            prediction.absoluteLogError();
        answers.merge(key, 1, Integer::sum);
        groups.put(key, prediction.group());
      }
    }
    // By organization in alphabetical order: sums of doubles depend on it.
    Map<String, List<List<String>>> byGroup = new TreeMap<>();
    errors.keySet().stream()
        .filter(key -> answers.get(key) == ranked.size())
        .sorted(Comparator.comparing((List<String> key) -> key.toString()))
        .forEach(key -> byGroup.computeIfAbsent(groups.get(key), g -> new ArrayList<>()).add(key));
    NaturalRanking ranking = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE);
    double[] sums = new double[ranked.size()];
    for (List<List<String>> records : byGroup.values()) {
      double[] means = new double[ranked.size()];
      for (List<String> record : records) {
        for (int i = 0; i < means.length; i++) {
          means[i] += errors.get(record)[i] / records.size();
        }
      }
      double[] ranks = ranking.rank(means);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += ranks[i];
      }
    }
    List<Ranked> result = new ArrayList<>();
    for (int i = 0; i < sums.length && !byGroup.isEmpty(); i++) {
      result.add(new Ranked(ranked.get(i).estimator(), sums[i] / byGroup.size()));
    }
    return new AverageRanks(byGroup.size(), result);
  }
}
