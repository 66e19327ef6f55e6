package io.github.dtmbench.datasets.throughput;

import io.github.dtmbench.datasets.check.Quantity;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.run.Origin;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What was run, on what.
 *
 * @param framework training code
 * @param model name of the model
 * @param domain field of application, in the words of {@link Origin#domain}
 * @param parameters trainable parameters
 * @param device the kind of device
 * @param deviceCount number of devices; TPUs are counted in chips
 * @param precision number format such as "bf16"; blank if unknown
 * @param sequenceLength tokens in a sequence
 * @param globalBatch sequences in a step, over all devices
 */
public record BenchmarkSetup(
    String framework,
    String model,
    String domain,
    OptionalDouble parameters,
    Device device,
    OptionalInt deviceCount,
    String precision,
    OptionalInt sequenceLength,
    OptionalInt globalBatch) {

  /**
   * Checks that nothing is missing and the figures are positive.
   *
   * @param framework training code
   * @param model name of the model
   * @param domain field of application
   * @param parameters trainable parameters
   * @param device the kind of device
   * @param deviceCount number of devices
   * @param precision number format
   * @param sequenceLength tokens in a sequence
   * @param globalBatch sequences in a step, over all devices
   * @throws IllegalArgumentException if it is not so
   */
  public BenchmarkSetup {
    Quantity.notBlank("framework", framework);
    Quantity.notBlank("model", model);
    Quantity.notBlank("domain", domain);
    Quantity.positive("parameters", parameters);
    Objects.requireNonNull(device, "device");
    positive("deviceCount", deviceCount);
    Objects.requireNonNull(precision, "precision");
    positive("sequenceLength", sequenceLength);
    positive("globalBatch", globalBatch);
  }

  private static void positive(String name, OptionalInt value) {
    if (value.isPresent() && value.getAsInt() < 1) {
      throw new IllegalArgumentException(
          name + " is " + value.getAsInt() + "; it must be positive");
    }
  }
}
