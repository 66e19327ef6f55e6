package io.github.dtmbench.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.TestRuns;
import io.github.dtmbench.benchmarks.exchange.GivenScore;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.benchmarks.protocol.Fold;
import io.github.dtmbench.benchmarks.protocol.Protocol.PairedTest;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every column of a comparison, on errors whose statistics SciPy 1.10.1 and statsmodels give: signs
 * flipped one by one, {@code multipletests(p, method='holm')}, {@code stats.t(k - 1).ppf}.
 */
class ComparisonTest {

  private static final double TOLERANCE = 1e-9;

  /** |ln error| in six organizations of a record each; c refuses the last. */
  private static final List<GivenScore> SCORES =
      List.of(
          score("a", 0.1, 0.1, 0.1, 0.1, 0.1, 0.1),
          score("b", 0.2, 0.3, 0.4, 0.5, 0.6, 0.7),
          score("c", 0.4, 0, 0.3, 0.15, 0.25, Double.NaN));

  private static final PrimaryComparisons PRIMARY =
      new PrimaryComparisons(List.of("b"), List.of("a"));

  private static final Comparison COMPARISON =
      Comparison.of(SCORES, PRIMARY, new Statistics(0.95, 0.05));

  /** A record that is held out in a fold and has an interval. */
  private record Held(
      String fold, String record, String group, double error, OptionalDouble coveringLevel)
      implements PredictedRecord {

    static Held of(String fold, String record, String group, double error) {
      return new Held(fold, record, group, error, OptionalDouble.empty());
    }

    @Override
    public double actual() {
      return 1;
    }

    @Override
    public OptionalDouble predicted() {
      return OptionalDouble.of(Math.exp(error));
    }

    @Override
    public Optional<Interval> interval() {
      return Optional.empty();
    }
  }

  private record Said(String estimator, List<Held> predictions) implements EstimatorScore {}

  private static GivenScore score(String estimator, double... errors) {
    List<GivenScore.Item> items = new ArrayList<>();
    for (int i = 0; i < errors.length; i++) {
      items.add(
          new GivenScore.Item(
              "r" + i,
              "g" + i,
              1,
              Double.isNaN(errors[i])
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(Math.exp(errors[i])),
              Optional.empty()));
    }
    return new GivenScore(estimator, items);
  }

  private static void assertPair(PairedComparison pair, int organizations, double... expected) {
    assertEquals(organizations, pair.organizations());
    assertEquals(organizations, pair.records());
    assertEquals(expected[0], pair.errorRatio(), TOLERANCE);
    assertEquals(expected[1], pair.ratioInterval().orElseThrow().low(), TOLERANCE);
    assertEquals(expected[2], pair.ratioInterval().orElseThrow().high(), TOLERANCE);
    assertEquals(expected[3], pair.pValue().orElseThrow(), TOLERANCE);
    assertEquals(expected[4], pair.adjustedPValue().orElseThrow(), TOLERANCE);
    assertEquals(expected[5], pair.detectableRatio().orElseThrow(), TOLERANCE);
  }

  @Test
  void pairs_everyColumn_isThatOfScipy() {
    List<PairedComparison> pairs = COMPARISON.pairs();
    assertPair(
        pairs.get(0),
        6,
        0.7046880897187134,
        0.5790702778632129,
        0.8575561944291539,
        0.03125,
        0.09375,
        1.3054695011499766);
    assertPair(
        pairs.get(1),
        5,
        0.8869204367171575,
        0.7339397677051427,
        1.0717880344951929,
        0.1875,
        0.375,
        1.2885190600748329);
    assertPair(
        pairs.get(2),
        5,
        1.1972173631218102,
        0.8929946189461636,
        1.6050818046942252,
        0.1875,
        0.375,
        1.4807289848871765);
    assertEquals(
        List.of("a-b", "a-c", "b-c"),
        pairs.stream().map(pair -> pair.first() + "-" + pair.second()).toList());
  }

  /** Corrected among themselves: the one primary pair keeps its p, the others have none. */
  @Test
  void pairs_primaryOnes_haveACorrectionOfTheirOwn() {
    assertEquals(
        List.of(OptionalDouble.of(0.03125), OptionalDouble.empty(), OptionalDouble.empty()),
        Comparison.of(SCORES, PRIMARY, Statistics.usual()).pairs().stream()
            .map(PairedComparison::primaryPValue)
            .toList());
  }

