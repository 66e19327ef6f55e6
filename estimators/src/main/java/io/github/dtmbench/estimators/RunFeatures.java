package io.github.dtmbench.estimators;

import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is known of a training run before it starts, and so all that an estimator may read when it
 * predicts. Device-hours and everything computed from them (wall time, utilization, energy,
 * emissions) have no place here: a type that cannot hold the label cannot leak it.
 *
 * @param computeTflop training compute in TFLOP (10<sup>12</sup> floating-point operations),
 *     positive and finite
 * @param device the kind of device
 * @param parameters trainable parameters; of a mixture of experts, those active for one token
 * @param trainingTokens tokens (or samples) seen in training
 * @param deviceCount devices in the run
 * @param publicationDate when the model was published
 * @param domain field of application, such as {@code Language}; empty where unknown
 * @param precision number format of the matrix products, such as {@code BF16}; empty where unknown
 * @param organizationGroup who trains it; developers that share people or machines have one group;
 *     empty where unknown
 */
public record RunFeatures(
    double computeTflop,
    Device device,
    OptionalDouble parameters,
    OptionalDouble trainingTokens,
    OptionalInt deviceCount,
    Optional<LocalDate> publicationDate,
    String domain,
    String precision,
    String organizationGroup) {

  /** Refuses a compute, or parameters where given, that are not positive and finite. */
  public RunFeatures {
    if (!(computeTflop > 0 && computeTflop < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "computeTflop is " + computeTflop + ", must be in (0, infinity) TFLOP");
    }
    Objects.requireNonNull(device, "device");
    if (parameters.isPresent()
        && !(parameters.getAsDouble() > 0 && parameters.getAsDouble() < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "parameters is " + parameters.getAsDouble() + ", must be in (0, infinity)");
    }
    Objects.requireNonNull(trainingTokens, "trainingTokens");
    Objects.requireNonNull(deviceCount, "deviceCount");
    Objects.requireNonNull(publicationDate, "publicationDate");
    Objects.requireNonNull(domain, "domain");
    Objects.requireNonNull(precision, "precision");
    Objects.requireNonNull(organizationGroup, "organizationGroup");
  }

  /**
   * A run of which only compute, device and size are known, as in the tables of most papers.
   *
   * @param computeTflop training compute in TFLOP
   * @param device the kind of device
   * @param parameters trainable parameters
   * @return the features, all others unknown
   */
  public static RunFeatures of(double computeTflop, Device device, double parameters) {
    return of(computeTflop, device, OptionalDouble.of(parameters));
  }

  /**
   * A run of which compute and device alone are known.
   *
   * @param computeTflop training compute in TFLOP
   * @param device the device
   * @return the run
   */
  public static RunFeatures ofDevice(double computeTflop, Device device) {
    return of(computeTflop, device, OptionalDouble.empty());
  }

  private static RunFeatures of(double computeTflop, Device device, OptionalDouble parameters) {
    return new RunFeatures(
        computeTflop,
        device,
        parameters,
        OptionalDouble.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        "",
        "",
        "");
  }

  /**
   * What a record says of a run before it starts.
   *
   * @param run the record; its hours, utilization and emissions are not read
   * @param flop training compute in FLOP, which is the caller's choice: of some records the listed
   *     one was computed from the hours
   * @param device the kind of device
   * @return the features
   */
  public static RunFeatures of(TrainingRun run, double flop, Device device) {
    return new RunFeatures(
        flop / Units.FLOP_PER_TFLOP,
        device,
        run.workload().parameters(),
        run.workload().trainingTokens(),
        run.hardware().deviceCount(),
        run.origin().publicationDate(),
        run.origin().domain(),
        run.hardware().precision(),
        run.origin().organizationGroup());
  }

  /**
   * Training compute in the unit that people write.
   *
   * @return in FLOP
   */
  public double computeFlop() {
    return computeTflop * Units.FLOP_PER_TFLOP;
  }

  /**
   * What is left of these features for an estimator that may read only some of them.
   *
   * @param allowed the features to keep beside compute and device
   * @return the same run, everything else unknown; this very object if all are allowed
   */
  public RunFeatures restrictedTo(Set<Feature> allowed) {
    if (allowed.size() == Feature.values().length) {
      return this;
    }
    return new RunFeatures(
        computeTflop,
        device,
        allowed.contains(Feature.PARAMETERS) ? parameters : OptionalDouble.empty(),
        allowed.contains(Feature.TRAINING_TOKENS) ? trainingTokens : OptionalDouble.empty(),
        allowed.contains(Feature.DEVICE_COUNT) ? deviceCount : OptionalInt.empty(),
        allowed.contains(Feature.PUBLICATION_DATE) ? publicationDate : Optional.empty(),
        allowed.contains(Feature.DOMAIN) ? domain : "",
        allowed.contains(Feature.PRECISION) ? precision : "",
        allowed.contains(Feature.ORGANIZATION_GROUP) ? organizationGroup : "");
  }

  /**
   * The device-hours in which this compute is done at a given mean throughput.
   *
   * @param throughputTflopPerSecond mean over the run, per device
   * @return device-hours
   */
  public double deviceHoursAt(double throughputTflopPerSecond) {
    return computeTflop / throughputTflopPerSecond / Units.SECONDS_PER_HOUR;
  }

  /**
   * The mean throughput per device at which this compute takes the given time.
   *
   * @param deviceHours device count times wall-clock hours
   * @return TFLOP/s per device
   */
  public double throughputTflopPerSecondIn(double deviceHours) {
    return computeTflop / (deviceHours * Units.SECONDS_PER_HOUR);
  }
}
