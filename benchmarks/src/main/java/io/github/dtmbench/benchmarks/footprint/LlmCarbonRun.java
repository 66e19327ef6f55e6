package io.github.dtmbench.benchmarks.footprint;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.estimators.carbon.ClusterEmbodiedCarbon;
import io.github.dtmbench.estimators.llmcarbon.LlmCarbonForecast;
import io.github.dtmbench.estimators.llmcarbon.MeasuredEfficiencyRun;
import io.github.dtmbench.estimators.llmcarbon.ParallelismPlan;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A run by LLMCarbon from end to end (arXiv 2309.14393): from parameters and tokens over
 * parallelism, throughput and devices to operational and embodied carbon. {@link LlmCarbonStep}
 * says what each step is.
 *
 * <p>What is measured goes before what is modelled, as in the paper's own validation: a hardware
 * efficiency in place of the parabola of the throughput, a number of devices in place of the
 * plan's.
 *
 * <p>Limits: the paper corrects the efficiency for a number of devices other than the planned one;
 * the constants of that are not published, so it is not corrected here.
 *
 * @param parameters number of parameters; of the base model for a mixture of experts
 * @param tokens tokens seen in training
 * @param device the device
 * @param model LLMCarbon's relations for that device
 * @param efficiency measured share of the device's peak; empty to take the model's
 * @param givenDevices how many there are; empty to take the plan's
 * @param footprint power, PUE and grid
 * @param perDevice components of the cluster for one device; empty if its die is not known
 */
public record LlmCarbonRun(
    double parameters,
    double tokens,
    Device device,
    LlmCarbonForecast model,
    OptionalDouble efficiency,
    OptionalDouble givenDevices,
    Footprint footprint,
    Optional<ClusterEmbodiedCarbon> perDevice) {

  /** Smallest and largest of the models that LLMCarbon's parabolas are fits to. */
  private static final double SMALLEST_FITTED = 1.7e9;

  private static final double LARGEST_FITTED = 1.008e12;

  /**
   * Refuses nulls, and a model that is too large to be planned unless what the plan would say is
   * given.
   *
   * @throws InputException if it is so
   */
  public LlmCarbonRun {
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(efficiency, "efficiency");
    Objects.requireNonNull(givenDevices, "givenDevices");
    Objects.requireNonNull(footprint, "footprint");
    Objects.requireNonNull(perDevice, "perDevice");
    if (model.findPlan(parameters).isEmpty() && (efficiency.isEmpty() || givenDevices.isEmpty())) {
      throw new InputException(
          String.format(
              Locale.ROOT,
              "parameters are %.0f billion, for which LLMCarbon has no plan: its parabola of the"
                  + " devices, fitted up to 1.008e12 parameters, gives no whole copy of the model;"
                  + " give the number of devices and their hardware efficiency",
              parameters / 1e9));
    }
  }

  /**
   * How the model is spread.
   *
   * @return the plan; empty if the model is too large for one
   */
  public Optional<ParallelismPlan> plan() {
    return model.findPlan(parameters);
  }

  /**
   * Whether the parabolas are asked for what they were not fitted to.
   *
   * @return true for a model smaller or larger than those of the fit
   */
  public boolean isExtrapolated() {
    return parameters < SMALLEST_FITTED || parameters > LARGEST_FITTED;
  }

  /**
   * Devices of the run.
   *
   * @return those given, else those planned
   */
  public double devices() {
    return givenDevices.orElseGet(() -> model.plan(parameters).gpuCount());
  }

  /**
   * Achieved throughput of a device.
   *
   * @return TFLOP/s: the measured share of the peak, else the parabola
   */
  public double tflopPerSecond() {
    return efficiency.isPresent()
        ? efficiency.getAsDouble() * peakTflops()
        : model.tflopPerSecond(parameters);
  }

  /** Peak of the device. */
  double peakTflops() {
    return device.peakTflops().orElseThrow();
  }

  /** Compute and time as the paper's validation counts them. */
  MeasuredEfficiencyRun asMeasured() {
    return new MeasuredEfficiencyRun(
        parameters, tokens, peakTflops(), tflopPerSecond() / peakTflops());
  }

  /**
   * What the run uses.
   *
   * @return hours, devices, energy, at the footprint
   */
  public Usage usage() {
    return Usage.ofDeviceHours(
            footprint,
            efficiency.isPresent()
                ? asMeasured().deviceHours()
                : model.deviceHours(parameters, tokens))
        .onDevices(OptionalDouble.of(devices()));
  }

  /**
   * The cluster of the run.
   *
   * @return its components; empty if the die of the device is not known
   */
  public Optional<ClusterEmbodiedCarbon> cluster() {
    return perDevice.map(
        one ->
            new ClusterEmbodiedCarbon(
                one.components().stream()
                    .map(
                        part ->
                            new ClusterEmbodiedCarbon.Component(
                                part.name(),
                                part.size(),
                                part.kgCo2ePerSize(),
                                part.count() * devices()))
                    .toList()));
  }

  /**
   * The part of the cluster's life that the run takes.
   *
   * @return a fraction: days over five years
   */
  public double shareOfLife() {
    return Stage.WALL_DAYS.of(usage()).orElseThrow() / (EmbodiedRates.CLUSTER_YEARS * 365);
  }
}
