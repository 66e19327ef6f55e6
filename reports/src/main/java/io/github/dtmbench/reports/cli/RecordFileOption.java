package io.github.dtmbench.reports.cli;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.RecordStore;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --records}: the user's own records. */
final class RecordFileOption {

  @Option(
      names = "--records",
      paramLabel = "FILE",
      defaultValue = "dtm-bench-records.csv",
      description =
          "Your own records, beside the shipped ones; need not exist. Default: ${DEFAULT-VALUE}.")
  private Path file;

  Path file() {
    return file;
  }

  /** All records: the shipped ones, then those of the file. */
  List<TrainingRun> withShipped(ShippedData data) {
    List<TrainingRun> recorded = new ArrayList<>(data.runs());
    recorded.addAll(store(data).read());
    return List.copyOf(recorded);
  }

  RecordStore store(ShippedData data) {
    return new RecordStore(file, data.devices(), data.runs());
  }
}
