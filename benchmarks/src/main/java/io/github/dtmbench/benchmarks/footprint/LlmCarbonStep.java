package io.github.dtmbench.benchmarks.footprint;

import io.github.dtmbench.estimators.carbon.ClusterEmbodiedCarbon;
import io.github.dtmbench.estimators.llmcarbon.Parabola;
import io.github.dtmbench.estimators.llmcarbon.ParallelismPlan;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A step of LLMCarbon from a model's size to its carbon: its unit, its equation and its value. In
 * equations N are the parameters, D the tokens, p the stages of the pipeline.
 */
public enum LlmCarbonStep {
  /** Operations of the whole run. */
  TRAINING_FLOP(
      "training_flop",
      "Training compute",
      "FLOP",
      run -> "FLOP model: 6 × N × D",
      run -> run.asMeasured().trainingFlop()),
  /** What a device's memory holds of the model. */
  PARAMETERS_PER_DEVICE(
      "parameters_per_device",
      "Parameters a device holds",
      "",
      run -> "0.03e9 × memory in GB",
      run -> run.model().parametersPerGpu()),
  /** Devices that share each layer. */
  TENSOR_SIZE(
      "tensor_parallel_devices",
      "Tensor parallelism",
      "devices",
      run -> "⌈N / those a device holds⌉, at most a node of 8",
      planned(ParallelismPlan::tensorSize)),
  /** Groups of layers. */
  PIPELINE_SIZE(
      "pipeline_stages",
      "Pipeline parallelism",
      "stages",
      run -> "⌈N / those a node holds⌉",
      planned(ParallelismPlan::pipelineSize)),
  /** Devices by the plan. */
  PLANNED_DEVICES(
      "planned_devices",
      "Devices planned",
      "devices",
      run ->
          "("
              + parabola(run.model().gpuCount(), "N")
              + ", to a multiple of tensor × pipeline)"
              + times(run.model().cluster().gpuCountFactor()),
      planned(ParallelismPlan::gpuCount)),
  /** Copies of the model by the plan. */
  DATA_SIZE(
      "data_parallel_copies",
      "Data parallelism",
      "copies",
      run -> "devices planned / (tensor × pipeline)",
      planned(ParallelismPlan::dataSize)),
  /** Sequences per step. */
  BATCH_SIZE(
      "batch_sequences",
      "Batch",
      "sequences",
      run ->
          run.plan().map(ParallelismPlan::isPipelined).orElse(false)
              ? parabola(run.model().batchSize(), "p")
                  + ", to a multiple of 8; at least the devices planned"
              : "512; at least the devices planned",
      planned(ParallelismPlan::batchSize)),
  /** Achieved throughput of a device. */
  THROUGHPUT(
      "throughput_tflops",
      "Throughput of a device",
      "TFLOP/s",
      LlmCarbonStep::throughputEquation,
      LlmCarbonRun::tflopPerSecond),
  /** Its share of the peak. */
  EFFICIENCY(
      "hardware_efficiency",
      "Hardware efficiency",
      "",
      run ->
          run.efficiency().isPresent()
              ? "given"
              : "hardware efficiency model: throughput / peak of the device",
      run -> run.tflopPerSecond() / run.peakTflops()),
  /** Devices of the run. */
  DEVICES(
      "devices",
      "Devices of the run",
      "devices",
      run -> run.givenDevices().isPresent() ? "given" : "those planned",
      LlmCarbonRun::devices),
  /** Device count times hours by the clock. */
  DEVICE_HOURS(
      "device_hours",
      "Device-hours",
      "h",
      run -> "compute / (throughput × 3600)",
      run -> run.usage().hours()),
  /** Days by the clock. */
  WALL_DAYS(
      "wall_days",
      "Wall clock",
      "d",
      run -> "device-hours / (24 × devices)",
      run -> Stage.WALL_DAYS.of(run.usage()).orElseThrow()),
  /** Energy of the computers. */
  HARDWARE_ENERGY(
      "hardware_energy_megawatt_hours",
      "Energy of the computers",
      "MWh",
      run -> "operational carbon model: power × device-hours",
      run -> run.usage().machineEnergy() / 1e3),
  /** Energy of the building. */
  ENERGY(
      "energy_megawatt_hours",
      "Energy of the building",
      "MWh",
      run -> "energy of the computers × PUE",
      told(Stage.ENERGY)),
  /** Carbon of the electricity. */
  OPERATIONAL_CARBON(
      "operational_tonnes_co2e",
      "Operational carbon",
      "t",
      run -> "energy of the building × grid",
      told(Stage.OPERATIONAL_CARBON)),
  /** Carbon of making the whole cluster. */
  CLUSTER_CARBON(
      "cluster_tonnes_co2e",
      "Making of the cluster",
      "t",
      run -> "embodied carbon model: Σ area or capacity × carbon of it × count",
      run -> run.cluster().map(ClusterEmbodiedCarbon::tonnesCo2e).orElse(Double.NaN)),
  /** The run's share of it. */
  EMBODIED_CARBON(
      "embodied_tonnes_co2e",
      "Embodied carbon",
      "t",
      run -> "making of the cluster × days / 1825, five years",
      run ->
          run.cluster().map(ClusterEmbodiedCarbon::tonnesCo2e).orElse(Double.NaN)
              * run.shareOfLife()),
  /** Both together. */
  TOTAL_CARBON(
      "total_tonnes_co2e",
      "Carbon",
      "t",
      run -> "operational + embodied",
      run ->
          OPERATIONAL_CARBON.value(run).orElse(Double.NaN)
              + EMBODIED_CARBON.value(run).orElse(Double.NaN)),
  /** Carbon by contracts, which LLMCarbon does not have. */
  MARKET_CARBON(
      "market_based_tonnes_co2e",
      "Operational carbon by contracts",
      "t",
      run -> "not LLMCarbon's: energy of the building × grid by contracts",
      told(Stage.MARKET_CARBON)),
  /** Water, which LLMCarbon does not have. */
  WATER(
      "water_cubic_metres",
      "Water",
      "m³",
      run -> "not LLMCarbon's: on site by the computers, off site by the building",
      told(Stage.WATER));

