package io.github.dtmbench.reports.cli;

import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.scoring.JoinedEvaluation;
import io.github.dtmbench.benchmarks.scoring.NewRecordForecast;
import io.github.dtmbench.benchmarks.scoring.NewRecordScores;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.file.NewRunFile;
import io.github.dtmbench.datasets.run.file.NewRunFile.NewRun;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.registry.Estimators;
import io.github.dtmbench.reports.cli.contest.ContestOptions;
import io.github.dtmbench.reports.cli.contest.ProgramOptions;
import io.github.dtmbench.reports.cli.contest.RecordFileOption;
import io.github.dtmbench.reports.cli.contest.ThreadOption;
import io.github.dtmbench.reports.cli.terminal.OutputOptions;
import io.github.dtmbench.reports.evaluation.ChangesTable;
import io.github.dtmbench.reports.evaluation.ForecastsTable;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.format.TableFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Predicts the user's new records and shows what they change. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = {
      "Predicts hours, energy and carbon of your own records by every estimator, fitted without"
          + " them, and shows what the records with hours change once they join the evaluation.",
      "",
      "FILE is a CSV with the columns model, organization, publication_date, device, and either"
          + " counted_flop, training_flop or parameters and training_tokens. With device_hours, or"
          + " device_count and wall_hours, errors are shown. Any other column of the shipped"
          + " records may be there. Records that say exclude themselves and give no counted_flop,"
          + " or several devices, are passed over."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "A file that score takes:",
      "  model,organization,publication_date,device,parameters,training_tokens,device_hours",
      "  My model,My group,2026-05-31,H100,70e9,15e12,6.4e6",
      "",
      "  dtm-bench score runs.csv",
      "  dtm-bench score runs.csv --format csv --level 0.9",
      "  dtm-bench score runs.csv --records my-records.csv      learn from these, too",
      "  dtm-bench score runs.csv --run mine=./estimator.py     a program in any language, too",
      "  dtm-bench score runs.csv --run mine=./estimator.py --calibrate --time-limit 600 \\",
      "      --features parameters,date --seed 7",
      "  dtm-bench score runs.csv --json --threads 2 --output scores.json --problems problems.txt",
      "  dtm-bench score runs.csv --columns record,estimator,hours",
      "  dtm-bench score runs.csv --estimators device-throughput,dynamic-throughput"
    })
final class ScoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private OutputOptions output;

  @Mixin private ThreadOption threads;

  @Mixin private ContestOptions options;

  @Mixin private ProgramOptions programs;

  @Mixin private RecordFileOption records;

  @Parameters(paramLabel = "FILE", description = "A CSV of records.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    ShippedData data = ShippedData.load();
    List<NewRun> read = NewRunFile.read(file, data.devices(), data.runs());
    List<TrainingRun> known = without(read, records.withShipped(data));
    List<TrainingRun> runs =
        read.stream().map(NewRun::run).filter(NewRecordScores::isPredictable).toList();
    if (runs.isEmpty()) {
      throw new InputException(
          "no record of " + file + " has a counted_flop and one device; nothing can be predicted");
    }
    Estimators registry = Estimators.withProvided(data);
    List<Estimator> estimators = programs.behind(registry, options.estimators(registry));
    List<NewRecordForecast> forecasts =
        NewRecordScores.fit(estimators, known, data.countries(), options.level()).forecasts(runs);
    output.write(
        output.format() == TableFormat.CSV
            ? List.of(ForecastsTable.tidy(forecasts, String.valueOf(file.getFileName())))
            : readable(known, runs, read.size() - runs.size(), estimators, forecasts),
        spec.commandLine().getOut());
    return 0;
  }

  /** A record of the file that was added before is still to be predicted, not learnt from. */
  private static List<TrainingRun> without(List<NewRun> read, List<TrainingRun> recorded) {
    Set<String> names = read.stream().map(r -> r.run().model()).collect(Collectors.toSet());
    return recorded.stream().filter(run -> !names.contains(run.model())).toList();
  }

  private List<ResultTable> readable(
      List<TrainingRun> known,
      List<TrainingRun> runs,
      int passedOver,
      List<Estimator> estimators,
      List<NewRecordForecast> forecasts) {
    List<ResultTable> tables = new ArrayList<>();
    tables.add(ForecastsTable.readable(forecasts, options.level(), passedOver));
    List<LabelledRun> labelled = RecordGrade.select(runs, RecordGrade.independent());
    if (!labelled.isEmpty()) {
      JoinedEvaluation joined =
          JoinedEvaluation.of(
              estimators,
              RecordGrade.select(known, RecordGrade.independent()),
              labelled,
              Statistics.usual(),
              threads.count());
      tables.add(ChangesTable.scores(joined));
      tables.add(ChangesTable.influences(joined));
    }
    return tables;
  }
}
