package io.github.dtmbench.datasets.run.file;

import io.github.dtmbench.datasets.csv.ColumnRules;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.NumberRule;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import io.github.dtmbench.datasets.run.CarbonGrade;
import io.github.dtmbench.datasets.run.Citation;
import io.github.dtmbench.datasets.run.FlopBasis;
import io.github.dtmbench.datasets.run.Grading;
import io.github.dtmbench.datasets.run.Hardware;
import io.github.dtmbench.datasets.run.HoursKind;
import io.github.dtmbench.datasets.run.Origin;
import io.github.dtmbench.datasets.run.RunKind;
import io.github.dtmbench.datasets.run.ScoringRule;
import io.github.dtmbench.datasets.run.ThroughputGrade;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.Workload;
import io.github.dtmbench.datasets.run.emission.CarbonBasis;
import io.github.dtmbench.datasets.run.emission.CarbonScope;
import io.github.dtmbench.datasets.run.emission.Emissions;
import io.github.dtmbench.datasets.run.emission.PueInclusion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Reads the rows of one file of training runs.
 *
 * <p>Every part looks at all its cells, so that all problems are found, and is built only while
 * none was. What spans several cells is judged last, on a row whose every cell is in order: a count
 * that cannot be read should not also be told missing.
 */
final class TrainingRunReader {

  private static final NumberRule FLOP = NumberRule.positive("number of FLOP such as 3.1e23");
  private static final NumberRule PARAMETERS =
      NumberRule.positive("number of parameters such as 1.76e11");
  private static final NumberRule TOKENS = NumberRule.positive("number of tokens such as 3e11");
  private static final NumberRule HOURS = NumberRule.positive("number of hours such as 1082990");
  private static final NumberRule MEGAWATT_HOURS = NumberRule.positive("number of MWh such as 433");
  private static final NumberRule TONNES =
      NumberRule.zeroOrMore("number of tonnes of CO2e such as 24.7");
  private static final NumberRule FRACTION =
      new NumberRule(0, false, 1, "a fraction above 0 and at most 1 such as 0.43");

  private final DeviceCatalog devices;
  private final Map<String, Long> lineByModel = new HashMap<>();

  TrainingRunReader(DeviceCatalog devices) {
    this.devices = devices;
  }

  Optional<TrainingRun> read(CsvRow row) {
    String model = model(row);
    Optional<Origin> origin = origin(row);
    Optional<Workload> workload = workload(row);
    Optional<Hardware> hardware = hardware(row);
    Optional<RunKind> kind = row.requiredLabel("run_kind", RunKind.class);
    Optional<Emissions> emissions = emissions(row);
    Optional<Grading> grading = grading(row);
    Optional<Citation> citation = citation(row);
    if (row.isSound()) {
      ScoringRule.breaches(
              grading.orElseThrow().throughput(), workload.orElseThrow(), hardware.orElseThrow())
          .forEach(breach -> row.problem(breach.column(), breach.expected()));
    }
    if (!row.isSound()) {
      return Optional.empty();
    }
    return Optional.of(
        new TrainingRun(
            model,
            origin.orElseThrow(),
            workload.orElseThrow(),
            hardware.orElseThrow(),
            kind.orElseThrow(),
            emissions.orElseThrow(),
            grading.orElseThrow(),
            citation.orElseThrow()));
  }

  private String model(CsvRow row) {
    String model = row.requiredText("model", "the name of a model");
    if (!model.isEmpty()) {
      Long other = lineByModel.putIfAbsent(model, row.line());
      if (other != null) {
        row.problem("model", "a name that is not taken already, by line " + other);
      }
    }
    return model;
  }

  private static Optional<Origin> origin(CsvRow row) {
    String organization = row.requiredText("organization", "the name of the developers");
    String group = row.requiredText("organization_group", "the name of a group of developers");
    Optional<LocalDate> publicationDate = row.date("publication_date");
    String domain = row.text("domain");
    String country = row.text("country");
    return row.isSound()
        ? Optional.of(new Origin(organization, group, publicationDate, domain, country))
        : Optional.empty();
  }

