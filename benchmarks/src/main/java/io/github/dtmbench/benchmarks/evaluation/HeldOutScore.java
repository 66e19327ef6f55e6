package io.github.dtmbench.benchmarks.evaluation;

import io.github.dtmbench.benchmarks.comparison.EstimatorScore;
import java.util.ArrayList;
import java.util.List;

/**
 * One estimator under one protocol.
 *
 * @param estimator id of the estimator
 * @param predictions one per held-out run, in the order of the folds
 */
public record HeldOutScore(String estimator, List<HeldOutPrediction> predictions)
    implements EstimatorScore {

  /** Copies the predictions. */
  public HeldOutScore {
    predictions = List.copyOf(predictions);
  }

  @Override
  public List<HeldOutPrediction> answered() {
    return predictions.stream().filter(p -> p.predicted().isPresent()).toList();
  }

  /**
   * The predictions of the same estimator on other folds beside these.
   *
   * @param other a score of the same estimator
   * @return all predictions, these first
   * @throws IllegalArgumentException if the other estimator is another
   */
  public HeldOutScore with(HeldOutScore other) {
    if (!other.estimator.equals(estimator)) {
      throw new IllegalArgumentException(
          "cannot join predictions of " + estimator + " and " + other.estimator);
    }
    List<HeldOutPrediction> all = new ArrayList<>(predictions);
    all.addAll(other.predictions);
    return new HeldOutScore(estimator, all);
  }
}
