package io.github.dtmbench.reports.cli;

import io.github.dtmbench.benchmarks.BenchmarkFiles;
import io.github.dtmbench.benchmarks.carbon.CarbonReports;
import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.evaluation.Target;
import io.github.dtmbench.benchmarks.ledger.Ledger;
import io.github.dtmbench.benchmarks.protocol.Protocol;
import io.github.dtmbench.benchmarks.protocol.Protocols;
import io.github.dtmbench.benchmarks.reproduction.AccuracyTables;
import io.github.dtmbench.benchmarks.trace.TraceStudy;
import io.github.dtmbench.datasets.DataFile;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.ShippedFiles;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.registry.Estimators;
import io.github.dtmbench.reports.calculator.CalculatorModel;
import io.github.dtmbench.reports.cli.contest.ContestOptions;
import io.github.dtmbench.reports.cli.contest.EvaluationOptions;
import io.github.dtmbench.reports.cli.contest.EvaluationPlan;
import io.github.dtmbench.reports.cli.contest.ProgramOptions;
import io.github.dtmbench.reports.cli.contest.ProtocolNames;
import io.github.dtmbench.reports.cli.contest.RecordFileOption;
import io.github.dtmbench.reports.cli.contest.ThreadOption;
import io.github.dtmbench.reports.document.Document;
import io.github.dtmbench.reports.evaluation.EvaluationDocument;
import io.github.dtmbench.reports.figure.Figure;
import io.github.dtmbench.reports.figure.FigureInputs;
import io.github.dtmbench.reports.figure.Figures;
import io.github.dtmbench.reports.report.BuildInfo;
import io.github.dtmbench.reports.report.Provenance;
import io.github.dtmbench.reports.report.ReportContents;
import io.github.dtmbench.reports.report.ReportDirectory;
import io.github.dtmbench.reports.report.ReportFiles;
import io.github.dtmbench.reports.report.ReportInputs;
import io.github.dtmbench.reports.timing.JmhFile;
import io.github.dtmbench.reports.timing.ShippedFrontier;
import io.github.dtmbench.reports.timing.TimingDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes everything that a paper or a reviewer needs, in one directory. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "Writes a directory with every table as CSV, JSON, Markdown and LaTeX, every figure as SVG,"
            + " PDF and PNG, one page to open in a browser (index.html), the data behind them and"
            + " where all of it comes from (provenance.json). The directory is complete or not"
            + " there; the same program on the same data writes the same bytes.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dtm-bench report --out report              then open report/index.html",
      "  dtm-bench report --out report --force      again, in place of the last one",
      "  dtm-bench report --out mine --run mine=./estimator.py  your estimator in every table",
      "  dtm-bench report --out mine --records my-runs.csv --protocol temporal",
      "  dtm-bench report --out mine --timing timing.json --seed 7 --level 0.9 --threads 2",
      "  dtm-bench report --out mine --estimators svr,pooled-utilization \\",
      "      --run mine=./estimator.py --calibrate --time-limit 600 --features parameters,date",
      "  cd report && pdflatex tables.tex           all tables on paper"
    })
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      required = true,
      description = "The directory; new or empty, and its parent exists.")
  private Path out;

  @Option(names = "--force", description = "Replace a report that is already there.")
  private boolean force;

  @Option(
      names = "--protocol",
      split = ",",
      paramLabel = "NAME",
      completionCandidates = ProtocolNames.class,
      description =
          "Protocols shown after the first of ${COMPLETION-CANDIDATES}; several by commas, or"
              + " all.")
  private List<String> protocols = List.of();

  @Option(
      names = "--timing",
      paramLabel = "FILE",
      description =
          "What JMH wrote with -rf json, for the figure of accuracy against cost; else what the"
              + " project measured.")
  private Path timing;

  @Mixin private ThreadOption threads;

  @Mixin private ContestOptions contest;

  @Mixin private ProgramOptions programs;

  @Mixin private RecordFileOption records;

  @Override
  public Integer call() throws IOException {
    ReportDirectory directory = directory();
    ShippedData data = ShippedData.load();
    // Read once: what is computed from is what is hashed, also of a file that changes meanwhile.
    Optional<DataFile> own = records.content();
    Optional<DataFile> timed = timing();
    Provenance provenance = provenance(own, timed);
    Document document = ReportContents.of(compute(data, own, timed), provenance);
    SortedMap<String, byte[]> files =
        ReportFiles.of(document, CalculatorModel.ofShipped(data), provenance, threads.count());
    directory.write(files);
    spec.commandLine().getOut().println(files.size() + " files in " + out + "; open index.html");
    return 0;
  }

  private ReportDirectory directory() throws IOException {
    try {
      return ReportDirectory.at(out, force);
    } catch (IOException e) {
      throw new IOException("--out: " + e.getMessage(), e);
    }
  }

  private ReportInputs compute(ShippedData data, Optional<DataFile> own, Optional<DataFile> timed) {
    List<TrainingRun> recorded = records.withShipped(data, own);
    CarbonReports carbon = CarbonReports.of(recorded, data);
    Protocols known = Protocols.standard(data, recorded, contest.seed());
    Protocol headline = known.all().get(0);
    Statistics statistics = Statistics.usual();
    Estimators registry = Estimators.withProvided(data);
    EvaluationDocument evaluations =
        new EvaluationPlan(
                recorded,
                programs.behind(registry, contest.estimators(registry)),
                withFurther(headline, known),
                List.of(Target.deviceHours(), carbon.target()),
                EnumSet.of(RecordGrade.SCORE, RecordGrade.CAUTION),
                List.of(headline),
                carbon,
                contest.level(),
                statistics,
                threads.count())
            .run();
    Ledger ledger = Ledger.of(data);
    // On the shipped records alone, the scores of the standard estimators are those of the tables.
    AccuracyTables accuracy =
        AccuracyTables.compute(
            data, ledger, evaluations.evaluations().get(0).scores(), threads.count());
    List<Figure> figures =
        Figures.all(
            new FigureInputs(
                data,
                recorded,
                accuracy,
                evaluations.evaluations().get(0),
                statistics,
                TraceStudy.of(data, threads.count()),
                timed
                    .map(file -> JmhFile.parse(fileName(timing), file.content()))
                    .map(TimingDocument::integrations)
                    .orElseGet(ShippedFrontier::points)),
            threads.count());
    return new ReportInputs(data, accuracy, evaluations, statistics, ledger.claims(), figures);
  }

  private List<Protocol> withFurther(Protocol headline, Protocols known) {
    Set<Protocol> all = new LinkedHashSet<>(List.of(headline));
    all.addAll(EvaluationOptions.named(protocols, known.all(), known::require));
    return List.copyOf(all);
  }

  private Optional<DataFile> timing() {
    return timing == null
        ? Optional.empty()
        : Optional.of(new DataFile("timing/" + fileName(timing), JmhFile.content(timing)));
  }

  private Provenance provenance(Optional<DataFile> own, Optional<DataFile> timed) {
    List<DataFile> files = new ArrayList<>(ShippedFiles.all());
    files.addAll(BenchmarkFiles.all());
    own.ifPresent(files::add);
    files.add(timed.orElseGet(ShippedFrontier::file));
    return new Provenance(
        BuildInfo.read(), Provenance.currentJdk(), contest.seed(), commandLine(), files);
  }

  private static String fileName(Path path) {
    return path.toAbsolutePath().normalize().getFileName().toString();
  }

  /**
   * The command with every argument that its output depends on, also those left to their defaults;
   * where the report goes and how many threads make it are not among them.
   */
  private String commandLine() {
    List<String> words = new ArrayList<>(List.of("dtm-bench report --out DIR"));
    words.add("--estimators " + String.join(",", contest.names()));
    words.addAll(programs.words());
    words.add("--level " + contest.level());
    words.add("--seed " + contest.seed());
    if (!protocols.isEmpty()) {
      words.add("--protocol " + String.join(",", protocols));
    }
    if (timing != null) {
      words.add("--timing " + fileName(timing));
    }
    words.add("--records " + records.name());
    return String.join(" ", words);
  }
}
