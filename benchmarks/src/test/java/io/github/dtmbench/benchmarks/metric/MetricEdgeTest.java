package io.github.dtmbench.benchmarks.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.inference.Interval;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The ends of the measures of error: one pair, an even number of pairs, the limits of the share,
 * and the words of a refusal. The small groups of the tables live there.
 */
class MetricEdgeTest {

  /** Twice too long and half as long count alike; the relative error has them at 1 and 0.5. */
  @ParameterizedTest
  @CsvSource({"200, 100, 2, 1, 2", "50, 100, 2, 0.5, 0.5", "100, 100, 1, 0, 1"})
  void of_onePair_isItsRatio(
      double predicted, double actual, double geometric, double relative, double bias) {
    ScoredOutcomes summary = ScoredOutcomes.of(new double[] {predicted}, new double[] {actual});
    assertEquals(geometric, value(summary, Metric.GEOMETRIC_ERROR), 1e-15);
    assertEquals(relative, value(summary, Metric.MEAN_APE), 1e-15);
    assertEquals(relative, value(summary, Metric.MEDIAN_APE), 1e-15);
    assertEquals(bias, value(summary, Metric.BIAS_FACTOR), 1e-15);
    assertEquals(1, value(summary, Metric.WITHIN_2X));
  }

  /** Errors 0.1, 0.2, 0.4 and 3: the median is the mean of the middle two, 0.3. */
  @Test
  void median_evenNumberOfPairs_isTheMeanOfTheMiddleTwo() {
    ScoredOutcomes summary =
        ScoredOutcomes.of(new double[] {400, 90, 140, 80}, new double[] {100, 100, 100, 100});
    assertEquals(0.3, value(summary, Metric.MEDIAN_APE), 1e-15);
    assertEquals(0.925, value(summary, Metric.MEAN_APE), 1e-15);
  }

  /** Opposite errors cancel in the bias and not in the error. */
  @Test
  void bias_oppositeErrors_cancel() {
    ScoredOutcomes summary = ScoredOutcomes.of(new double[] {300, 100}, new double[] {100, 300});
    assertEquals(1, value(summary, Metric.BIAS_FACTOR), 1e-15);
    assertEquals(3, value(summary, Metric.GEOMETRIC_ERROR), 1e-15);
    assertEquals(0, value(summary, Metric.WITHIN_2X));
  }

  @Test
  void share_justBeyondEitherEnd_isOut() {
    double[] actual = {1, 1, 1, 1};
    double[] predicted = {2, Math.nextUp(2.0), 0.5, Math.nextDown(0.5)};
    assertEquals(0.5, value(ScoredOutcomes.of(predicted, actual), Metric.WITHIN_2X));
  }

  @Test
  void of_arrays_areLeftAlone() {
    double[] predicted = {3, 1, 2};
    double[] actual = {1, 2, 3};
    ScoredOutcomes.of(predicted, actual);
    assertEquals(3, predicted[0]);
    assertEquals(1, predicted[1]);
    assertEquals(3, actual[2]);
  }

  @Test
  void of_unequalNumbers_areRefusedWithBoth() {
    assertEquals(
        "need as many actual values as predictions; got 1 predictions and 2 actual" + " values",
        refusal(new double[] {1}, new double[] {1, 2}));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "-1, 1", "1, -1", "NaN, 1", "1, NaN"})
  void of_pairNotPositive_isRefusedByPlaceAndValues(double predicted, double actual) {
    String message = refusal(new double[] {1, 1, predicted}, new double[] {1, 1, actual});
    assertTrue(message.endsWith("pair 2 is " + predicted + " and " + actual), message);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "-1, 1", "1, -1", "NaN, 1", "1, NaN", "Infinity, 1", "1, Infinity"})
  void outcome_notPositiveAndFinite_isRefusedWithBothValues(double predicted, double actual) {
    assertEquals(
        "predicted and actual must be positive and finite, got " + predicted + " and " + actual,
        assertThrows(
                IllegalArgumentException.class,
                () -> new ScoredOutcome(predicted, actual, Optional.empty(), "a", true))
            .getMessage());
    assertTrue(
        refusal(new double[] {predicted}, new double[] {actual})
            .endsWith("pair 0 is " + predicted + " and " + actual));
  }

  /** What one estimator is measured on is no say of the others: a half of three is the middle. */
  @Test
  void intervalFactor_ofThree_isTheMiddleOne() {
    List<ScoredOutcome> outcomes =
        List.of(
            new ScoredOutcome(1, 1, Optional.of(new Interval(1, 9)), "a", true),
            new ScoredOutcome(1, 9, Optional.of(new Interval(1, 100)), "b", true),
            new ScoredOutcome(1, 5, Optional.of(new Interval(1, 4)), "c", true),
            new ScoredOutcome(1, 5, Optional.empty(), "d", true));
    assertEquals(3, Metric.MEDIAN_INTERVAL_FACTOR.of(outcomes).orElseThrow(), 1e-15);
    assertEquals(2.0 / 3, Metric.COVERAGE.of(outcomes).orElseThrow(), 1e-15);
  }

  /** Every table has these words: none may be missing, and only one has a level to fill in. */
  @Test
  void words_ofEveryMetric_areThere() {
    for (Metric metric : Metric.values()) {
      assertTrue(!metric.key().isBlank() && !metric.words().isBlank(), metric.name());
      assertTrue(!metric.explanation().isBlank(), metric.name());
      assertTrue(!metric.explanation().endsWith("."), metric.name());
      assertEquals(
          metric == Metric.COVERAGE, metric.heading("95 %").contains("95 %"), metric.name());
      assertTrue(!metric.heading("95 %").isBlank(), metric.name());
    }
  }

  private static String refusal(double[] predicted, double[] actual) {
    return assertThrows(IllegalArgumentException.class, () -> ScoredOutcomes.of(predicted, actual))
        .getMessage();
  }

  private static double value(ScoredOutcomes outcomes, Metric metric) {
    return outcomes.value(metric).orElseThrow();
  }
}