  private final String key;
  private final String label;
  private final String unit;

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final Function<LlmCarbonRun, String> equation;

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final ToDoubleFunction<LlmCarbonRun> value;

  LlmCarbonStep(
      String key,
      String label,
      String unit,
      Function<LlmCarbonRun, String> equation,
      ToDoubleFunction<LlmCarbonRun> value) {
    this.key = key;
    this.label = label;
    this.unit = unit;
    this.equation = equation;
    this.value = value;
  }

  private static String throughputEquation(LlmCarbonRun run) {
    if (run.efficiency().isPresent()) {
      return "given efficiency × peak of the device";
    }
    Parabola onA100 =
        run.model().plan(run.parameters()).isPipelined()
            ? run.model().pipelineTflops()
            : run.model().tensorTflops();
    return "hardware efficiency model: ("
        + parabola(onA100, "N")
        + ")"
        + times(run.model().cluster().throughputFactor());
  }

  private static String parabola(Parabola parabola, String argument) {
    return String.format(
            Locale.ROOT,
            "%.3g %s² + %.3g %s + %.4g",
            parabola.a(),
            argument,
            parabola.b(),
            argument,
            parabola.c())
        .replace("e-0", "e-");
  }

  private static String times(double factor) {
    return factor == 1 ? "" : String.format(Locale.ROOT, " × %.4g", factor);
  }

  private static ToDoubleFunction<LlmCarbonRun> planned(ToDoubleFunction<ParallelismPlan> part) {
    return run -> run.plan().map(part::applyAsDouble).orElse(Double.NaN);
  }

  private static ToDoubleFunction<LlmCarbonRun> told(Stage stage) {
    return run -> stage.of(run.usage()).orElse(Double.NaN);
  }

  /**
   * The name for machines.
   *
   * @return snake case with the unit in it
   */
  public String key() {
    return key;
  }

  /**
   * The name for readers.
   *
   * @return words without the unit
   */
  public String label() {
    return label;
  }

  /**
   * The unit of its value.
   *
   * @return such as {@code MWh}; empty for a number of things that the label names, and for a ratio
   */
  public String unit() {
    return unit;
  }

  /**
   * How it follows from the steps before it.
   *
   * @param run the run, which decides between the equations of a step
   * @return the name of LLMCarbon's model and the equation
   */
  public String equation(LlmCarbonRun run) {
    return equation.apply(run);
  }

  /**
   * Its value.
   *
   * @param run the run
   * @return in its unit; empty where something it needs is not known
   */
  public OptionalDouble value(LlmCarbonRun run) {
    return Usage.known(value.applyAsDouble(run));
  }

  /**
   * Whether LLMCarbon has it.
   *
   * @return false for what is shown only where it is known
   */
  public boolean isOfLlmCarbon() {
    return this != MARKET_CARBON && this != WATER;
  }
}
