package io.github.dtmbench.estimators;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A way to tell the device-hours of a run from what is known before it starts. An estimator is
 * immutable settings; {@link #fit} returns a new fitted object and leaves its runs alone. Fitting
 * the same runs twice, in any thread, gives the same predictions.
 *
 * <p>Your own takes part when its class is public, has a public constructor without arguments and
 * is named in {@code META-INF/services/io.github.dtmbench.estimators.Estimator} of a jar on the
 * class path; see {@code Estimators.withProvided} of {@code estimators.registry}.
 */
public interface Estimator {

  /**
   * The name on the command line and in every table, such as {@code decision-tree}.
   *
   * @return lower-case words joined by hyphens, with {@code .} before a variant
   */
  String id();

  /**
   * What it does, in one line.
   *
   * @return a sentence without a full stop
   */
  String summary();

  /**
   * Where the method comes from.
   *
   * @return paper, section or library
   */
  String source();

  /**
   * What a reader of its scores should know, such as that some of the records had a part in its
   * making.
   *
   * @return a clause without a full stop; empty if there is nothing to tell
   */
  default Optional<String> caveat() {
    return Optional.empty();
  }

  /**
   * The input tier: what it reads of a run beside compute and device. The registry hands it runs
   * that hold nothing else, so a feature that is not declared here is never seen.
   *
   * @return the features, in fitting as in prediction
   */
  Set<Feature> reads();

  /**
   * Whether intervals may be calibrated by fitting it anew on parts of the training runs, some ten
   * times a fold. One to whom a fit is dear may decline, and has then no intervals but {@linkplain
   * FittedEstimator#ownInterval its own}.
   *
   * @return true unless it declines
   */
  default boolean mayBeCalibrated() {
    return true;
  }

  /**
   * Learns from finished runs. Runs that lack what the estimator needs are left out and named in
   * {@link FittedEstimator#notes}. With no usable run the fitted estimator refuses every
   * prediction.
   *
   * @param training the runs, in any order; a method with fixed parameters ignores them
   * @return the fitted estimator
   */
  FittedEstimator fit(List<LabelledRun> training);
}
