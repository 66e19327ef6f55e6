package io.github.dtmbench.estimators;

import java.util.List;
import java.util.Optional;
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
   * Predicts several runs. An estimator to which every call is dear, such as a program that has to
   * be started, answers all of them at once.
   *
   * @param runs what is known of each before it starts
   * @return as many predictions, in the same order, each what {@link #predict} gives for that run
   */
  default List<Prediction> predictAll(List<RunFeatures> runs) {
    return runs.stream().map(this::predict).toList();
  }

  /**
   * An interval that the estimator brings along. Where it has none, as most, one is calibrated on
   * its errors on training runs.
   *
   * @param run what is known before it starts
   * @return the ends in device-hours; empty if it leaves intervals to calibration
   */
  default Optional<HoursInterval> ownInterval(RunFeatures run) {
    return Optional.empty();
  }

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
   * What the estimator itself doubts of its forecast of this run, such as that nobody is on record
   * with its device.
   *
   * @param run what is known before it starts
   * @return clauses without a full stop; empty if there is nothing to say
   */
  default List<String> doubts(RunFeatures run) {
    return List.of();
  }

  /**
   * The formula behind it, where it is one of few numbers.
   *
   * @return what gives the same predictions and spreads; empty if there is none
   */
  default Optional<ClosedForm> closedForm() {
    return Optional.empty();
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
