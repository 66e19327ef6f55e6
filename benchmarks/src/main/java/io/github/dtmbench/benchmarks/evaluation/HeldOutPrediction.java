package io.github.dtmbench.benchmarks.evaluation;

import io.github.dtmbench.benchmarks.comparison.PredictedRecord;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an estimator said of a run it was not fitted on.
 *
 * @param fold label of the split
 * @param run the run, with its label
 * @param outcome what became of the run, in the unit of the target
 * @param prediction device-hours or a refusal
 * @param interval the interval that should hold the outcome, in the unit of the target; empty for a
 *     refusal, if none was asked for, or if the training runs could not support one
 * @param coveringLevel the level above which intervals of this run hold the outcome, in [0, 1);
 *     empty where the interval is
 */
public record HeldOutPrediction(
    String fold,
    LabelledRun run,
    Outcome outcome,
    Prediction prediction,
    Optional<Interval> interval,
    OptionalDouble coveringLevel)
    implements PredictedRecord {

  /** Refuses nulls. */
  public HeldOutPrediction {
    Objects.requireNonNull(fold, "fold");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(prediction, "prediction");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(coveringLevel, "coveringLevel");
  }

  @Override
  public OptionalDouble predicted() {
    OptionalDouble hours = prediction.deviceHours();
    return hours.isPresent()
        ? OptionalDouble.of(hours.getAsDouble() * outcome.perDeviceHour())
        : hours;
  }

  @Override
  public String record() {
    return run.model();
  }

  @Override
  public String group() {
    return run.organizationGroup();
  }

  @Override
  public double actual() {
    return outcome.actual();
  }

  /**
   * The error as papers print it.
   *
   * @return (predicted − actual) / actual, a fraction; empty for a refusal
   */
  public OptionalDouble relativeError() {
    OptionalDouble predicted = predicted();
    return predicted.isPresent()
        ? OptionalDouble.of((predicted.getAsDouble() - outcome.actual()) / outcome.actual())
        : predicted;
  }
}
