package io.github.dtmbench.benchmarks.metric;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.inference.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every table of accuracy is made of these numbers: a wrong one misranks every estimator. */
class MetricTest {

  private static final double[] ACTUAL = {100, 250, 40, 8000, 12.5};
  private static final double[] PREDICTED = {130, 125, 44, 3000, 12};

  /** scripts/references/error_summary.py with numpy 1.24.2. */
  @Test
  void of_fixedPairs_matchesNumpy() {
    ScoredOutcomes summary = ScoredOutcomes.of(PREDICTED, ACTUAL);
    assertAll(
        () -> assertEquals(5, summary.n()),
        () -> assertEquals(1.5136055324561577, value(summary, Metric.GEOMETRIC_ERROR), 1e-15),
        () -> assertEquals(0.3, value(summary, Metric.MEDIAN_APE), 1e-15),
        () -> assertEquals(0.313, value(summary, Metric.MEAN_APE), 1e-15),
        () -> assertEquals(0.7622926081834074, value(summary, Metric.BIAS_FACTOR), 1e-15),
        () -> assertEquals(0.8, value(summary, Metric.WITHIN_2X), 0));
  }

  @Test
  void withinFactor2_endsAreIncluded() {
    assertEquals(
        0.5,
        value(
            ScoredOutcomes.of(new double[] {2, 1, 2.01, 1}, new double[] {1, 2, 1, 2.01}),
            Metric.WITHIN_2X));
  }

  @Test
  void of_perfectPrediction_isOneAndZero() {
    ScoredOutcomes summary = ScoredOutcomes.of(ACTUAL, ACTUAL);
    assertAll(
        () -> assertEquals(1, value(summary, Metric.GEOMETRIC_ERROR)),
        () -> assertEquals(1, value(summary, Metric.BIAS_FACTOR)),
        () -> assertEquals(0, value(summary, Metric.MEAN_APE)),
        () -> assertEquals(1, value(summary, Metric.WITHIN_2X)));
  }

  @Test
  void laws_randomPairs_hold() {
    Random random = new Random(7);
    for (int trial = 0; trial < 200; trial++) {
      int n = 1 + random.nextInt(30);
      double[] a = random.doubles(n, -5, 5).map(Math::exp).toArray();
      double[] p = random.doubles(n, -5, 5).map(Math::exp).toArray();
      ScoredOutcomes summary = ScoredOutcomes.of(p, a);
      ScoredOutcomes swapped = ScoredOutcomes.of(a, p);
      assertTrue(value(summary, Metric.GEOMETRIC_ERROR) >= 1);
      assertEquals(
          value(summary, Metric.GEOMETRIC_ERROR),
          value(swapped, Metric.GEOMETRIC_ERROR),
          1e-12 * value(summary, Metric.GEOMETRIC_ERROR));
      assertEquals(
          1, value(summary, Metric.BIAS_FACTOR) * value(swapped, Metric.BIAS_FACTOR), 1e-12);
      assertEquals(value(summary, Metric.WITHIN_2X), value(swapped, Metric.WITHIN_2X));
      double[] reversedA = reversed(a);
      double[] reversedP = reversed(p);
      assertEquals(values(summary), values(ScoredOutcomes.of(reversedP, reversedA)), "order");
      double[] scaledA = Arrays.stream(a).map(v -> v * 1024).toArray();
      double[] scaledP = Arrays.stream(p).map(v -> v * 1024).toArray();
      assertEquals(values(summary), values(ScoredOutcomes.of(scaledP, scaledA)), "unit");
    }
  }

