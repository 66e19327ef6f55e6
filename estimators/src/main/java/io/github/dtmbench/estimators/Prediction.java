package io.github.dtmbench.estimators;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The answer of a fitted estimator: device-hours, or a refusal with its reason. There is no third:
 * an estimator that cannot answer says so, and what it refused is counted beside its errors.
 */
public sealed interface Prediction {

  /**
   * A predicted time.
   *
   * @param value device-hours, positive and finite
   */
  record DeviceHours(double value) implements Prediction {

    /** Refuses hours that are not positive and finite. */
    public DeviceHours {
      if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "predicted device-hours are " + value + ", must be in (0, infinity) hours");
      }
    }
  }

  /**
   * No prediction.
   *
   * @param reason one line that says what is missing or out of bounds
   */
  record Refused(String reason) implements Prediction {

    /** A refusal always has a reason. */
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * The prediction that follows from a mean throughput. A throughput or time that is not a positive
   * finite number, or above the device's peak, is refused: no run was ever faster than its
   * hardware.
   *
   * @param throughputTflopPerSecond predicted mean over the run, per device
   * @param run the run it was predicted for
   * @return device-hours or the refusal
   */
  static Prediction ofThroughput(double throughputTflopPerSecond, RunFeatures run) {
    if (!(throughputTflopPerSecond > 0 && throughputTflopPerSecond < Double.POSITIVE_INFINITY)) {
      return new Refused("predicted throughput is not positive: " + throughputTflopPerSecond);
    }
    OptionalDouble peak = run.device().peakTflops();
    if (peak.isPresent() && throughputTflopPerSecond > peak.getAsDouble()) {
      return new Refused(
          "predicted throughput of "
              + (float) throughputTflopPerSecond
              + " TFLOP/s is above the peak of "
              + run.device().name()
              + ", "
              + peak.getAsDouble());
    }
    double hours = run.deviceHoursAt(throughputTflopPerSecond);
    return hours > 0 && hours < Double.POSITIVE_INFINITY
        ? new DeviceHours(hours)
        : new Refused("predicted device-hours are beyond the range of numbers: " + hours);
  }

  /**
   * The hours, where there are any.
   *
   * @return device-hours, or empty for a refusal
   */
  default OptionalDouble deviceHours() {
    return this instanceof DeviceHours hours
        ? OptionalDouble.of(hours.value())
        : OptionalDouble.empty();
  }
}
