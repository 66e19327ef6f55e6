package io.github.dtmbench.datasets.run.file;

import io.github.dtmbench.datasets.csv.Labelled;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.table.RowTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;

/**
 * Training runs as a table, for notebooks. Columns have the names and the order of the file.
 *
 * <p>Nothing that a command needs uses Tablesaw, which takes longer to start than all files to
 * read.
 */
public final class TrainingRunTable {

  private TrainingRunTable() {}

  /**
   * Makes a table.
   *
   * @param runs the runs
   * @return a new table with one row per run, in the same order; what is not known is missing
   */
  public static Table of(List<TrainingRun> runs) {
    return new RowTable<>("training_runs", runs)
        .text("model", TrainingRun::model)
        .text("organization", run -> run.origin().organization())
        .text("organization_group", run -> run.origin().organizationGroup())
        .date("publication_date", run -> run.origin().publicationDate())
        .text("domain", run -> run.origin().domain())
        .text("country", run -> run.origin().country())
        .number("parameters", run -> run.workload().parameters())
        .number("training_tokens", run -> run.workload().trainingTokens())
        .number("training_flop", run -> run.workload().trainingFlop())
        .text("flop_basis", label(run -> run.workload().flopBasis()))
        .number("counted_flop", run -> run.workload().countedFlop())
        .text("device", TrainingRunTable::deviceNames)
        .count("device_count", run -> run.hardware().deviceCount())
        .number("wall_hours", run -> run.hardware().wallHours())
        .number("device_hours", run -> run.hardware().deviceHours())
        .text("hours_kind", label(run -> run.hardware().hoursKind()))
        .number("reported_utilization", run -> run.hardware().reportedUtilization())
        .text("precision", run -> run.hardware().precision())
        .text("framework", run -> run.hardware().framework())
        .text("run_kind", label(run -> Optional.of(run.kind())))
        .number("device_power_w", run -> run.emissions().devicePowerWatts())
        .number("pue", run -> run.emissions().pue())
        .number("grid_gco2_per_kwh", run -> run.emissions().gramsCo2ePerKwh())
        .number("energy_mwh", run -> run.emissions().energyMegawattHours())
        .text("energy_includes_pue", label(run -> run.emissions().energyIncludesPue()))
        .number("reported_tco2e", run -> run.emissions().tonnesCo2e())
        .text("carbon_scope", label(run -> run.emissions().scope()))
        .text("carbon_basis", label(run -> run.emissions().basis()))
        .text("throughput_grade", label(run -> Optional.of(run.grading().throughput())))
        .text("throughput_grade_reason", run -> run.grading().throughputReason())
        .text("carbon_grade", label(run -> Optional.of(run.grading().carbon())))
        .text("carbon_grade_reason", run -> run.grading().carbonReason())
        .text("source", run -> run.citation().source())
        .text("source_locator", run -> run.citation().locator())
        .table();
  }

  private static String deviceNames(TrainingRun run) {
    return run.hardware().devices().stream().map(Device::name).collect(Collectors.joining("; "));
  }

  private static Function<TrainingRun, String> label(
      Function<TrainingRun, Optional<? extends Labelled>> value) {
    return run -> value.apply(run).map(Labelled::label).orElse("");
  }
}
