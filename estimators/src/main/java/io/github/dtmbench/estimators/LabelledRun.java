package io.github.dtmbench.estimators;

import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A finished run with the label that estimators learn from.
 *
 * @param model name of the model, unique within a data set
 * @param features what was known before the run
 * @param deviceHours the label: device count times wall-clock hours, positive and finite
 */
public record LabelledRun(String model, RunFeatures features, double deviceHours) {

  /** Refuses hours that are not positive and finite. */
  public LabelledRun {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(features, "features");
    if (!(deviceHours > 0 && deviceHours < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "deviceHours of " + model + " is " + deviceHours + ", must be in (0, infinity) hours");
    }
  }

  /**
   * The labelled run of a graded record. The compute is the record's operation count, which owes
   * nothing to hours; the listed FLOP of many records was computed from the very hours to be
   * predicted.
   *
   * @param run a record graded {@code score} or {@code caution}
   * @return features and label
   * @throws IllegalArgumentException if the record has no operation count, no hours or not exactly
   *     one device
   */
  public static LabelledRun from(TrainingRun run) {
    return of(run, run.workload().countedFlop(), "an operation count");
  }

  /**
   * The labelled run of a record with the FLOP that its source lists, whatever it was computed
   * from. Scores on such runs may be circular; they serve to show by how much.
   *
   * @param run any record
   * @return features and label
   * @throws IllegalArgumentException if the record has no listed FLOP, no hours or not exactly one
   *     device
   */
  public static LabelledRun withListedFlop(TrainingRun run) {
    return of(run, run.workload().trainingFlop(), "a listed FLOP");
  }

  private static LabelledRun of(TrainingRun run, OptionalDouble flop, String needed) {
    Optional<Device> device = run.hardware().soleDevice();
    if (device.isEmpty() || flop.isEmpty() || run.hardware().deviceHours().isEmpty()) {
      throw new IllegalArgumentException(
          run.model() + " cannot be scored: one device, " + needed + " and hours are needed");
    }
    return new LabelledRun(
        run.model(),
        RunFeatures.of(run, flop.getAsDouble(), device.get()),
        run.hardware().deviceHours().getAsDouble());
  }

  /**
   * Who trained it; runs of one group never sit on both sides of a split.
   *
   * @return the group, empty where unknown
   */
  public String organizationGroup() {
    return features.organizationGroup();
  }

  /**
   * The run as an estimator sees it that may read only some of its features.
   *
   * @param allowed the features to keep beside compute and device
   * @return the same run and label, every other feature unknown
   */
  public LabelledRun restrictedTo(Set<Feature> allowed) {
    return new LabelledRun(model, features.restrictedTo(allowed), deviceHours);
  }

  /**
   * Mean throughput over the run.
   *
   * @return TFLOP/s per device
   */
  public double throughputTflopPerSecond() {
    return features.throughputTflopPerSecondIn(deviceHours);
  }
}
