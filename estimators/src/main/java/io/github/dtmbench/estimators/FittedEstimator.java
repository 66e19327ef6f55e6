package io.github.dtmbench.estimators;

import java.util.List;
import java.util.OptionalDouble;

/** An estimator after fitting: immutable, safe to share between threads. */
public interface FittedEstimator {

  /**
   * Predicts the device-hours of one run from its features alone.
   *
   * @param run what is known before it starts
   * @return device-hours, or a refusal with its reason
   */
  Prediction predict(RunFeatures run);

  /**
   * How unsure the fitted estimator itself is of this run: the standard deviation it expects of
   * ln(actual / predicted). Prediction intervals are calibrated on held-out runs and widened or
   * narrowed in this proportion, so only ratios between runs matter.
   *
   * @param run what is known before it starts
   * @return a positive number; empty if the estimator has no opinion, and then every run counts as
   *     equally uncertain
   */
  default OptionalDouble logSpread(RunFeatures run) {
    return OptionalDouble.empty();
  }

  /**
   * What fitting left out and why, one line each.
   *
   * @return the notes, empty if every run was used
   */
  default List<String> notes() {
    return List.of();
  }

  /**
   * A fitted estimator that had nothing to learn from.
   *
   * @param reason what was missing
   * @param notes what fitting left out
   * @return an estimator that refuses every run for that reason
   */
  static FittedEstimator refusing(String reason, List<String> notes) {
    Prediction refusal = new Prediction.Refused(reason);
    List<String> copy = List.copyOf(notes);
    return new FittedEstimator() {
      @Override
      public Prediction predict(RunFeatures run) {
        return refusal;
      }

      @Override
      public List<String> notes() {
        return copy;
      }
    };
  }
}
