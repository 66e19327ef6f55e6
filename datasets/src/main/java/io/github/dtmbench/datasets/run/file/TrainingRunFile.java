package io.github.dtmbench.datasets.run.file;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.nio.file.Path;
import java.util.List;

/** A file of training runs, one run a row: the shipped one or the user's own. */
public final class TrainingRunFile {

  /** The columns of the file, in the order in which the shipped file has them. */
  static final List<String> COLUMNS =
      List.of(
          "model",
          "organization",
          "organization_group",
          "publication_date",
          "domain",
          "country",
          "parameters",
          "training_tokens",
          "training_flop",
          "flop_basis",
          "counted_flop",
          "device",
          "device_count",
          "wall_hours",
          "device_hours",
          "hours_kind",
          "reported_utilization",
          "precision",
          "framework",
          "run_kind",
          "device_power_w",
          "pue",
          "grid_gco2_per_kwh",
          "energy_mwh",
          "energy_includes_pue",
          "reported_tco2e",
          "carbon_scope",
          "carbon_basis",
          "throughput_grade",
          "throughput_grade_reason",
          "carbon_grade",
          "carbon_grade_reason",
          "source",
          "source_locator");

  /** Columns that files written before there were such still lack. */
  private static final List<String> LATER = List.of("hours_kind", "framework");

  private TrainingRunFile() {}

  /**
   * Reads a file of the user's.
   *
   * @param path where it is
   * @param devices the devices that runs may name
   * @return the runs in the order of the file; at least one
   * @throws InvalidDataException if the file cannot be read or anything in it is wrong; it holds
   *     every problem
   */
  public static List<TrainingRun> read(Path path, DeviceCatalog devices) {
    return read(CsvFile.read(path), devices);
  }

  /**
   * The columns that such a file has.
   *
   * @return their names, in the order in which the shipped file has them
   */
  public static List<String> columns() {
    return COLUMNS;
  }

  /**
   * A run as a row of such a file.
   *
   * @param run the run
   * @return the cells in the order of {@link #columns()}, empty where nothing is known
   */
  public static List<String> cells(TrainingRun run) {
    return TrainingRunText.cells(run);
  }

  /**
   * Writes runs as such a file. Read again it gives equal runs: numbers keep every digit.
   *
   * @param runs the runs
   * @return header and one row a run, lines ended by LF
   */
  public static String text(List<TrainingRun> runs) {
    return TrainingRunText.of(runs.stream().map(TrainingRunText::cells).toList());
  }

  /**
   * Reads training runs with all their columns.
   *
   * @param file a row per run
   * @param devices the known devices
   * @return the runs in the order of the file
   * @throws io.github.dtmbench.datasets.csv.InvalidDataException with every problem of the files
   */
  public static List<TrainingRun> read(CsvFile file, DeviceCatalog devices) {
    List<String> required = COLUMNS.stream().filter(column -> !LATER.contains(column)).toList();
    return file.rows(required, LATER, new TrainingRunReader(devices)::read);
  }
}
