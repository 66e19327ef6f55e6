package io.github.dtmbench.datasets.run.file;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import io.github.dtmbench.datasets.run.CarbonGrade;
import io.github.dtmbench.datasets.run.FlopBasis;
import io.github.dtmbench.datasets.run.RunKind;
import io.github.dtmbench.datasets.run.ThroughputGrade;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.Workload;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A file of runs that somebody adds: the columns of the shipped file, of which most may be left
 * out. What is needed is what an estimator is told: model, date, organization, device, and the
 * training compute, as FLOP or as parameters and tokens.
 *
 * <p>What a blank cell, or a column that is not there, stands for:
 *
 * <ul>
 *   <li>{@code organization_group}: the group that the known records put the organization in, else
 *       the organization;
 *   <li>{@code counted_flop}: the {@code training_flop}, unless its basis is {@code hardware} and
 *       so contains the hours; else 6 × parameters × tokens, the usual count of a dense
 *       transformer;
 *   <li>{@code device_hours}: devices × hours by the clock, where both are given;
 *   <li>{@code run_kind}: pretraining;
 *   <li>{@code throughput_grade}: {@code score} where hours are given, else {@code exclude};
 *   <li>{@code carbon_grade}: {@code undisclosed} where carbon is given, else {@code none};
 *   <li>{@code source}: the name of the file.
 * </ul>
 *
 * <p>A row that says {@code exclude} itself is taken at its word: its count is not filled in, and
 * it may lack one and name several devices. It is kept, and nothing is predicted of it without a
 * count.
 */
public final class NewRunFile {

  /**
   * A run as it was read.
   *
   * @param run the run
   * @param line line of the file it starts on
   * @param cells its texts in the order of {@link TrainingRunFile#columns()}, blanks filled in
   */
  public record NewRun(TrainingRun run, long line, List<String> cells) {

    /** Copies the texts. */
    public NewRun {
      cells = List.copyOf(cells);
    }
  }

  private static final List<String> NEEDED =
      List.of("model", "organization", "publication_date", "device");

  private final DeviceCatalog devices;
  private final Map<String, String> groupByOrganization = new HashMap<>();
  private final Set<String> knownModels = new HashSet<>();

  private NewRunFile(DeviceCatalog devices, List<TrainingRun> known) {
    this.devices = devices;
    for (TrainingRun run : known) {
      groupByOrganization.put(run.origin().organization(), run.origin().organizationGroup());
      knownModels.add(run.model());
    }
  }

  /**
   * Reads a file.
   *
   * @param path where it is
   * @param devices the devices that runs may name
   * @param known records whose organizations are known and whose models are taken
   * @return the runs in the order of the file; at least one
   * @throws InvalidDataException if the file cannot be read or anything in it is wrong; it holds
   *     every problem
   */
  public static List<NewRun> read(Path path, DeviceCatalog devices, List<TrainingRun> known) {
    return read(CsvFile.read(path), devices, known);
  }

  /**
   * Reads runs that a user brings.
   *
   * @param file a row per run
   * @param devices the known devices
   * @param known runs on record, which a new one must not repeat
   * @return the runs in the order of the file
   * @throws io.github.dtmbench.datasets.csv.InvalidDataException with every problem of the files
   */
  public static List<NewRun> read(CsvFile file, DeviceCatalog devices, List<TrainingRun> known) {
    NewRunFile defaults = new NewRunFile(devices, known);
    TrainingRunReader reader = new TrainingRunReader(devices);
    List<String> optional =
        TrainingRunFile.COLUMNS.stream().filter(column -> !NEEDED.contains(column)).toList();
    return file.rows(
        NEEDED,
        optional,
        row -> {
          defaults.fillIn(row);
          return reader
              .read(row)
              .map(
                  run ->
                      new NewRun(
                          run,
                          row.line(),
                          TrainingRunFile.COLUMNS.stream().map(row::text).toList()));
        });
  }

  private void fillIn(CsvRow row) {
    if (knownModels.contains(row.text("model"))) {
      row.problem("model", "a model that is not among the shipped records");
    }
    if (row.text("publication_date").isEmpty()) {
      row.problem("publication_date", "a date such as 2024-05-31");
    }
    boolean excluded = row.text("throughput_grade").equals(ThroughputGrade.EXCLUDE.label());
    if (!excluded && row.text("device").contains(";")) {
      row.problem("device", "one device, not a list");
    }
    String organization = row.text("organization");
    row.fillIn("organization_group", groupByOrganization.getOrDefault(organization, organization));
    row.fillIn("run_kind", RunKind.PRETRAINING.label());
    row.fillIn("source", row.file());
    if (!excluded) {
      fillInCount(row);
    }
    fillInHours(row);
    row.fillIn(
        "throughput_grade",
        (isScorable(row) ? ThroughputGrade.SCORE : ThroughputGrade.EXCLUDE).label());
    row.fillIn(
        "carbon_grade",
        (row.text("reported_tco2e").isEmpty() ? CarbonGrade.NONE : CarbonGrade.UNDISCLOSED)
            .label());
  }

  private static void fillInCount(CsvRow row) {
    if (!row.text("flop_basis").equals(FlopBasis.HARDWARE.label())) {
      row.fillIn("counted_flop", row.text("training_flop"));
    }
    OptionalDouble parameters = TrainingRunReader.parameters(row);
    OptionalDouble tokens = TrainingRunReader.trainingTokens(row);
    if (parameters.isPresent() && tokens.isPresent()) {
      row.fillIn(
          "counted_flop",
          Double.toString(
              Workload.transformerFlop(parameters.getAsDouble(), tokens.getAsDouble())));
    }
    if (row.isSound() && row.text("counted_flop").isEmpty()) {
      row.problem(
          "counted_flop",
          "a count of FLOP that owes nothing to the hours, here or as training_flop, or parameters"
              + " and training_tokens");
    }
  }

  private static void fillInHours(CsvRow row) {
    OptionalInt count = TrainingRunReader.deviceCount(row);
    OptionalDouble wallHours = TrainingRunReader.wallHours(row);
    if (count.isPresent() && wallHours.isPresent()) {
      row.fillIn("device_hours", Double.toString(count.getAsInt() * wallHours.getAsDouble()));
    }
  }

  private boolean isScorable(CsvRow row) {
    Optional<Device> device = devices.find(row.text("device"));
    return !row.text("device_hours").isEmpty()
        && device.isPresent()
        && device.get().peakTflops().isPresent();
  }
}