  private static Optional<Workload> workload(CsvRow row) {
    OptionalDouble parameters = parameters(row);
    OptionalDouble trainingTokens = trainingTokens(row);
    OptionalDouble trainingFlop = row.number("training_flop", FLOP);
    Optional<FlopBasis> flopBasis = row.label("flop_basis", FlopBasis.class);
    OptionalDouble countedFlop = row.number("counted_flop", FLOP);
    return row.isSound()
        ? Optional.of(
            new Workload(parameters, trainingTokens, trainingFlop, flopBasis, countedFlop))
        : Optional.empty();
  }

  private Optional<Hardware> hardware(CsvRow row) {
    List<Device> used = devices(row);
    OptionalInt deviceCount = deviceCount(row);
    OptionalDouble wallHours = wallHours(row);
    OptionalDouble deviceHours = row.number("device_hours", HOURS);
    Optional<HoursKind> hoursKind = row.label("hours_kind", HoursKind.class);
    OptionalDouble reportedUtilization = row.number("reported_utilization", FRACTION);
    String precision = row.text("precision");
    String framework = row.text("framework");
    return row.isSound()
        ? Optional.of(
            new Hardware(
                used,
                deviceCount,
                wallHours,
                deviceHours,
                hoursKind,
                reportedUtilization,
                precision,
                framework))
        : Optional.empty();
  }

  static OptionalDouble parameters(CsvRow row) {
    return row.number("parameters", PARAMETERS);
  }

  static OptionalDouble trainingTokens(CsvRow row) {
    return row.number("training_tokens", TOKENS);
  }

  static OptionalInt deviceCount(CsvRow row) {
    return row.count("device_count", "number of devices");
  }

  static OptionalDouble wallHours(CsvRow row) {
    return row.number("wall_hours", HOURS);
  }

  private List<Device> devices(CsvRow row) {
    List<Device> used = new ArrayList<>();
    String names = row.requiredText("device", "the name of a device");
    if (names.isEmpty()) {
      return used;
    }
    for (String part : names.split(";", -1)) {
      String name = part.strip();
      devices
          .find(name)
          .ifPresentOrElse(
              used::add,
              () ->
                  row.problem(
                      "device", name, "a known device" + row.hint(() -> devices.hint(name))));
    }
    return used;
  }

  private static Optional<Emissions> emissions(CsvRow row) {
    OptionalDouble devicePowerWatts = row.number("device_power_w", ColumnRules.WATTS);
    OptionalDouble pue = row.number("pue", ColumnRules.PUE);
    OptionalDouble grams = row.number("grid_gco2_per_kwh", ColumnRules.GRAMS_PER_KWH);
    OptionalDouble energy = row.number("energy_mwh", MEGAWATT_HOURS);
    Optional<PueInclusion> included = row.label("energy_includes_pue", PueInclusion.class);
    OptionalDouble tonnes = row.number("reported_tco2e", TONNES);
    Optional<CarbonScope> scope = row.label("carbon_scope", CarbonScope.class);
    Optional<CarbonBasis> basis = row.label("carbon_basis", CarbonBasis.class);
    return row.isSound()
        ? Optional.of(
            new Emissions(devicePowerWatts, pue, grams, energy, included, tonnes, scope, basis))
        : Optional.empty();
  }

  private static Optional<Grading> grading(CsvRow row) {
    Optional<ThroughputGrade> throughput =
        row.requiredLabel("throughput_grade", ThroughputGrade.class);
    String throughputReason = row.text("throughput_grade_reason");
    Optional<CarbonGrade> carbon = row.requiredLabel("carbon_grade", CarbonGrade.class);
    String carbonReason = row.text("carbon_grade_reason");
    return row.isSound()
        ? Optional.of(
            new Grading(
                throughput.orElseThrow(), throughputReason, carbon.orElseThrow(), carbonReason))
        : Optional.empty();
  }

  private static Optional<Citation> citation(CsvRow row) {
    String source = row.requiredText("source", "the source of the figures");
    String locator = row.text("source_locator");
    return row.isSound() ? Optional.of(new Citation(source, locator)) : Optional.empty();
  }
}
