package io.github.dtmbench.reports.cli;

import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.forecast.BatchForecast;
import io.github.dtmbench.benchmarks.forecast.PlannedRunFile;
import io.github.dtmbench.benchmarks.forecast.PlannedRunFile.NamedRun;
import io.github.dtmbench.benchmarks.parallel.OrderedJobs;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.file.AtomicFile;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.registry.Estimators;
import io.github.dtmbench.reports.cli.argument.InputFile;
import io.github.dtmbench.reports.cli.contest.EstimatorNames;
import io.github.dtmbench.reports.cli.contest.RecordFileOption;
import io.github.dtmbench.reports.cli.terminal.Progress;
import io.github.dtmbench.reports.forecast.FileForecast;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Forecasts every run of a file. */
@Command(
    name = "predict-file",
    mixinStandardHelpOptions = true,
    description = {
      "Forecasts the device-hours of every run in a CSV by every estimator, as CSV: one run a row,"
          + " one estimator a column, blank where it refuses. A million rows are fine.",
      "",
      "Columns: device, and training_flop or parameters and training_tokens. It may also have"
          + " model, device_count, publication_date, domain, precision and organization. With"
          + " device_count there are days by the clock; with pue, region, country or"
          + " grid_gco2_per_kwh energy; with one of the last three carbon. Columns may go by the"
          + " names of predict's options: flop, tokens, devices, date, grid. Other columns are"
          + " handed on as they are; one that is a slip of the pen away from these is refused."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  dtm-bench predict-file plans.csv --output hours.csv",
      "  printf 'device,training_flop\\nH100,6.3e24\\n' | dtm-bench predict-file -",
      "  printf 'device,training_flop,device_count,region\\nH100,1e23,64,us-east-1\\n' | dtm-bench"
          + " predict-file -",
      "  dtm-bench predict-file plans.csv --records ours.csv --problems problems.txt",
      "  dtm-bench predict-file plans.csv --estimators dynamic-throughput,pooled-utilization"
    })
final class PredictFileCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The CSV; - is standard input.")
  private Path file;

  @Mixin private EstimatorNames names;

  @Mixin private RecordFileOption records;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file in place of the terminal; it is complete or not there.")
  private Path output;

  @Override
  public Integer call() throws IOException {
    ShippedData data = ShippedData.load();
    Estimators known = Estimators.withProvided(data);
    List<Estimator> estimators = names.of(known);
    CsvFile written = InputFile.read(file);
    List<LabelledRun> training =
        RecordGrade.select(records.withShipped(data), RecordGrade.independent());
    // All of the input before any of the output: a bad row leaves nothing behind. Fits do not wait.
    FileForecast forecast =
        OrderedJobs.both(
            "forecast of a file",
            () -> PlannedRunFile.read(written, data),
            () -> fitted(estimators, training),
            2,
            (plans, fitted) ->
                new FileForecast(
                    plans,
                    estimators.stream().map(Estimator::id).toList(),
                    BatchForecast.deviceHours(
                        fitted, plans.runs().stream().map(NamedRun::features).toList())));
    if (output == null) {
      forecast.writeTo(spec.commandLine().getOut());
      spec.commandLine().getOut().flush();
    } else {
      AtomicFile.write(output, forecast::writeTo);
    }
    return 0;
  }

  private static List<FittedEstimator> fitted(
      List<Estimator> estimators, List<LabelledRun> training) {
    List<FittedEstimator> fitted = new ArrayList<>();
    try (Progress progress = Progress.of("fitting", estimators.size())) {
      for (Estimator estimator : estimators) {
        fitted.add(estimator.fit(training));
        progress.step();
      }
    }
    return fitted;
  }
}
