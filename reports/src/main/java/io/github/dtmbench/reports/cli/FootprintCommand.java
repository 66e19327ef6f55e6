package io.github.dtmbench.reports.cli;

import io.github.dtmbench.benchmarks.footprint.Assumption;
import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.benchmarks.footprint.LifeCycle;
import io.github.dtmbench.benchmarks.footprint.LifeCycle.Phase;
import io.github.dtmbench.benchmarks.footprint.ServingScenario;
import io.github.dtmbench.benchmarks.footprint.Usage;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.estimators.Units;
import io.github.dtmbench.reports.cli.argument.Bounds;
import io.github.dtmbench.reports.cli.argument.InputFile;
import io.github.dtmbench.reports.cli.argument.LargeNumber;
import io.github.dtmbench.reports.cli.argument.Measure;
import io.github.dtmbench.reports.cli.run.CardOptions;
import io.github.dtmbench.reports.cli.run.DeviceOptions;
import io.github.dtmbench.reports.cli.run.MakingOptions;
import io.github.dtmbench.reports.cli.run.SiteOptions;
import io.github.dtmbench.reports.cli.terminal.OutputOptions;
import io.github.dtmbench.reports.footprint.FootprintDocument;
import io.github.dtmbench.reports.footprint.RunsTable;
import io.github.dtmbench.reports.table.ResultTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a run cost whose hours or energy are known. */
@Command(
    name = "footprint",
    mixinStandardHelpOptions = true,
    description =
        "Energy, carbon and water of a run whose hours or energy are known; of development before"
            + " it and requests after it, if given; with the assumptions behind them.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dtm-bench footprint --device-hours 7e6 --device H100 --grid 416.3 --pue 1",
      "  dtm-bench footprint --device A100 --devices 8 --hours 137.5 --country FRA",
      "  dtm-bench footprint --device H100 --device-hours 7e6 --region us-east-1",
      "  dtm-bench footprint --input runs.csv --region us-east-1 --format csv --problems wrong.txt",
      "  dtm-bench footprint --energy-kwh 421e3 --grid 332 --pue 1 --water 0.2,1.29",
      "  dtm-bench footprint --device H100 --device-hours 1e5 --country USA --embodied server \\",
      "      --development-share 0.8 --scenario \"Llama 2 7B, 8/s\" --requests 1e9",
      "  dtm-bench footprint --device A100 --device-hours 2000 --country DEU --flop 3e20",
      "  dtm-bench footprint --device A100 --device-hours 2000 --power 300 --host-power 100 \\",
      "      --checkpoint-share 0.05 --grid 300 --market-grid 20    measured power; power bought",
      "  dtm-bench footprint --device H100 --device-hours 1e5 --development-hours 4e4 \\",
      "      --kwh-per-request 3e-4 --requests 1e9 --grid 300",
      "  dtm-bench footprint --device NPU-9 --peak 500 --power 400 --die 800 --process 7 \\",
      "      --device-hours 1e4 --grid 300                          a device on no list",
      "  dtm-bench footprint --device A100 --device-hours 2000 --json --columns stage,total \\",
      "      --output footprint.json",
      "  dtm-bench footprint --device A100 --device-hours 2000 --country DEU --format model-card"
          + " \\",
      "      --training-type fine-tuning"
    })
final class FootprintCommand implements Callable<Integer>, OutputOptions.GivesModelCard {

  private static final Bounds DEVICE_HOURS = new Bounds("--device-hours", 1e-6, 1e12, "h");
  private static final Bounds HOURS = new Bounds("--hours", 1e-6, 1e6, "h by the clock");
  private static final Bounds ENERGY = new Bounds("--energy-kwh", 1e-9, 1e12, "kWh");
  private static final Bounds SHARE = new Bounds("--development-share", 0, 1e3, "");
  private static final Bounds EARLIER = new Bounds("--development-hours", 0, 1e12, "h");
  private static final Bounds FLOP = new Bounds("--flop", 1e12, 1e32, "FLOP");
  private static final Bounds EACH = new Bounds("--kwh-per-request", 1e-12, 1e6, "kWh");
  private static final Bounds REQUESTS = new Bounds("--requests", 1, 1e18, "requests");

  @Spec private CommandSpec spec;

  @Option(
      names = {"-i", "--input"},
      paramLabel = "FILE",
      description =
          "CSV of runs, one a row; - is standard input. Its columns are the options that a run"
              + " needs, with underscores: device, device_hours, region, pue. Options given here"
              + " hold for all rows that do not say otherwise; other columns are handed on, but one"
              + " that is a slip of the pen away from these is refused.")
  private Path input;