  @Test
  void standings_geometricErrorAndItsInterval_areThoseOfScipy() {
    Standing b =
        COMPARISON.standings().stream()
            .filter(standing -> standing.estimator().equals("b"))
            .findFirst()
            .orElseThrow();
    assertEquals(1.568312185490169, b.value(Metric.GEOMETRIC_ERROR).orElseThrow(), TOLERANCE);
    assertEquals(1.2887446038580859, b.confidence().orElseThrow().low(), TOLERANCE);
    assertEquals(1.9085264091843261, b.confidence().orElseThrow().high(), TOLERANCE);
    // Without the record that c refuses: exp(mean of 0.2, 0.3, 0.4, 0.5, 0.6).
    assertEquals(Math.exp(0.4), b.value(Metric.COMMON_GEOMETRIC_ERROR).orElseThrow(), TOLERANCE);
    Standing c = COMPARISON.standings().get(1);
    assertEquals("c", c.estimator());
    assertEquals(5, c.records());
    assertEquals(1, c.refused());
  }

  /** One organization tells skill from luck in nothing; its ratio is that of the two records. */
  @Test
  void oneOrganization_hasARatio_andNothingElse() {
    List<Said> scores =
        List.of(
            new Said("a", List.of(Held.of("f", "r", "g", 0.1), Held.of("f", "s", "g", 0.2))),
            new Said("b", List.of(Held.of("f", "r", "g", 0.4), Held.of("f", "s", "g", 0.3))));
    Comparison comparison = Comparison.of(scores, PrimaryComparisons.none(), Statistics.usual());
    assertEquals(
        new PairedComparison(
            "a",
            "b",
            2,
            1,
            comparison.pairs().get(0).errorRatio(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty()),
        comparison.pairs().get(0));
    assertEquals(Math.exp(-0.2), comparison.pairs().get(0).errorRatio(), TOLERANCE);
    assertEquals(Optional.empty(), comparison.standings().get(0).confidence());
  }

  /** Two of them are enough for an interval. */
  @Test
  void twoOrganizations_haveAnInterval() {
    Comparison comparison =
        Comparison.of(List.of(score("x", 0.1, 0.3)), PRIMARY, Statistics.usual());
    Interval interval = comparison.standings().get(0).confidence().orElseThrow();
    // mean 0.2, standard error 0.1, and scipy.stats.t(1).ppf(0.975)
    assertEquals(Math.exp(0.2 - 0.1 * 12.706204736432095), interval.low(), TOLERANCE);
  }

  @Test
  void nothingInCommon_isARatioOfOne_andNoneAnsweredRanksLast() {
    double no = Double.NaN;
    Comparison comparison =
        Comparison.of(
            List.of(score("none", no, no), score("x", 0.5, no), score("y", no, 0.1)),
            PRIMARY,
            Statistics.usual());
    assertEquals(1, comparison.pairs().get(2).errorRatio());
    assertEquals(0, comparison.pairs().get(2).records());
    assertEquals("none", comparison.standings().get(2).estimator());
    assertEquals(2, comparison.standings().get(2).rank());
    assertEquals(2, comparison.standings().get(2).refused());
  }

  /**
   * Four folds of three organizations. The first holds x (0 and 0.2) and y (0.3): a mean of 0.2
   * that counts twice. In Python with d = 0.2, 0.2, −0.1, 0.4, w = 1.6, 0.8, 0.8, 0.8 and n₂/n₁ =
   * (5/4)/(7/4): {@code 2 * stats.t(3).sf(m / sqrt(((w**2).sum() / 16 + 5/7) * var))}.
   */
  @Test
  void resampledTest_weighsFoldsByTheirOrganizations() {
    List<Held> held =
        List.of(
            Held.of("1", "r", "x", 0.5),
            Held.of("1", "s", "x", 0.7),
            Held.of("1", "t", "y", 0.8),
            Held.of("2", "u", "z", 0.7),
            Held.of("3", "r", "x", 0.4),
            Held.of("4", "t", "y", 0.9));
    List<Held> half =
        held.stream().map(h -> Held.of(h.fold(), h.record(), h.group(), 0.5)).toList();
    HeldOutErrors errors = HeldOutErrors.of(List.of(new Said("a", held), new Said("b", half)));
    List<Fold> folds =
        List.of(
            fold("1", "z", "xy"), fold("2", "xy", "z"), fold("3", "yz", "x"), fold("4", "xz", "y"));
    assertEquals(
        0.4005910260218068,
        PairTest.of(PairedTest.CORRECTED_RESAMPLED_T, folds).pValue(errors.pair(0, 1)),
        TOLERANCE);
  }

  private static Fold fold(String label, String training, String held) {
    return new Fold(label, runs(training), runs(held));
  }

  private static List<LabelledRun> runs(String groups) {
    return groups.chars().mapToObj(g -> TestRuns.run("m" + g, Character.toString(g), 1)).toList();
  }

  /** A group's mean over what both answered; 0 where they share nothing. */
  @Test
  void byGroup_isTheMeanDifferenceOfEachGroup() {
    HeldOutErrors errors =
        HeldOutErrors.of(
            List.of(
                new Said("a", List.of(Held.of("f", "r", "g", 0.5), Held.of("f", "s", "g", 0.3))),
                new Said(
                    "b",
                    List.of(
                        Held.of("f", "r", "g", 0.1),
                        Held.of("f", "s", "g", 0.1),
                        Held.of("f", "t", "h", 0.9))),
                new Said("c", List.of(Held.of("f", "t", "h", 0.4)))));
    assertArrayEquals(new int[] {1}, errors.pair(1, 2).groups());
    assertEquals("h", errors.pair(1, 2).held().get(0).group());
    double[] differences = errors.byGroup(new int[] {0, 1})[0][1];
    assertEquals(0.3, differences[0], TOLERANCE);
    assertEquals(0, differences[1]);
  }

  /** Each group counts once; an interval holds the outcome above its level, not at it. */
  @Test
  void coverageAt_countsGroupsOnce_andTheLevelItselfNot() {
    Said score =
        new Said(
            "x",
            List.of(
                new Held("f", "r", "g", 0, OptionalDouble.of(0.3)),
                new Held("f", "s", "g", 0, OptionalDouble.of(0.5)),
                new Held("f", "t", "g", 0, OptionalDouble.of(0.7)),
                new Held("f", "u", "h", 0, OptionalDouble.of(0.2)),
                new Held("f", "v", "i", 0, OptionalDouble.empty())));
    assertEquals((1.0 / 3 + 1) / 2, score.coverageAt(0.5).orElseThrow(), 1e-15);
    assertEquals(OptionalDouble.empty(), SCORES.get(0).coverageAt(0.5));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
  void probabilities_outsideTheOpenInterval_areRefusedByName(double bad) {
    assertEquals(
        "level is " + bad + ", must be in (0, 1)",
        assertThrows(IllegalArgumentException.class, () -> SCORES.get(0).coverageAt(bad))
            .getMessage());
    assertEquals(
        "confidence is " + bad + ", must be in (0, 1)",
        assertThrows(IllegalArgumentException.class, () -> new Statistics(bad, 0.5)).getMessage());
    assertEquals(
        "significance is " + bad + ", must be in (0, 1)",
        assertThrows(IllegalArgumentException.class, () -> new Statistics(0.5, bad)).getMessage());
  }

  /** Below the bound, not at it; and a ratio of 1 has no better one, whatever its p. */
  @Test
  void better_isTheSmallerErrorBelowTheBound() {
    PairedComparison pair = COMPARISON.pairs().get(0);
    assertEquals(Optional.of("a"), pair.better(0.1));
    assertEquals(Optional.empty(), pair.better(0.09375));
    assertEquals(Optional.of("c"), COMPARISON.pairs().get(2).better(0.5));
    assertEquals(Optional.empty(), pair(1, OptionalDouble.of(0)).better(0.05));
    assertEquals(Optional.empty(), pair(0.5, OptionalDouble.empty()).better(0.05));
  }

  private static PairedComparison pair(double ratio, OptionalDouble adjusted) {
    return new PairedComparison(
        "a",
        "b",
        2,
        2,
        ratio,
        Optional.empty(),
        adjusted,
        adjusted,
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  @Test
  void primary_isOwnAgainstOthers_inEitherOrder() {
    PrimaryComparisons two = new PrimaryComparisons(List.of("own", "twin"), List.of("x", "y"));
    assertTrue(two.contains("own", "x") && two.contains("y", "twin"));
    assertFalse(two.contains("own", "twin") || two.contains("x", "y"));
    assertFalse(two.contains("own", "z") || two.contains("z", "own"));
    assertFalse(PrimaryComparisons.none().contains("own", "x"));
    assertTrue(PrimaryComparisons.stated().contains("svr", "pooled-utilization"));
  }

  @Test
  void usual_isNinetyFiveAndFivePerCent() {
    assertEquals(new Statistics(0.95, 0.05), Statistics.usual());
  }

  /** exp(710) is beyond what a number can hold, exp(−746) is 0. */
  @Test
  void logScale_endsBeyondNumbers_areNoInterval() {
    Interval interval = LogScale.exp(new Interval(Math.log(0.5), Math.log(8))).orElseThrow();
    assertEquals(0.5, interval.low(), 1e-15);
    assertEquals(8, interval.high(), 1e-14);
    assertEquals(Optional.empty(), LogScale.exp(new Interval(0, 710)));
    assertEquals(Optional.empty(), LogScale.exp(new Interval(-746, 0)));
  }

  @Test
  void errorsAmong_marksWhatEveryoneAnswered() {
    Set<String> common = Standings.answeredByAll(SCORES);
    assertEquals(Set.of("r0", "r1", "r2", "r3", "r4"), common);
    assertEquals(
        Math.exp(0.4),
        SCORES.get(1).errorsAmong(common).value(Metric.COMMON_GEOMETRIC_ERROR).orElseThrow(),
        TOLERANCE);
    assertEquals(2, SCORES.get(1).errorsOn(Set.of("r0", "r5", "unknown")).n());
  }
}
