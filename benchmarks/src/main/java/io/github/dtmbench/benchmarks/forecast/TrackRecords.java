package io.github.dtmbench.benchmarks.forecast;

import io.github.dtmbench.benchmarks.evaluation.LogIntervals;
import io.github.dtmbench.benchmarks.protocol.Fold;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Held-out errors of one estimator on the folds that its intervals are calibrated on, kept run by
 * run so that they can be told for any family of devices.
 */
public final class TrackRecords {

  private record Miss(String family, double logFactor) {}

  private final String estimator;
  private final List<Miss> errors;

  private TrackRecords(String estimator, List<Miss> errors) {
    this.estimator = estimator;
    this.errors = List.copyOf(errors);
  }

  /**
   * Measures.
   *
   * @param estimator the estimator, fitted anew on nine tenths of the runs at a time
   * @param training finished runs
   * @return its errors on each run when it was held out; none for the runs of one organization
   */
  public static TrackRecords measure(Estimator estimator, List<LabelledRun> training) {
    List<Miss> errors = new ArrayList<>();
    for (Fold fold : LogIntervals.calibrationFolds(training)) {
      FittedEstimator fitted = estimator.fit(fold.training());
      List<Prediction> predictions =
          fitted.predictAll(fold.held().stream().map(LabelledRun::features).toList());
      for (int i = 0; i < fold.held().size(); i++) {
        LabelledRun run = fold.held().get(i);
        OptionalDouble hours = predictions.get(i).deviceHours();
        if (hours.isPresent()) {
          errors.add(
              new Miss(
                  run.features().device().family(),
                  Math.abs(Math.log(hours.getAsDouble() / run.deviceHours()))));
        }
      }
    }
    return new TrackRecords(estimator.id(), errors);
  }

  /**
   * What they come to.
   *
   * @param family family of devices in question
   * @return over all runs and over those of the family
   */
  public TrackRecord of(String family) {
    List<Miss> ofFamily = errors.stream().filter(error -> error.family().equals(family)).toList();
    return new TrackRecord(
        estimator, errors.size(), geometric(errors), ofFamily.size(), geometric(ofFamily));
  }

  private static OptionalDouble geometric(List<Miss> errors) {
    OptionalDouble mean = errors.stream().mapToDouble(Miss::logFactor).average();
    return mean.isPresent() ? OptionalDouble.of(Math.exp(mean.getAsDouble())) : mean;
  }
}