  @Mixin private DeviceOptions hardware;

  @Option(
      names = "--device-hours",
      paramLabel = "H",
      converter = LargeNumber.class,
      description = "Devices times hours by the clock, such as 7e6.")
  private Double deviceHours;

  @Option(
      names = "--hours",
      paramLabel = "H",
      converter = LargeNumber.class,
      description = "Hours by the clock, with --devices.")
  private Double hours;

  @Option(
      names = "--energy-kwh",
      paramLabel = "KWH",
      converter = Measure.KilowattHours.class,
      description =
          "Metered energy of the computers in kWh, in place of hours × power. For energy of the"
              + " whole building give --pue 1.")
  private Double energyKilowattHours;

  @Option(
      names = "--development-share",
      paramLabel = "X",
      converter = Measure.Ratio.class,
      description =
          "What runs before the final one took, as a multiple of it. 0.81 in arXiv 2503.05804.")
  private Double developmentShare;

  @Option(
      names = "--development-hours",
      paramLabel = "H",
      converter = LargeNumber.class,
      description = "The same as device-hours.")
  private Double developmentHours;

  @Option(
      names = "--flop",
      paramLabel = "C",
      converter = LargeNumber.class,
      description = "Compute of the final run; tells the utilization.")
  private Double flop;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description =
          "Measured requests: model and rate of arXiv 2503.05804, such as \"Llama 2 7B, 8/s\".")
  private String scenario;

  @Option(
      names = "--kwh-per-request",
      paramLabel = "KWH",
      converter = Measure.KilowattHours.class,
      description = "Energy of the computers for one request, in place of a scenario.")
  private Double kilowattHoursPerRequest;

  @Option(
      names = "--requests",
      paramLabel = "N",
      converter = LargeNumber.class,
      description = "Requests to count as inference.")
  private Double requests;

  @Mixin private CardOptions card;

  @Mixin private SiteOptions site;

  @Mixin private MakingOptions making;

  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws IOException {
    ShippedData data = ShippedData.load();
    if (input != null) {
      if (output.isModelCard()) {
        throw new InputException("--format model-card is for one run, and --input for many");
      }
      output.write(
          List.of(
              new RunRows(spec, data).read(InputFile.read(input)).table(output.isForPrograms())),
          spec.commandLine().getOut());
      return 0;
    }
    Optional<DeviceOptions.Choice> choice = choice(data);
    Optional<Device> device = choice.map(DeviceOptions.Choice::device);
    Footprint footprint = making.added(site.footprint(device, data), device, data);
    Usage finalRun = finalRun(footprint, choice);
    if (output.isModelCard()) {
      output.writeText(
          card.card(finalRun, site.placeInWords(data), device.map(Device::name), Optional.empty())
              .text(),
          spec.commandLine().getOut());
      return 0;
    }
    FootprintDocument document =
        new FootprintDocument(life(finalRun, data), finalRun.footprint(), notes(finalRun, device));
    output.write(tables(document, data), spec.commandLine().getOut());
    return 0;
  }

  private Optional<DeviceOptions.Choice> choice(ShippedData data) {
    return hardware.isGiven() ? Optional.of(hardware.only(data)) : Optional.empty();
  }

  /** This command line as a row of many. */
  RunsTable.Row row(List<String> words, ShippedData data) {
    Optional<DeviceOptions.Choice> choice = choice(data);
    Optional<Device> device = choice.map(DeviceOptions.Choice::device);
    Usage finalRun = finalRun(making.added(site.footprint(device, data), device, data), choice);
    OptionalDouble achieved = achievedTflops(finalRun, device);
    return new RunsTable.Row(
        words,
        life(finalRun, data),
        achieved.isPresent()
            ? OptionalDouble.of(
                achieved.getAsDouble() / device.orElseThrow().peakTflops().getAsDouble())
            : achieved);
  }

  private List<ResultTable> tables(FootprintDocument document, ShippedData data) {
    return switch (output.format()) {
      case CSV -> List.of(document.stages(true));
      case JSON -> document.tables(data.equivalences(), true);
      case TEXT, MARKDOWN, LATEX -> document.tables(data.equivalences(), false);
    };
  }

  private Usage finalRun(Footprint footprint, Optional<DeviceOptions.Choice> choice) {
    OptionalInt count = choice.map(DeviceOptions.Choice::count).orElseGet(OptionalInt::empty);
    OptionalDouble devices =
        count.isPresent() ? OptionalDouble.of(count.getAsInt()) : OptionalDouble.empty();
    OptionalDouble known = knownHours(devices);
    if (energyKilowattHours != null) {
      double energy = ENERGY.require(energyKilowattHours);
      return known.isPresent()
          ? Usage.ofDeviceHours(footprint, known.getAsDouble()).onDevices(devices).metered(energy)
          : Usage.ofEnergy(footprint, energy);
    }
    if (known.isEmpty()) {
      throw new InputException(
          "the hours are missing: give --device-hours, or --devices and --hours, or --energy-kwh");
    }
    if (choice.isEmpty()) {
      throw new InputException("the device is missing: give --device");
    }
    return Usage.ofDeviceHours(footprint, known.getAsDouble()).onDevices(devices);
  }

  private OptionalDouble knownHours(OptionalDouble devices) {
    if (deviceHours != null && hours != null) {
      throw new InputException(
          "--device-hours and --hours both say how long it took; leave one out");
    }
    if (deviceHours != null) {
      return OptionalDouble.of(DEVICE_HOURS.require(deviceHours));
    }
    if (hours == null) {
      return OptionalDouble.empty();
    }
    if (devices.isEmpty()) {
      throw new InputException("--hours are those by the clock; give --devices with them");
    }
    return OptionalDouble.of(HOURS.require(hours) * devices.getAsDouble());
  }

  private LifeCycle life(Usage finalRun, ShippedData data) {
    Map<Phase, Usage> phases = new EnumMap<>(Phase.class);
    phases.put(Phase.FINAL_RUN, finalRun);
    development(finalRun)
        .ifPresent(factor -> phases.put(Phase.DEVELOPMENT, finalRun.times(factor)));
    Optional<Usage> perRequest = perRequest(finalRun.footprint(), data);
    if (requests != null) {
      if (perRequest.isEmpty()) {
        throw new InputException("--requests needs --scenario or --kwh-per-request");
      }
      phases.put(Phase.INFERENCE, perRequest.get().times(REQUESTS.require(requests)));
    }
    return new LifeCycle(phases, perRequest);
  }

  private Optional<Double> development(Usage finalRun) {
    if (developmentShare != null && developmentHours != null) {
      throw new InputException(
          "--development-share and --development-hours say the same; leave one out");
    }
    if (developmentShare != null) {
      return Optional.of(SHARE.require(developmentShare));
    }
    if (developmentHours == null) {
      return Optional.empty();
    }
    if (finalRun.deviceHours().isEmpty()) {
      throw new InputException("--development-hours needs --device-hours; or --development-share");
    }
    return Optional.of(EARLIER.require(developmentHours) / finalRun.deviceHours().getAsDouble());
  }

  private Optional<Usage> perRequest(Footprint footprint, ShippedData data) {
    if (scenario != null && kilowattHoursPerRequest != null) {
      throw new InputException(
          "--scenario and --kwh-per-request both say what a request takes; leave one out");
    }
    if (scenario != null) {
      return Optional.of(ServingScenario.require(scenario, data).perRequest(footprint));
    }
    return kilowattHoursPerRequest == null
        ? Optional.empty()
        : Optional.of(Usage.ofEnergy(footprint, EACH.require(kilowattHoursPerRequest)));
  }

  /** TFLOP/s of a device; empty if the compute is not given. */
  private OptionalDouble achievedTflops(Usage finalRun, Optional<Device> device) {
    if (flop == null) {
      return OptionalDouble.empty();
    }
    if (device.map(Device::peakTflops).orElse(OptionalDouble.empty()).isEmpty()
        || finalRun.deviceHours().isEmpty()) {
      throw new InputException("--flop tells the utilization; give --device and the hours too");
    }
    return OptionalDouble.of(
        FLOP.require(flop)
            / Units.FLOP_PER_TFLOP
            / (finalRun.deviceHours().getAsDouble() * Units.SECONDS_PER_HOUR));
  }

  private List<String> notes(Usage finalRun, Optional<Device> device) {
    List<String> notes = new ArrayList<>();
    OptionalDouble achieved = achievedTflops(finalRun, device);
    if (achieved.isPresent()) {
      double peak = device.orElseThrow().peakTflops().getAsDouble();
      notes.add(
          String.format(
              Locale.ROOT,
              "Utilization achieved: %.1f TFLOP/s of %s, %.1f %%.",
              achieved.getAsDouble(),
              Bounds.plain(peak),
              100 * achieved.getAsDouble() / peak));
    }
    if (finalRun.footprint().find(Assumption.GRID).isEmpty()) {
      notes.add("No carbon of electricity without --region, --country or --grid.");
    }
    return notes;
  }
}
