package io.github.dtmbench.datasets.run.file;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import io.github.dtmbench.datasets.file.AtomicFile;
import io.github.dtmbench.datasets.file.LockFile;
import io.github.dtmbench.datasets.file.RealPath;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.file.NewRunFile.NewRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The user's own records: a file of training runs that grows. The shipped records are never
 * changed, and none of them may be repeated in it.
 *
 * @param file where the records are; it need not exist
 * @param devices the devices that runs may name
 * @param shipped the shipped records
 */
public record RecordStore(Path file, DeviceCatalog devices, List<TrainingRun> shipped) {

  /** Copies the records. */
  public RecordStore {
    shipped = List.copyOf(shipped);
  }

  /**
   * What was done.
   *
   * @param added records that are new
   * @param replaced records that took the place of one of the same model
   * @param total records in the file now
   */
  public record Change(int added, int replaced, int total) {}

  /**
   * The records in the file.
   *
   * @return the runs in the order of the file; none if it does not exist
   * @throws InvalidDataException if it cannot be read or anything in it is wrong
   */
  public List<TrainingRun> read() {
    return stored().stream().map(NewRun::run).toList();
  }

  /**
   * The records in bytes that were read from the file, so that whoever keeps the bytes has what was
   * understood.
   *
   * @param content all bytes of the file
   * @return the runs in the order of the file
   * @throws InvalidDataException if anything in it is wrong
   */
  public List<TrainingRun> parse(byte[] content) {
    return NewRunFile.read(CsvFile.parse(CsvFile.nameOf(file), content), devices, shipped).stream()
        .map(NewRun::run)
        .toList();
  }

  private List<NewRun> stored() {
    return Files.exists(file) ? NewRunFile.read(file, devices, shipped) : List.of();
  }

  /**
   * Adds records, all or none. A crash at any point leaves the old file or the new one; two that
   * add at a time wait for each other, by a lock on an empty file beside it, also where one of them
   * names the file by a link.
   *
   * @param runs validated records
   * @param source name of the file they come from, for messages
   * @param replace whether a record may take the place of a stored one of the same model
   * @return what was done
   * @throws InvalidDataException if a model is stored already and may not be replaced; it holds
   *     every such problem
   * @throws IOException if the file cannot be written
   */
  public Change add(List<NewRun> runs, String source, boolean replace) throws IOException {
    Path real = RealPath.of(file);
    if (real.getParent() == null || !Files.isDirectory(real.getParent())) {
      throw new IOException("the directory of " + file + " does not exist");
    }
    return LockFile.holding(real, () -> addLocked(real, runs, source, replace));
  }

  private Change addLocked(Path real, List<NewRun> runs, String source, boolean replace)
      throws IOException {
    Map<String, NewRun> byModel = new LinkedHashMap<>();
    stored().forEach(run -> byModel.put(run.run().model(), run));
    int before = byModel.size();
    if (!replace) {
      refuseStored(runs, source, byModel.keySet());
    }
    runs.forEach(run -> byModel.put(run.run().model(), run));
    AtomicFile.write(
        real, TrainingRunText.of(byModel.values().stream().map(NewRun::cells).toList()));
    int added = byModel.size() - before;
    return new Change(added, runs.size() - added, byModel.size());
  }

  private void refuseStored(List<NewRun> runs, String source, Set<String> stored) {
    List<DataProblem> problems =
        runs.stream()
            .filter(run -> stored.contains(run.run().model()))
            .map(
                run ->
                    new DataProblem(
                        source,
                        run.line(),
                        "model",
                        run.run().model(),
                        "a model that is not in "
                            + file
                            + " already; --replace puts this one in its place"))
            .toList();
    if (!problems.isEmpty()) {
      throw new InvalidDataException(problems);
    }
  }
}
