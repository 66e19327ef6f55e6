package io.github.dtmbench.benchmarks.forecast;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.csv.NumberRule;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import io.github.dtmbench.datasets.device.DeviceGroup;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.Workload;
import io.github.dtmbench.estimators.RunFeatures;
import io.github.dtmbench.estimators.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A file of runs before they start, one a row, a million if need be. A row needs a {@code device}
 * and its compute: {@code training_flop}, or {@code parameters} and {@code training_tokens}, and
 * then it is 6 × parameters × tokens. The columns have the names of a record's.
 */
public final class PlannedRunFile {

  private static final List<String> NEEDED = List.of("device");

  private static final List<String> OPTIONAL =
      List.of(
          "model",
          "training_flop",
          "parameters",
          "training_tokens",
          "device_count",
          "publication_date",
          "domain",
          "precision",
          "organization");

  private static final NumberRule FLOP =
      new NumberRule(1e12, true, 1e32, "a number of FLOP from 1e12 to 1e32 such as 3.1e23");
  private static final NumberRule PARAMETERS =
      new NumberRule(1e3, true, 1e16, "a number of parameters from 1e3 to 1e16 such as 7e10");
  private static final NumberRule TOKENS =
      new NumberRule(1e3, true, 1e18, "a number of tokens from 1e3 to 1e18 such as 1.5e13");

  /**
   * A row.
   *
   * @param model its name; empty where the file has none
   * @param features what estimators may read
   */
  public record NamedRun(String model, RunFeatures features) {}

  private final DeviceCatalog devices;
  private final Map<String, Optional<DeviceGroup>> groupByText = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();

  /** One object for each word: a million rows say the same few. */
  private final Map<String, String> words = new HashMap<>();

  private PlannedRunFile(ShippedData data) {
    this.devices = data.devices();
    for (TrainingRun run : data.runs()) {
      groups.put(run.origin().organization(), run.origin().organizationGroup());
    }
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param data devices by name, and the groups of known organizations
   * @return the runs in the order of the file; at least one
   * @throws InvalidDataException if anything in the file is wrong; it holds every problem
   */
  public static List<NamedRun> read(CsvFile file, ShippedData data) {
    PlannedRunFile reader = new PlannedRunFile(data);
    return file.rows(NEEDED, OPTIONAL, reader::run);
  }

  private Optional<NamedRun> run(CsvRow row) {
    Optional<DeviceGroup> group = group(row);
    OptionalDouble parameters = row.writtenNumber("parameters", PARAMETERS);
    OptionalDouble tokens = row.writtenNumber("training_tokens", TOKENS);
    OptionalDouble flop = row.writtenNumber("training_flop", FLOP);
    if (flop.isEmpty() && parameters.isPresent() && tokens.isPresent()) {
      flop =
          OptionalDouble.of(
              Workload.transformerFlop(parameters.getAsDouble(), tokens.getAsDouble()));
    }
    if (row.isSound() && flop.isEmpty()) {
      row.problem("training_flop", "a number of FLOP, or parameters and training_tokens");
    }
    OptionalInt count = count(row, group);
    var date = row.date("publication_date");
    if (!row.isSound()) {
      return Optional.empty();
    }
    String organization = row.text("organization");
    return Optional.of(
        new NamedRun(
            row.text("model"),
            new RunFeatures(
                flop.getAsDouble() / Units.FLOP_PER_TFLOP,
                group.orElseThrow().device(),
                parameters,
                tokens,
                count,
                date,
                word(row.text("domain")),
                word(row.text("precision")),
                word(groups.getOrDefault(organization, organization)))));
  }

  private String word(String text) {
    return words.computeIfAbsent(text, same -> same);
  }

  private Optional<DeviceGroup> group(CsvRow row) {
    String name = row.text("device");
    Optional<DeviceGroup> group = groupByText.computeIfAbsent(name, devices::group);
    if (group.isEmpty()) {
      row.problem("device", "a device of devices.csv" + devices.hint(name));
    }
    return group;
  }

  /**
   * An instance holds several devices, and {@code device_count} counts what the name stands for.
   */
  private static OptionalInt count(CsvRow row, Optional<DeviceGroup> group) {
    OptionalInt written = row.count("device_count", "a number of devices such as 1024");
    if (group.isEmpty() || (written.isEmpty() && group.get().count() <= 1)) {
      return OptionalInt.empty();
    }
    double all = written.orElse(1) * group.get().count();
    if (all != Math.rint(all) || all > Integer.MAX_VALUE) {
      row.problem(
          "device_count", "a number that makes whole devices of " + group.get().device().name());
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) all);
  }
}
