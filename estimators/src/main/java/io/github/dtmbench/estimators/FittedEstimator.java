package io.github.dtmbench.estimators;

import java.util.List;

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
