package io.github.dtmbench.benchmarks.comparison;

import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.benchmarks.metric.ScoredOutcome;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an estimator said of a record that it was not fitted on, beside what became of it: all that
 * standings and paired comparisons look at. Prediction, outcome and interval are in one unit.
 */
public interface PredictedRecord {

  /**
   * The split that held it out.
   *
   * @return a label; with the name of the record it is unique for an estimator
   */
  String fold();

  /**
   * The record.
   *
   * @return its name
   */
  String record();

  /**
   * Whose record it is. Records of one group are not independent; every group counts once.
   *
   * @return name of the group
   */
  String group();

  /**
   * What became of it.
   *
   * @return a positive finite number
   */
  double actual();

  /**
   * What the estimator said.
   *
   * @return a positive finite number, or empty for a refusal
   */
  OptionalDouble predicted();

  /**
   * The interval that should hold the outcome.
   *
   * @return empty for a refusal, or where there is none
   */
  Optional<Interval> interval();

  /**
   * How wide the interval would have had to be.
   *
   * @return the level above which intervals hold the outcome, in [0, 1); empty where it is not
   *     known
   */
  OptionalDouble coveringLevel();

  /**
   * How far off the prediction is, twice too much and half as much alike.
   *
   * @return |ln(predicted/actual)|, 0 or more
   * @throws java.util.NoSuchElementException for a refusal
   */
  default double absoluteLogError() {
    return Math.abs(Math.log(predicted().orElseThrow() / actual()));
  }

  /**
   * The prediction as metrics take it.
   *
   * @param answeredByAll whether every estimator of the comparison answered the record
   * @return the prediction beside its outcome
   * @throws java.util.NoSuchElementException for a refusal
   */
  default ScoredOutcome scored(boolean answeredByAll) {
    return new ScoredOutcome(
        predicted().orElseThrow(), actual(), interval(), group(), answeredByAll);
  }
}
