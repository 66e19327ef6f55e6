package io.github.dtmbench.datasets.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The records of a text, one after the other; only the one at hand is kept. */
final class CsvLines implements AutoCloseable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  /**
   * A record.
   *
   * @param number line on which it starts, from 1
   * @param cells its texts
   */
  record Line(long number, List<String> cells) {}

  private final String name;
  private final char delimiter;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private long number = 1;
  private Optional<DataProblem> problem = Optional.empty();

  /**
   * Starts before the header.
   *
   * @param name of the file, for messages
   * @param text all of it
   * @param delimiter between cells
   */
  CsvLines(String name, String text, char delimiter) {
    this.name = name;
    this.delimiter = delimiter;
    try {
      this.parser =
          CSVParser.parse(new StringReader(text), FORMAT.builder().setDelimiter(delimiter).get());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string is always readable
    }
    this.records = parser.iterator();
  }

  /** The next record that is not blank; empty at the end, or where the syntax is wrong. */
  Optional<Line> next() {
    try {
      while (records.hasNext()) {
        Line line = new Line(number, List.of(records.next().values()));
        number = parser.getCurrentLineNumber() + 1;
        if (!isBlank(line.cells())) {
          return Optional.of(line);
        }
      }
    } catch (UncheckedIOException e) {
      problem =
          Optional.of(
              new DataProblem(
                  name,
                  number,
                  "",
                  "",
                  "a record whose quotes are closed and followed by "
                      + (delimiter == ',' ? "a comma" : "a delimiter")
                      + " or the end of the line; reading stopped here"));
    }
    return Optional.empty();
  }

  /** What is wrong with the syntax, as far as has been read. */
  Optional<DataProblem> problem() {
    return problem;
  }

  private static boolean isBlank(List<String> cells) {
    return cells.size() == 1 && cells.get(0).isBlank();
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
