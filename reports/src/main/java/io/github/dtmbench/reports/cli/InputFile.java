package io.github.dtmbench.reports.cli;

import io.github.dtmbench.datasets.csv.CsvFile;
import java.io.IOException;
import java.nio.file.Path;

/** A CSV that a command reads: a file, or standard input by the name of {@code -}. */
final class InputFile {

  static final String STANDARD_INPUT = "-";

  private InputFile() {}

  static CsvFile read(Path file) throws IOException {
    return file.toString().equals(STANDARD_INPUT)
        ? CsvFile.parse("standard input", System.in.readAllBytes())
        : CsvFile.read(file);
  }
}
