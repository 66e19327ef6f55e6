package io.github.dtmbench.reports.cli;

import io.github.dtmbench.benchmarks.comparison.Comparison;
import io.github.dtmbench.benchmarks.comparison.PrimaryComparisons;
import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.exchange.GivenScore;
import io.github.dtmbench.benchmarks.exchange.PredictionTable;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.name.NearestNames;
import io.github.dtmbench.reports.cli.argument.InputFile;
import io.github.dtmbench.reports.cli.terminal.OutputOptions;
import io.github.dtmbench.reports.evaluation.ComparisonDocument;
import io.github.dtmbench.reports.figure.Figure;
import io.github.dtmbench.reports.figure.Figures;
import io.github.dtmbench.reports.report.ReportDirectory;
import io.github.dtmbench.reports.report.ReportFiles;
import io.github.dtmbench.reports.table.format.TableFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The statistics of an evaluation for predictions of any origin. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Compares estimators of anything positive by a table of their predictions: errors with"
          + " intervals, ranks that say no more than the paired tests do, exact tests of every two"
          + " with Holm's correction, and the differences that would have been seen.",
      "",
      "FILE is a CSV with the columns estimator, group, record, actual and predicted, and if there"
          + " are intervals lower and upper: a row for every estimator and record. A blank"
          + " predicted is a refusal. Records of one group depend on each other (those of an"
          + " organization, a patient, a site): every group counts once, as organizations do in"
          + " evaluate."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "A file that compare takes:",
      "  estimator,group,record,actual,predicted",
      "  mine,Meta,Llama 3 70B,6.4e6,7.1e6",
      "  theirs,Meta,Llama 3 70B,6.4e6,",
      "",
      "  dtm-bench compare predictions.csv",
      "  dtm-bench compare predictions.csv --primary mine      mine against each, stated"
          + " beforehand",
      "  dtm-bench compare predictions.csv --pairs --format csv",
      "  dtm-bench compare predictions.csv --json --columns estimator,n,geometric_error \\",
      "      --output standings.json --problems problems.txt",
      "  dtm-bench compare predictions.csv --figures figures   errors and ranks as SVG, PDF and PNG"
    })
final class CompareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The CSV; - is standard input.")
  private Path file;

  @Option(
      names = "--primary",
      paramLabel = "NAME",
      description =
          "The estimator whose comparisons with all others were the question beforehand: they are"
              + " corrected among themselves.")
  private String primary;

  @Option(names = "--pairs", description = "As CSV, write the pairs in place of the standings.")
  private boolean pairs;

  @Option(
      names = "--figures",
      paramLabel = "DIRECTORY",
      description = "New directory for the figure of errors and ranks and its data.")
  private Path figures;

  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws IOException {
    Optional<ReportDirectory> directory =
        figures == null ? Optional.empty() : Optional.of(ReportDirectory.newAt(figures));
    CsvFile table = InputFile.read(file);
    List<GivenScore> scores = PredictionTable.read(table);
    Statistics statistics = Statistics.usual();
    Comparison comparison = Comparison.of(scores, primary(scores), statistics);
    if (directory.isPresent()) {
      directory.get().write(ReportFiles.figure(figure(comparison, statistics)));
    }
    ComparisonDocument document =
        new ComparisonDocument(
            comparison, table.name(), statistics.confidence(), Optional.ofNullable(primary));
    output.write(
        output.format() == TableFormat.CSV
            ? List.of(pairs ? document.pairs() : document.standings())
            : document.readable(),
        spec.commandLine().getOut());
    return 0;
  }

  private PrimaryComparisons primary(List<GivenScore> scores) {
    if (primary == null) {
      return PrimaryComparisons.none();
    }
    List<String> names = scores.stream().map(GivenScore::estimator).toList();
    if (!names.contains(primary)) {
      throw new InputException(
          "--primary is '"
              + primary
              + "', which is no estimator of the table"
              + NearestNames.hint(primary, names)
              + "; there are: "
              + String.join(", ", names));
    }
    return new PrimaryComparisons(
        List.of(primary), names.stream().filter(name -> !name.equals(primary)).toList());
  }

  private static Figure figure(Comparison comparison, Statistics statistics) {
    return Figures.ranks(comparison.standings(), "records", statistics.confidence())
        .orElseThrow(
            () -> new InputException("--figures: there is no prediction that could be drawn"));
  }
}
