package io.github.dtmbench.datasets.throughput;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.NumberRule;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads the file of throughput benchmarks; every part looks at all its cells. */
public final class ThroughputBenchmarkReader {

  /** The columns of the file, in their order. */
  public static final List<String> COLUMNS =
      List.of(
          "source",
          "organization_groups",
          "publication_date",
          "framework",
          "model",
          "domain",
          "training_run",
          "parameters",
          "device",
          "device_count",
          "precision",
          "sequence_length",
          "global_batch",
          "achieved_tflops_per_device",
          "mfu_fraction",
          "tokens_per_second_per_device",
          "flop_convention",
          "locator");

  private static final NumberRule PARAMETERS =
      NumberRule.positive("number of parameters such as 1.76e11");
  private static final NumberRule TFLOPS = NumberRule.positive("number of TFLOP/s such as 140");
  private static final NumberRule TOKENS =
      NumberRule.positive("number of tokens per second such as 3500");
  private static final NumberRule FRACTION =
      new NumberRule(0, false, 1, "a fraction above 0 and at most 1 such as 0.43");

  private final DeviceCatalog devices;

  private ThroughputBenchmarkReader(DeviceCatalog devices) {
    this.devices = devices;
  }

  /**
   * Reads measured throughputs.
   *
   * @param file a row per measurement
   * @param devices the known devices
   * @return the measurements in the order of the file
   * @throws io.github.dtmbench.datasets.csv.InvalidDataException with every problem of the files
   */
  public static List<ThroughputBenchmark> read(CsvFile file, DeviceCatalog devices) {
    return file.rows(COLUMNS, new ThroughputBenchmarkReader(devices)::read);
  }

  private Optional<ThroughputBenchmark> read(CsvRow row) {
    Optional<BenchmarkOrigin> origin = origin(row);
    Optional<BenchmarkSetup> setup = setup(row);
    OptionalDouble achieved = row.number("achieved_tflops_per_device", TFLOPS);
    OptionalDouble utilization = row.number("mfu_fraction", FRACTION);
    OptionalDouble tokens = row.number("tokens_per_second_per_device", TOKENS);
    Optional<FlopConvention> convention =
        row.requiredLabel("flop_convention", FlopConvention.class);
    if (row.isSound() && achieved.isEmpty() && tokens.isEmpty()) {
      row.problem(
          "achieved_tflops_per_device", "TFLOP/s, unless tokens_per_second_per_device is given");
    }
    return row.isSound()
        ? Optional.of(
            new ThroughputBenchmark(
                origin.orElseThrow(),
                setup.orElseThrow(),
                achieved,
                utilization,
                tokens,
                convention.orElseThrow()))
        : Optional.empty();
  }

  private static Optional<BenchmarkOrigin> origin(CsvRow row) {
    String source = row.requiredText("source", "the table or page of the figure");
    List<String> groups = groups(row);
    Optional<LocalDate> date = row.date("publication_date");
    if (row.text("publication_date").isEmpty()) {
      row.problem("publication_date", "the day of publication such as 2024-04-18");
    }
    String trainingRun = row.text("training_run");
    String locator = row.requiredText("locator", "the place in the source");
    return row.isSound()
        ? Optional.of(
            new BenchmarkOrigin(
                source,
                date.orElseThrow(),
                groups,
                trainingRun.isEmpty() ? Optional.empty() : Optional.of(trainingRun),
                locator))
        : Optional.empty();
  }

  private static List<String> groups(CsvRow row) {
    List<String> groups = new ArrayList<>();
    for (String part : row.text("organization_groups").split(";", -1)) {
      if (part.isBlank()) {
        row.problem("organization_groups", "groups of developers, separated by semicolons");
      } else {
        groups.add(part.strip());
      }
    }
    return groups;
  }

  private Optional<BenchmarkSetup> setup(CsvRow row) {
    String framework = row.requiredText("framework", "the training code");
    String model = row.requiredText("model", "the name of a model");
    String domain = row.requiredText("domain", "the field of application such as Language");
    OptionalDouble parameters = row.number("parameters", PARAMETERS);
    Optional<Device> device = device(row);
    OptionalInt deviceCount = row.count("device_count", "number of devices");
    String precision = row.text("precision");
    OptionalInt sequenceLength = row.count("sequence_length", "number of tokens");
    OptionalInt globalBatch = row.count("global_batch", "number of sequences");
    return row.isSound()
        ? Optional.of(
            new BenchmarkSetup(
                framework,
                model,
                domain,
                parameters,
                device.orElseThrow(),
                deviceCount,
                precision,
                sequenceLength,
                globalBatch))
        : Optional.empty();
  }

  private Optional<Device> device(CsvRow row) {
    String name = row.requiredText("device", "the name of a device");
    Optional<Device> device = devices.find(name);
    if (!name.isEmpty() && device.isEmpty()) {
      row.problem("device", "a known device" + row.hint(() -> devices.hint(name)));
    }
    return device;
  }
}
