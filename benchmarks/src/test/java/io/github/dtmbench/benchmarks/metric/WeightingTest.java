package io.github.dtmbench.benchmarks.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A weight stands for repeated records: whatever holds of those holds of it. */
class WeightingTest {

  private static ScoredOutcome outcome(double predicted, String organization) {
    return new ScoredOutcome(predicted, 1, Optional.empty(), organization, true);
  }

  private static WeightedSample sample(List<ScoredOutcome> outcomes, Weighting weighting) {
    return WeightedSample.of(outcomes, weighting, o -> true, ScoredOutcome::predicted);
  }

  @Test
  void organizations_threeRecordsAndOne_eachHasWeightOne() {
    List<ScoredOutcome> outcomes =
        List.of(outcome(1, "a"), outcome(2, "a"), outcome(3, "b"), outcome(6, "a"));
    assertArrayEquals(
        new double[] {1.0 / 3, 1.0 / 3, 1, 1.0 / 3}, Weighting.ORGANIZATIONS.of(outcomes));
    assertEquals(3, sample(outcomes, Weighting.ORGANIZATIONS).mean().orElseThrow(), 1e-15);
    assertEquals(3, sample(outcomes, Weighting.RECORDS).mean().orElseThrow(), 1e-15);
  }

  /** 1, 2, 3 of one organization weigh as much as 10 of another: the half is reached after 3. */
  @Test
  void median_halfReachedBetweenTwo_isTheirMean() {
    List<ScoredOutcome> outcomes =
        List.of(outcome(3, "a"), outcome(10, "b"), outcome(1, "a"), outcome(2, "a"));
    assertEquals(6.5, sample(outcomes, Weighting.ORGANIZATIONS).median().orElseThrow());
    assertEquals(2.5, sample(outcomes, Weighting.RECORDS).median().orElseThrow());
  }

  /** Three thousand thirds are not quite a thousand, and yet the half. */
  @Test
  void median_halfOfManyInexactWeights_isTheMeanOfTheMiddleTwo() {
    List<ScoredOutcome> outcomes = new ArrayList<>();
    for (int i = 1; i <= 6000; i++) {
      outcomes.add(outcome(i, "o" + i % 2000));
    }
    assertEquals(3000.5, sample(outcomes, Weighting.ORGANIZATIONS).median().orElseThrow());
  }

  /** Copying every record of one organization changes nothing where organizations weigh. */
  @Test
  void organizations_copiedRecords_changeNothing() {
    Random random = new Random(3);
    for (int trial = 0; trial < 100; trial++) {
      List<ScoredOutcome> once = new ArrayList<>();
      List<ScoredOutcome> copied = new ArrayList<>();
      for (int i = 0; i < 2 + random.nextInt(20); i++) {
        ScoredOutcome outcome = outcome(Math.exp(random.nextGaussian()), "o" + random.nextInt(4));
        once.add(outcome);
        copied.add(outcome);
        if (outcome.organization().equals("o1")) {
          copied.add(outcome);
        }
      }
      WeightedSample a = sample(once, Weighting.ORGANIZATIONS);
      WeightedSample b = sample(copied, Weighting.ORGANIZATIONS);
      assertEquals(a.mean().orElseThrow(), b.mean().orElseThrow(), 1e-12);
      assertEquals(a.median().orElseThrow(), b.median().orElseThrow(), 1e-12);
    }
  }
}
