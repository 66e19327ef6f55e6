package io.github.dtmbench.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.exchange.GivenScore;
import io.github.dtmbench.benchmarks.exchange.GivenScore.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A rank that is taken over other records for one estimator than for the next ranks nothing. */
class AverageRanksTest {

  private static final double TOLERANCE = 1e-12;

  /**
   * Mean |ln error| by organization: one 0.1, 0.2, 0.3; two 0.2, 0.2, 0.1. In Python: {@code
   * scipy.stats.rankdata([0.2, 0.2, 0.1])} gives 2.5, 2.5, 1; averaged with 1, 2, 3.
   */
  @Test
  void of_tiesShareTheMeanOfTheirRanks() {
    AverageRanks ranks =
        AverageRanks.of(
            List.of(
                score("a", item("r1", "one", 0.1), item("r2", "two", 0.2)),
                score("b", item("r1", "one", 0.2), item("r2", "two", 0.2)),
                score("c", item("r1", "one", 0.3), item("r2", "two", 0.1))));
    assertEquals(2, ranks.organizations());
    assertEquals(1.75, rank(ranks, "a"), TOLERANCE);
    assertEquals(2.25, rank(ranks, "b"), TOLERANCE);
    assertEquals(2, rank(ranks, "c"), TOLERANCE);
  }

  /** Ten records of one organization weigh as much as one of another. */
  @Test
  void of_everyOrganizationCountsOnce() {
    List<Item> first = new ArrayList<>(List.of(item("r", "small", 0.9)));
    List<Item> second = new ArrayList<>(List.of(item("r", "small", 0.1)));
    for (int i = 0; i < 10; i++) {
      first.add(item("l" + i, "large", 0.1));
      second.add(item("l" + i, "large", 0.9));
    }
    AverageRanks ranks =
        AverageRanks.of(List.of(new GivenScore("a", first), new GivenScore("b", second)));
    assertEquals(1.5, rank(ranks, "a"), TOLERANCE);
    assertEquals(1.5, rank(ranks, "b"), TOLERANCE);
  }

  /** What one refused counts for none, however well the others did on it. */
  @Test
  void of_recordThatOneRefused_countsForNone() {
    AverageRanks ranks =
        AverageRanks.of(
            List.of(
                score("a", item("r1", "one", 0.1), refused("r2", "two")),
                score("b", item("r1", "one", 0.2), item("r2", "two", 0))));
    assertEquals(1, ranks.organizations());
    assertEquals(1, rank(ranks, "a"), TOLERANCE);
    assertEquals(2, rank(ranks, "b"), TOLERANCE);
  }

  @Test
  void of_estimatorThatAnsweredNothing_isLeftOut() {
    AverageRanks ranks =
        AverageRanks.of(
            List.of(score("a", item("r1", "one", 0.1)), score("b", refused("r1", "one"))));
    assertEquals(List.of(new AverageRanks.Ranked("a", 1)), ranks.ranks());
  }

  @Test
  void of_nothingInCommon_ranksNobody() {
    AverageRanks ranks =
        AverageRanks.of(
            List.of(
                score("a", item("r1", "one", 0.1), refused("r2", "two")),
                score("b", refused("r1", "one"), item("r2", "two", 0.1))));
    assertEquals(0, ranks.organizations());
    assertEquals(List.of(), ranks.ranks());
  }

  /** In every organization the ranks of k estimators sum to k(k + 1)/2, in any order of records. */
  @Test
  void of_ranksSumToWhatTheyMust_andTheOrderOfRecordsIsNothing() {
    Random random = new Random(20261127);
    List<GivenScore> scores = new ArrayList<>();
    List<GivenScore> shuffled = new ArrayList<>();
    for (int e = 0; e < 5; e++) {
      List<Item> items = new ArrayList<>();
      for (int r = 0; r < 40; r++) {
        items.add(item("r" + r, "g" + r % 7, random.nextDouble()));
      }
      scores.add(new GivenScore("e" + e, items));
      List<Item> other = new ArrayList<>(items);
      Collections.shuffle(other, random);
      shuffled.add(new GivenScore("e" + e, other));
    }
    AverageRanks ranks = AverageRanks.of(scores);
    double sum = ranks.ranks().stream().mapToDouble(AverageRanks.Ranked::averageRank).sum();
    assertEquals(5 * 6 / 2.0, sum, TOLERANCE);
    assertEquals(7, ranks.organizations());
    assertEquals(ranks, AverageRanks.of(shuffled));
    assertTrue(ranks.ranks().stream().allMatch(r -> r.averageRank() >= 1 && r.averageRank() <= 5));
  }

  private static double rank(AverageRanks ranks, String estimator) {
    return ranks.ranks().stream()
        .filter(ranked -> ranked.estimator().equals(estimator))
        .findFirst()
        .orElseThrow()
        .averageRank();
  }

  private static GivenScore score(String estimator, Item... items) {
    return new GivenScore(estimator, List.of(items));
  }

  private static Item item(String record, String group, double logError) {
    return new Item(record, group, 1, OptionalDouble.of(Math.exp(logError)), Optional.empty());
  }

  private static Item refused(String record, String group) {
    return new Item(record, group, 1, OptionalDouble.empty(), Optional.empty());
  }
}
