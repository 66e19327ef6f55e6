package io.github.dtmbench.benchmarks.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The predictions that a score is made of; refusals are not among them.
 *
 * @param outcomes one per answered prediction; may be empty
 */
public record ScoredOutcomes(List<ScoredOutcome> outcomes) {

  /** Copies the list. */
  public ScoredOutcomes {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Pairs without intervals, of nobody in particular.
   *
   * @param predicted positive finite values
   * @param actual positive finite values in the same unit, as many
   * @return the outcomes
   */
  public static ScoredOutcomes of(double[] predicted, double[] actual) {
    if (predicted.length != actual.length) {
      throw new IllegalArgumentException(
          "need as many actual values as predictions; got "
              + predicted.length
              + " predictions and "
              + actual.length
              + " actual values");
    }
    List<ScoredOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < predicted.length; i++) {
      if (!(ScoredOutcome.positiveFinite(predicted[i])
          && ScoredOutcome.positiveFinite(actual[i]))) {
        throw new IllegalArgumentException(
            "predicted and actual must be positive and finite; pair "
                + i
                + " is "
                + predicted[i]
                + " and "
                + actual[i]);
      }
      outcomes.add(new ScoredOutcome(predicted[i], actual[i], Optional.empty(), "", false));
    }
    return new ScoredOutcomes(outcomes);
  }

  /**
   * How many predictions there are.
   *
   * @return 0 or more
   */
  public int n() {
    return outcomes.size();
  }

  /**
   * Measures them.
   *
   * @param metric what to measure
   * @return the value; empty if they have nothing to measure it on
   */
  public OptionalDouble value(Metric metric) {
    return metric.of(outcomes);
  }
}
