package io.github.dtmbench.reports.cli;

import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.exchange.FoldFiles;
import io.github.dtmbench.benchmarks.protocol.Protocol;
import io.github.dtmbench.benchmarks.protocol.Protocols;
import io.github.dtmbench.datasets.DataFile;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.reports.cli.contest.FeatureOption;
import io.github.dtmbench.reports.cli.contest.FoldOptions;
import io.github.dtmbench.reports.cli.contest.RecordFileOption;
import io.github.dtmbench.reports.exchange.FoldsReadme;
import io.github.dtmbench.reports.exchange.Manifest;
import io.github.dtmbench.reports.report.BuildInfo;
import io.github.dtmbench.reports.report.ReportDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the folds of an evaluation as files that any language reads. */
@Command(
    name = "folds",
    mixinStandardHelpOptions = true,
    description =
        "Writes the folds of an evaluation as CSV files, for estimators in any language: what to"
            + " learn from, what to predict, and a manifest that evaluate --with checks.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dtm-bench folds --out folds                      other organizations' runs",
      "  dtm-bench folds --out folds --calibration        with inner folds, to calibrate intervals",
      "  dtm-bench folds --protocol temporal --features parameters,date --out folds",
      "  dtm-bench folds --protocol k-fold --seed 7 --grades score --records ours.csv --out folds",
      "",
      "Then: dtm-bench evaluate --with mine=folds/predictions.csv"
    })
final class FoldsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIRECTORY",
      description = "New directory for the files; it is complete or not there.")
  private Path out;

  @Option(
      names = "--calibration",
      description = "Write the inner folds, too, that prediction intervals are calibrated on.")
  private boolean calibration;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the protocols that deal. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Mixin private FoldOptions options;

  @Mixin private FeatureOption features;

  @Mixin private RecordFileOption records;

  @Override
  public Integer call() throws IOException {
    ShippedData data = ShippedData.load();
    Set<Feature> told = features.features();
    List<TrainingRun> recorded = records.withShipped(data);
    List<Protocol> protocols = options.protocols(Protocols.standard(data, recorded, seed));
    Set<RecordGrade> grades = options.grades();
    ReportDirectory directory = ReportDirectory.newAt(out);
    List<LabelledRun> runs = RecordGrade.select(recorded, grades);
    Map<String, byte[]> folds = new FoldFiles(protocols, runs, told).files(calibration);
    Map<String, byte[]> files = new LinkedHashMap<>(folds);
    files.put("README.md", FoldsReadme.bytes());
    files.put(
        Manifest.FILE_NAME,
        Manifest.of(runs, protocols, grades, seed)
            .json(
                BuildInfo.read().version(),
                new DataFile("folds.csv", folds.get("folds.csv")).sha256(),
                told.stream().sorted().map(Feature::label).toList()));
    directory.write(files);
    spec.commandLine()
        .getOut()
        .println(
            (folds.size() - 1) / 2 + " folds of " + runs.size() + " records written to " + out);
    return 0;
  }
}
