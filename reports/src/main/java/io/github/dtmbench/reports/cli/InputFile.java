package io.github.dtmbench.reports.cli;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.trace.RunLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A table that a command reads: a file, or standard input by the name of {@code -}. */
final class InputFile {

  static final String STANDARD_INPUT = "-";

  private InputFile() {}

  static CsvFile read(Path file) throws IOException {
    return file.toString().equals(STANDARD_INPUT)
        ? CsvFile.read("standard input", System.in)
        : CsvFile.read(file);
  }

  static RunLog readLog(Path file, Optional<String> time, Optional<String> progress)
      throws IOException {
    return file.toString().equals(STANDARD_INPUT)
        ? RunLog.read(
            "standard input", CsvFile.content("standard input", System.in), time, progress)
        : RunLog.read(file, time, progress);
  }
}
