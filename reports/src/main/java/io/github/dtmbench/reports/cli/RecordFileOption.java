package io.github.dtmbench.reports.cli;

import io.github.dtmbench.datasets.DataFile;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.run.RecordStore;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** The bytes of the file as they are now; none if there is no file. */
  Optional<DataFile> content() {
    return Files.exists(file)
        ? Optional.of(new DataFile("records/" + name(), CsvFile.content(file)))
        : Optional.empty();
  }

  /** Its name without its folder. */
  String name() {
    return file.toAbsolutePath().normalize().getFileName().toString();
  }

  /** All records: the shipped ones, then those of bytes that were read. */
  List<TrainingRun> withShipped(ShippedData data, Optional<DataFile> own) {
    List<TrainingRun> recorded = new ArrayList<>(data.runs());
    own.ifPresent(bytes -> recorded.addAll(store(data).parse(bytes.content())));
    return List.copyOf(recorded);
  }

  RecordStore store(ShippedData data) {
    return new RecordStore(file, data.devices(), data.runs());
  }
}
