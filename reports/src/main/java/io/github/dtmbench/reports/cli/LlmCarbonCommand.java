package io.github.dtmbench.reports.cli;

import io.github.dtmbench.benchmarks.footprint.EmbodiedRates;
import io.github.dtmbench.benchmarks.footprint.LlmCarbonRun;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.estimators.llmcarbon.LlmCarbonCluster;
import io.github.dtmbench.estimators.llmcarbon.LlmCarbonForecast;
import io.github.dtmbench.reports.cli.argument.Bounds;
import io.github.dtmbench.reports.cli.argument.LargeNumber;
import io.github.dtmbench.reports.cli.argument.Measure;
import io.github.dtmbench.reports.cli.run.DeviceOptions;
import io.github.dtmbench.reports.cli.run.SiteOptions;
import io.github.dtmbench.reports.cli.terminal.OutputOptions;
import io.github.dtmbench.reports.footprint.LlmCarbonDocument;
import java.io.IOException;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** LLMCarbon from a model's size to its carbon. */
@Command(
    name = "llmcarbon",
    mixinStandardHelpOptions = true,
    description =
        "LLMCarbon (arXiv 2309.14393) from end to end: from parameters and tokens to parallelism,"
            + " throughput, devices, hours, energy, operational and embodied carbon, each step with"
            + " its equation. What it is off by on runs it did not see: evaluate.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dtm-bench llmcarbon --parameters 175B --tokens 300B --device V100 --memory 32 --country"
          + " USA",
      "  dtm-bench llmcarbon --parameters 175B --tokens 300B --device V100 --devices 10000 \\",
      "      --hardware-efficiency 0.197 --power 330 --pue 1.1 --grid 429    its validation's"
          + " GPT-3",
      "  dtm-bench llmcarbon --parameters 70B --tokens 2T --device A100 --region us-east-1 --json",
      "  dtm-bench llmcarbon --parameters 7B --tokens 2T --device NPU-9 --peak 500 --memory 64 \\",
      "      --power 400 --host-power 100 --die 800 --process 7 --grid 300",
      "  dtm-bench llmcarbon --parameters 13B --tokens 1T --device H100 --checkpoint-share 0.05 \\",
      "      --grid 300 --market-grid 20 --water 0.2,1.29 --format csv --output run.csv",
      "  dtm-bench llmcarbon --parameters 13B --tokens 1T --device H100 --columns step,value,unit"
    })
final class LlmCarbonCommand implements Callable<Integer> {

  private static final Bounds PARAMETERS =
      new Bounds("--parameters", 1e6, 1e15, "parameters (70e9 for 70 billion)");
  private static final Bounds TOKENS =
      new Bounds("--tokens", 1e3, 1e18, "tokens (15e12 for 15 trillion)");
  private static final Bounds MEMORY = new Bounds("--memory", 1, 1e4, "GB");
  private static final Bounds EFFICIENCY = new Bounds("--hardware-efficiency", 1e-4, 1, "");

  @Spec private CommandSpec spec;

  @Option(
      names = "--parameters",
      paramLabel = "N",
      required = true,
      converter = LargeNumber.class,
      description =
          "Parameters, such as 175B; of a mixture of experts, those of its base model, as LLMCarbon"
              + " counts.")
  private Double parameters;

  @Option(
      names = "--tokens",
      paramLabel = "D",
      required = true,
      converter = LargeNumber.class,
      description = "Tokens seen in training, all epochs together, such as 300B.")
  private Double tokens;

  @Mixin private DeviceOptions hardware;

  @Option(
      names = "--memory",
      paramLabel = "GB",
      converter = LargeNumber.class,
      description = "Memory of a device in GB, which decides the plan. Default: its datasheet's.")
  private Double memory;

  @Option(
      names = "--hardware-efficiency",
      paramLabel = "X",
      converter = Measure.Ratio.class,
      description =
          "Measured share of the device's peak, as LLMCarbon's own validation takes it, in place of"
              + " its parabola.")
  private Double efficiency;

  @Mixin private SiteOptions site;

  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws IOException {
    ShippedData data = ShippedData.load();
    DeviceOptions.Choice choice = hardware.only(data);
    Device device = choice.device();
    LlmCarbonCluster cluster = LlmCarbonCluster.of(device, gigabytes(device));
    LlmCarbonRun run =
        new LlmCarbonRun(
            PARAMETERS.require(parameters),
            TOKENS.require(tokens),
            device,
            LlmCarbonForecast.from(data.published("llmcarbon_polynomials"), cluster),
            efficiency == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(EFFICIENCY.require(efficiency)),
            choice.count().isPresent()
                ? OptionalDouble.of(choice.count().getAsInt())
                : OptionalDouble.empty(),
            site.footprint(device, data),
            EmbodiedRates.from(data).cluster(device, 1));
    LlmCarbonDocument document = new LlmCarbonDocument(run);
    output.write(
        switch (output.format()) {
          case CSV -> document.tidy();
          case JSON -> document.structured();
          case TEXT, MARKDOWN, LATEX -> document.readable();
        },
        spec.commandLine().getOut());
    return 0;
  }

  private double gigabytes(Device device) {
    if (memory != null) {
      return MEMORY.require(memory);
    }
    return device
        .memoryGb()
        .orElseThrow(
            () ->
                new InputException(
                    "no memory of " + device.name() + " is on record; give --memory in GB"));
  }
}
