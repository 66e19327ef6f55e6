package io.github.dtmbench.reports.cli.contest;

import io.github.dtmbench.benchmarks.exchange.PredictionFile;
import io.github.dtmbench.benchmarks.protocol.Protocol;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.reports.cli.argument.NamedValue;
import io.github.dtmbench.reports.exchange.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --with}: predictions that were made outside. */
public final class PredictionFileOptions {

  @Option(
      names = "--with",
      paramLabel = "NAME=FILE",
      description =
          "Predictions made outside, by any number of these: fold,record,device_hours[,lower,upper]"
              + " for every run that a fold holds out (see folds); a blank is a refusal. A"
              + " manifest.json beside the file must be of this data.")
  private List<String> files = List.of();

  /**
   * The files as estimators.
   *
   * @param protocols how records are split
   * @param runs the records that take part
   * @param expected what a manifest beside a file must say
   * @return an estimator for each file, in the order given
   * @throws InputException if one is not given as NAME=FILE, or its manifest is of other data
   */
  public List<Estimator> estimators(
      List<Protocol> protocols, List<LabelledRun> runs, Manifest expected) {
    List<Estimator> estimators = new ArrayList<>();
    for (String file : files) {
      NamedValue named = NamedValue.of("--with", file, "FILE");
      Path path = Path.of(named.value());
      Path manifest = path.toAbsolutePath().resolveSibling(Manifest.FILE_NAME);
      if (Files.isRegularFile(manifest)) {
        Manifest.read(manifest).requireSame(expected);
      }
      estimators.add(PredictionFile.read(named.name(), CsvFile.read(path), protocols, runs));
    }
    return estimators;
  }
}
