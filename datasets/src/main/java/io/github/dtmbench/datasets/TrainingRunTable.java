package io.github.dtmbench.datasets;

import io.github.dtmbench.datasets.csv.Labelled;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Training runs as a table, for notebooks. Columns have the names and the order of the file.
 *
 * <p>Nothing else in this module uses Tablesaw, which takes longer to start than all files to read.
 */
public final class TrainingRunTable {

  private final List<TrainingRun> runs;
  private final Table table = Table.create("training_runs");

  private TrainingRunTable(List<TrainingRun> runs) {
    this.runs = runs;
  }

  /**
   * Makes a table.
   *
   * @param runs the runs
   * @return a new table with one row per run, in the same order; what is not known is missing
   */
  public static Table of(List<TrainingRun> runs) {
    return new TrainingRunTable(runs).build();
  }

  private Table build() {
    texts("model", TrainingRun::model);
    texts("organization", run -> run.origin().organization());
    texts("organization_group", run -> run.origin().organizationGroup());
    dates("publication_date", run -> run.origin().publicationDate());
    texts("domain", run -> run.origin().domain());
    texts("country", run -> run.origin().country());
    numbers("parameters", run -> run.workload().parameters());
    numbers("training_tokens", run -> run.workload().trainingTokens());
    numbers("training_flop", run -> run.workload().trainingFlop());
    labels("flop_basis", run -> run.workload().flopBasis());
    numbers("counted_flop", run -> run.workload().countedFlop());
    texts("device", TrainingRunTable::deviceNames);
    counts("device_count", run -> run.hardware().deviceCount());
    numbers("wall_hours", run -> run.hardware().wallHours());
    numbers("device_hours", run -> run.hardware().deviceHours());
    numbers("reported_utilization", run -> run.hardware().reportedUtilization());
    texts("precision", run -> run.hardware().precision());
    labels("run_kind", run -> Optional.of(run.kind()));
    numbers("device_power_w", run -> run.emissions().devicePowerWatts());
    numbers("pue", run -> run.emissions().pue());
    numbers("grid_gco2_per_kwh", run -> run.emissions().gramsCo2ePerKwh());
    numbers("energy_mwh", run -> run.emissions().energyMegawattHours());
    labels("energy_includes_pue", run -> run.emissions().energyIncludesPue());
    numbers("reported_tco2e", run -> run.emissions().tonnesCo2e());
    labels("carbon_scope", run -> run.emissions().scope());
    labels("carbon_basis", run -> run.emissions().basis());
    labels("throughput_grade", run -> Optional.of(run.grading().throughput()));
    texts("throughput_grade_reason", run -> run.grading().throughputReason());
    labels("carbon_grade", run -> Optional.of(run.grading().carbon()));
    texts("carbon_grade_reason", run -> run.grading().carbonReason());
    texts("source", run -> run.citation().source());
    texts("source_locator", run -> run.citation().locator());
    return table;
  }

  private static String deviceNames(TrainingRun run) {
    return run.hardware().devices().stream().map(Device::name).collect(Collectors.joining("; "));
  }

  /** An empty text is what Tablesaw means by a missing one. */
  private void texts(String name, Function<TrainingRun, String> value) {
    StringColumn column = StringColumn.create(name);
    runs.forEach(run -> column.append(value.apply(run)));
    table.addColumns(column);
  }

  private void labels(String name, Function<TrainingRun, Optional<? extends Labelled>> value) {
    texts(name, run -> value.apply(run).map(Labelled::label).orElse(""));
  }

  private void numbers(String name, Function<TrainingRun, OptionalDouble> value) {
    DoubleColumn column = DoubleColumn.create(name);
    for (TrainingRun run : runs) {
      value.apply(run).ifPresentOrElse(column::append, column::appendMissing);
    }
    table.addColumns(column);
  }

  private void counts(String name, Function<TrainingRun, OptionalInt> value) {
    IntColumn column = IntColumn.create(name);
    for (TrainingRun run : runs) {
      value.apply(run).ifPresentOrElse(column::append, column::appendMissing);
    }
    table.addColumns(column);
  }

  private void dates(String name, Function<TrainingRun, Optional<LocalDate>> value) {
    DateColumn column = DateColumn.create(name);
    for (TrainingRun run : runs) {
      value.apply(run).ifPresentOrElse(column::append, column::appendMissing);
    }
    table.addColumns(column);
  }
}