  @Test
  void of_badPairs_areRefusedWithTheirValues() {
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> ScoredOutcomes.of(new double[] {1, -2}, new double[] {1, 2}))
            .getMessage()
            .contains("pair 1 is -2.0 and 2.0"));
    assertThrows(
        IllegalArgumentException.class, () -> ScoredOutcomes.of(new double[1], new double[2]));
    assertThrows(
        IllegalArgumentException.class,
        () -> ScoredOutcomes.of(new double[] {Double.NaN}, new double[] {1}));
  }

  @Test
  void value_nothingCounts_isEmpty() {
    for (Metric metric : Metric.values()) {
      assertTrue(metric.of(List.of()).isEmpty(), metric.key());
    }
    ScoredOutcomes noInterval = ScoredOutcomes.of(PREDICTED, ACTUAL);
    assertTrue(noInterval.value(Metric.COVERAGE).isEmpty());
    assertTrue(noInterval.value(Metric.COMMON_GEOMETRIC_ERROR).isEmpty());
  }

  @Test
  void common_marksSomeRecords_isTheErrorOnThemAlone() {
    ScoredOutcome common = new ScoredOutcome(3, 1, Optional.empty(), "a", true);
    ScoredOutcome other = new ScoredOutcome(50, 1, Optional.empty(), "a", false);
    assertEquals(3, Metric.COMMON_GEOMETRIC_ERROR.of(List.of(common, other)).orElseThrow(), 1e-15);
  }

  /** Interval [0.5, 2] holds 1 and has the factor 2; [2, 32] does not and has the factor 4. */
  @Test
  void intervals_twoByHand_haveShareAndMedianFactor() {
    List<ScoredOutcome> outcomes =
        List.of(
            new ScoredOutcome(1, 1, Optional.of(new Interval(0.5, 2)), "a", true),
            new ScoredOutcome(8, 1, Optional.of(new Interval(2, 32)), "b", true));
    assertEquals(0.5, Metric.COVERAGE.of(outcomes).orElseThrow());
    assertEquals(3, Metric.MEDIAN_INTERVAL_FACTOR.of(outcomes).orElseThrow(), 1e-15);
  }

  /** Two of three hold what happened: half of them would not tell inside from outside. */
  @Test
  void coverage_isTheShareInside() {
    Interval holding = new Interval(0.5, 2);
    List<ScoredOutcome> outcomes =
        List.of(
            new ScoredOutcome(1, 1, Optional.of(holding), "a", true),
            new ScoredOutcome(1, 2, Optional.of(holding), "b", true),
            new ScoredOutcome(8, 1, Optional.of(new Interval(2, 32)), "c", true));
    assertEquals(2.0 / 3, Metric.COVERAGE.of(outcomes).orElseThrow(), 1e-15);
  }

  /** Factors 2 and 2 of one organization and 8 of another: the cube root of 32, and √(2 · 8). */
  @Test
  void geometricError_byRecordAndByOrganization() {
    List<ScoredOutcome> outcomes =
        List.of(
            new ScoredOutcome(2, 1, Optional.empty(), "a", true),
            new ScoredOutcome(1, 2, Optional.empty(), "a", true),
            new ScoredOutcome(8, 1, Optional.empty(), "b", true));
    assertEquals(Math.cbrt(32), Metric.GEOMETRIC_ERROR_BY_RECORD.of(outcomes).orElseThrow(), 1e-14);
    assertEquals(4, Metric.GEOMETRIC_ERROR.of(outcomes).orElseThrow(), 1e-14);
  }

  @Test
  void lists_haveWhatTheirTablesNeed() {
    assertEquals(
        List.of(
            Metric.GEOMETRIC_ERROR,
            Metric.GEOMETRIC_ERROR_BY_RECORD,
            Metric.MEDIAN_APE,
            Metric.MEAN_APE,
            Metric.BIAS_FACTOR,
            Metric.WITHIN_2X),
        Metric.ofAnswers());
    assertEquals(
        Arrays.stream(Metric.values()).filter(metric -> metric != Metric.MEAN_APE).toList(),
        Metric.main());
  }

  @Test
  void words_areThoseOfTheMetric() {
    assertEquals("In 95 %", Metric.COVERAGE.heading("95 %"));
    assertEquals("bias factor", Metric.BIAS_FACTOR.words());
    assertEquals("mean of the same", Metric.MEAN_APE.explanation());
    assertEquals(Metric.Basis.WITH_INTERVAL, Metric.COVERAGE.basis());
  }

  @Test
  void keys_differ_andPercentagesSaySo() {
    assertEquals(
        Metric.values().length, Arrays.stream(Metric.values()).map(Metric::key).distinct().count());
    for (Metric metric : Metric.values()) {
      assertEquals(metric.unit() == Metric.Unit.PERCENTAGE, metric.key().endsWith("_pct"));
      assertEquals(
          metric.unit() == Metric.Unit.PERCENTAGE ? 25 : 0.25, metric.forPrograms(0.25), 0);
    }
  }

  private static List<OptionalDouble> values(ScoredOutcomes outcomes) {
    return Arrays.stream(Metric.values()).map(outcomes::value).toList();
  }

  private static double[] reversed(double[] values) {
    double[] reversed = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      reversed[i] = values[values.length - 1 - i];
    }
    return reversed;
  }

  private static double value(ScoredOutcomes outcomes, Metric metric) {
    return outcomes.value(metric).orElseThrow();
  }
}
