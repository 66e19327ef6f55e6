package io.github.dtmbench.reports.cli;

import io.github.dtmbench.benchmarks.carbon.CarbonReports;
import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.evaluation.Target;
import io.github.dtmbench.benchmarks.protocol.Protocol;
import io.github.dtmbench.benchmarks.protocol.Protocols;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.registry.Estimators;
import io.github.dtmbench.reports.cli.contest.ContestOptions;
import io.github.dtmbench.reports.cli.contest.EvaluationOptions;
import io.github.dtmbench.reports.cli.contest.EvaluationPlan;
import io.github.dtmbench.reports.cli.contest.PredictionFileOptions;
import io.github.dtmbench.reports.cli.contest.ProgramOptions;
import io.github.dtmbench.reports.cli.contest.RecordFileOption;
import io.github.dtmbench.reports.cli.contest.ThreadOption;
import io.github.dtmbench.reports.cli.terminal.OutputOptions;
import io.github.dtmbench.reports.evaluation.EvaluationDocument;
import io.github.dtmbench.reports.evaluation.EvaluationDocument.Detail;
import io.github.dtmbench.reports.exchange.Manifest;
import io.github.dtmbench.reports.table.format.TableFormat;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores every estimator on records it was not fitted on. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Scores estimators on records they were not fitted on: errors with intervals, ranks that"
            + " say no more than the paired tests do, prediction intervals and how often they"
            + " hold.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dtm-bench evaluate                        every estimator, other organizations' runs",
      "  dtm-bench evaluate --protocol temporal --target hours,carbon",
      "                                            each fitted on what was published before",
      "  dtm-bench evaluate --protocol all --format csv",
      "                                            all protocols, a row per estimator, for"
          + " programs",
      "  dtm-bench evaluate --estimators svr,device-throughput --pairs",
      "                                            whether two of them can be told apart",
      "  dtm-bench evaluate --predictions --format csv --output predictions.csv",
      "                                            every prediction with its interval",
      "  dtm-bench evaluate --families --json      errors by device family",
      "  dtm-bench evaluate --apparent --grades all",
      "                                            what records with circular FLOP would do",
      "  dtm-bench evaluate --protocol k-fold --seed 7 --level 0.9 --threads 2",
      "                                            folds dealt otherwise, wider intervals",
      "  dtm-bench evaluate --records ours.csv --columns estimator,n,geometric_error,ci",
      "                                            with records of yours; these columns alone",
      "  dtm-bench evaluate --with mine=folds/predictions.csv",
      "                                            predictions made outside, for the files of"
          + " folds",
      "  dtm-bench evaluate --run mine=./estimator.py",
      "                                            a program in any language, started once a fold",
      "  dtm-bench evaluate --run mine=./estimator.py --calibrate --time-limit 600 \\",
      "      --features parameters,date            with intervals, more time, and less to see",
      "  dtm-bench evaluate --with mine=predictions.csv --problems problems.txt"
    })
final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private OutputOptions output;

  @Mixin private ThreadOption threads;

  @Mixin private EvaluationOptions options;

  @Mixin private ContestOptions contest;

  @Mixin private RecordFileOption records;

  @Mixin private PredictionFileOptions given;

  @Mixin private ProgramOptions programs;

  @ArgGroup(exclusive = true)
  private final Shown shown = new Shown();

  /** What is shown beside, or as CSV in place of, the main table. */
  static final class Shown {
    @Option(names = "--predictions", description = "Show every held-out prediction.")
    private boolean predictions;

    @Option(names = "--pairs", description = "Show every two estimators compared.")
    private boolean pairs;

    @Option(names = "--families", description = "Show errors by device family.")
    private boolean families;

    @Option(
        names = "--apparent",
        description = "Show what records with circular FLOP would do to each accuracy.")
    private boolean apparent;

    Detail detail() {
      if (predictions) {
        return Detail.PREDICTIONS;
      }
      if (pairs) {
        return Detail.PAIRS;
      }
      if (families) {
        return Detail.FAMILIES;
      }
      return apparent ? Detail.APPARENT : Detail.NONE;
    }
  }

  @Override
  public Integer call() throws IOException {
    ShippedData data = ShippedData.load();
    EvaluationDocument document = evaluate(data);
    output.write(
        output.format() == TableFormat.CSV
            ? List.of(document.tidy(shown.detail()))
            : document.readable(shown.detail()),
        spec.commandLine().getOut());
    return 0;
  }

  private EvaluationDocument evaluate(ShippedData data) {
    List<TrainingRun> recorded = records.withShipped(data);
    List<Protocol> protocols =
        options.protocols(Protocols.standard(data, recorded, contest.seed()));
    List<Estimator> estimators = estimators(data, protocols, recorded);
    CarbonReports carbon = CarbonReports.of(recorded, data);
    return new EvaluationPlan(
            recorded,
            estimators,
            protocols,
            options.targets(List.of(Target.deviceHours(), carbon.target())),
            options.grades(),
            shown.apparent ? protocols : List.of(),
            carbon,
            contest.level(),
            Statistics.usual(),
            threads.count())
        .run();
  }

  /** Those that --estimators names, and all that the user brings. */
  private List<Estimator> estimators(
      ShippedData data, List<Protocol> protocols, List<TrainingRun> recorded) {
    List<LabelledRun> runs = RecordGrade.select(recorded, options.grades());
    Manifest expected = Manifest.of(runs, protocols, options.grades(), contest.seed());
    Estimators known = Estimators.withProvided(data);
    return programs.behind(
        known, contest.estimators(known), given.estimators(protocols, runs, expected));
  }
}
