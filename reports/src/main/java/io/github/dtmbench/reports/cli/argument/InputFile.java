package io.github.dtmbench.reports.cli.argument;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.trace.RunLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A table that a command reads: a file, or standard input by the name of {@code -}. */
public final class InputFile {

  static final String STANDARD_INPUT = "-";

  private InputFile() {}

  /**
   * Reads a table.
   *
   * @param file the file, or {@code -} for standard input
   * @return the rows and the header
   * @throws IOException if it cannot be read
   */
  public static CsvFile read(Path file) throws IOException {
    return file.toString().equals(STANDARD_INPUT)
        ? CsvFile.read("standard input", System.in)
        : CsvFile.read(file);
  }

  /**
   * Reads the log of a run.
   *
   * @param file the file, or {@code -} for standard input
   * @param time name of the column of time, if it is not to be found
   * @param progress name of the column of progress, if it is not to be found
   * @return the log
   * @throws IOException if it cannot be read
   */
  public static RunLog readLog(Path file, Optional<String> time, Optional<String> progress)
      throws IOException {
    return file.toString().equals(STANDARD_INPUT)
        ? RunLog.read(
            "standard input", CsvFile.content("standard input", System.in), time, progress)
        : RunLog.read(file, time, progress);
  }
}
