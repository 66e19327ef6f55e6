package io.github.dtmbench.reports.cli.contest;

import io.github.dtmbench.datasets.DataFile;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.file.RecordStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --records}: the user's own records. */
public final class RecordFileOption {

  @Option(
      names = "--records",
      paramLabel = "FILE",
      defaultValue = "dtm-bench-records.csv",
      description =
          "Your own records, beside the shipped ones; need not exist. Default: ${DEFAULT-VALUE}.")
  private Path file;

  /**
   * The file of the user's records.
   *
   * @return its path, whether or not it is there
   */
  public Path file() {
    return file;
  }

  /**
   * All records.
   *
   * @param data the shipped data
   * @return the shipped ones, then those of the file
   */
  public List<TrainingRun> withShipped(ShippedData data) {
    List<TrainingRun> recorded = new ArrayList<>(data.runs());
    recorded.addAll(store(data).read());
    return List.copyOf(recorded);
  }

  /**
   * The bytes of the file as they are now.
   *
   * @return the bytes; empty if there is no file
   */
  public Optional<DataFile> content() {
    return Files.exists(file)
        ? Optional.of(new DataFile("records/" + name(), CsvFile.content(file)))
        : Optional.empty();
  }

  /**
   * Its name without its folder.
   *
   * @return the name
   */
  public String name() {
    return file.toAbsolutePath().normalize().getFileName().toString();
  }

  /**
   * All records.
   *
   * @param data the shipped data
   * @param own bytes of a file of records, if there is one
   * @return the shipped ones, then those of the bytes
   */
  public List<TrainingRun> withShipped(ShippedData data, Optional<DataFile> own) {
    List<TrainingRun> recorded = new ArrayList<>(data.runs());
    own.ifPresent(bytes -> recorded.addAll(store(data).parse(bytes.content())));
    return List.copyOf(recorded);
  }

  /**
   * The store that the file is.
   *
   * @param data the shipped data
   * @return the store
   */
  public RecordStore store(ShippedData data) {
    return new RecordStore(file, data.devices(), data.runs());
  }
}
