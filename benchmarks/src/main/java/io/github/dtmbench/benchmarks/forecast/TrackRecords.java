package io.github.dtmbench.benchmarks.forecast;

import io.github.dtmbench.benchmarks.evaluation.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Held-out errors of one estimator on the folds that its intervals are calibrated on, kept run by
 * run so that they can be told for any family of devices.
 */
final class TrackRecords {

  private record Miss(String family, double logFactor) {}

  private final String estimator;
  private final List<Miss> errors;

  private TrackRecords(String estimator, List<Miss> errors) {
    this.estimator = estimator;
    this.errors = List.copyOf(errors);
  }

  /**
   * The errors that calibration has shown.
   *
   * @param estimator its name
   * @param calibration what it says of its training runs
   * @return its errors on each run when it was held out
   */
  static TrackRecords of(String estimator, Calibration calibration) {
    List<Miss> errors = new ArrayList<>();
    for (Calibration.Item item : calibration.items()) {
      OptionalDouble hours = item.prediction().deviceHours();
      if (hours.isPresent()) {
        errors.add(
            new Miss(
                item.run().features().device().family(),
                Math.abs(Math.log(hours.getAsDouble() / item.run().deviceHours()))));
      }
    }
    return new TrackRecords(estimator, errors);
  }

  /**
   * What they come to.
   *
   * @param family family of devices in question
   * @return over all runs and over those of the family
   */
  TrackRecord of(String family) {
    List<Miss> ofFamily = errors.stream().filter(error -> error.family().equals(family)).toList();
    return new TrackRecord(
        estimator, errors.size(), geometric(errors), ofFamily.size(), geometric(ofFamily));
  }

  private static OptionalDouble geometric(List<Miss> errors) {
    OptionalDouble mean = errors.stream().mapToDouble(Miss::logFactor).average();
    return mean.isPresent() ? OptionalDouble.of(Math.exp(mean.getAsDouble())) : mean;
  }
}
