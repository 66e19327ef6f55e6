package io.github.dtmbench.datasets.csv;

import io.github.dtmbench.datasets.csv.CsvLines.Line;
import io.github.dtmbench.datasets.file.FileWords;
import io.github.dtmbench.datasets.name.NearestNames;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A CSV file with a header, taken apart but not yet understood.
 *
 * <p>The format is that of RFC 4180 in UTF-8, with or without byte order mark, lines ended by LF or
 * CRLF. Blank lines are skipped. Columns are found by name, in any order. Rows are taken apart as
 * they are read, so a file of a million is held as its text and what its rows stand for.
 */
public final class CsvFile {

  /** In place of its position, a column that the file leaves out. */
  static final int LEFT_OUT = -1;

  private static final char COMMA = ',';
  private static final int MOST_HINTS = 100;

  private final String name;
  private final String text;
  private final char delimiter;
  private final Line header;

  /** What the file itself calls a column, where that is a synonym. */
  private final Map<String, String> writtenByColumn;

  private final AtomicInteger hintsLeft = new AtomicInteger(MOST_HINTS);

  private CsvFile(
      String name, String text, char delimiter, Line header, Map<String, String> writtenByColumn) {
    this.writtenByColumn = writtenByColumn;
    this.name = name;
    this.text = text;
    this.delimiter = delimiter;
    this.header = header;
  }

  /**
   * Reads a file of the user's.
   *
   * @param path where it is
   * @return the file
   * @throws InvalidDataException if it cannot be read, is not UTF-8 or has no header
   */
  public static CsvFile read(Path path) {
    String name = nameOf(path);
    try (InputStream stream = Files.newInputStream(path)) {
      return read(name, stream);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /**
   * The bytes of a file of the user's, if they are not too many for the memory.
   *
   * @param path where it is
   * @return all of them
   * @throws InvalidDataException if it cannot be read
   */
  public static byte[] content(Path path) {
    try (InputStream stream = Files.newInputStream(path)) {
      return content(nameOf(path), stream);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /**
   * The bytes that come in, if they are not too many for the memory.
   *
   * @param name name of the file, for messages
   * @param stream where they come from
   * @return all of them
   * @throws InvalidDataException if they are too many
   * @throws IOException if they cannot be read
   */
  public static byte[] content(String name, InputStream stream) throws IOException {
    int most = (int) Math.min(Utf8.mostOfMemory(), Integer.MAX_VALUE / 2);
    byte[] content = stream.readNBytes(most + 1);
    if (content.length > most) {
      throw new InvalidDataException(List.of(Utf8.tooLong(name, 0, most)));
    }
    return content;
  }

  private static InvalidDataException unreadable(Path path, IOException e) {
    return new InvalidDataException(
        List.of(
            new DataProblem(
                nameOf(path), 0, "", path.toString(), "a readable file: " + FileWords.of(e))));
  }

  /**
   * What messages call a file.
   *
   * @param path where it is
   * @return its name without its folder
   */
  public static String nameOf(Path path) {
    Path last = path.getFileName();
    return last == null ? path.toString() : last.toString();
  }

  /**
   * Reads what comes in, to its end, which has to be there: a line of more than a million
   * characters, or a text that is large beside the memory, is refused.
   *
   * @param name name of the file, for messages
   * @param stream its bytes
   * @return the file
   * @throws InvalidDataException if it is too long, is not UTF-8 or has no header
   * @throws IOException if it cannot be read
   */
  public static CsvFile read(String name, InputStream stream) throws IOException {
    return of(name, Utf8.decode(name, ForeignFormat.refused(name, stream)), COMMA);
  }

  /**
   * Reads a file that is shipped beside a class.
   *
   * @param neighbour class whose package holds the file
   * @param name name of the file
   * @return the file
   * @throws InvalidDataException if it is not UTF-8 or has no header
   * @throws IllegalArgumentException if there is no such file
   */
  public static CsvFile shipped(Class<?> neighbour, String name) {
    try (InputStream stream = neighbour.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no file " + name + " beside " + neighbour.getName());
      }
      return read(name, stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes the bytes of a file apart.
   *
   * @param name name of the file, for messages
   * @param content all its bytes
   * @return the file
   * @throws InvalidDataException if it is not UTF-8 or has no header
   */
  public static CsvFile parse(String name, byte[] content) {
    return parse(name, content, COMMA);
  }

  /**
   * Takes a file apart whose cells may be divided by something else than commas.
   *
   * @param name name of the file, for messages
   * @param content all its bytes
   * @param delimiter between cells
   * @return the file
   * @throws InvalidDataException if it is not UTF-8 or has no header
   */
  public static CsvFile parse(String name, byte[] content, char delimiter) {
    try {
      return of(
          name,
          Utf8.decode(name, ForeignFormat.refused(name, new ByteArrayInputStream(content))),
          delimiter);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // an array is always readable
    }
  }

  private static CsvFile of(String name, String text, char delimiter) {
    try (CsvLines lines = new CsvLines(name, text, delimiter)) {
      Line first =
          lines
              .next()
              .orElseThrow(
                  () ->
                      new InvalidDataException(
                          List.of(
                              lines
                                  .problem()
                                  .orElseGet(
                                      () ->
                                          new DataProblem(
                                              name,
                                              1,
                                              "",
                                              "",
                                              "a header line, not an empty file")))));
      List<String> columns = new ArrayList<>(first.cells());
      columns.replaceAll(String::strip);
      if (delimiter == COMMA) {
        ForeignFormat.refuseOtherDelimiters(name, first.number(), columns);
      }
      return new CsvFile(
          name, text, delimiter, new Line(first.number(), List.copyOf(columns)), Map.of());
    }
  }

  /** Shows every record below the header; what stops it is a problem of syntax. */
  private Optional<DataProblem> forEachLine(Consumer<Line> reader) {
    try (CsvLines lines = new CsvLines(name, text, delimiter)) {
      lines.next(); // the header
      for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        reader.accept(line.get());
      }
      return lines.problem();
    }
  }

  /**
   * The name of the file, for messages and citations.
   *
   * @return the name without its folder
   */
  public String name() {
    return name;
  }

  /**
   * The columns as the file has them.
   *
   * @return the names in the header, in order
   */
  public List<String> columns() {
    return header.cells();
  }

  /**
   * Reads every row, or tells everything that keeps them from being read.
   *
   * @param <T> what a row stands for
   * @param columns the columns the file must have, and no others; any order will do
   * @param reader reads a row; it notes what is wrong on the row and then answers empty
   * @return what the rows stand for, in the order of the file; at least one
   * @throws InvalidDataException if anything is wrong: the header, else syntax and all rows
   */
  public <T> List<T> rows(List<String> columns, Function<CsvRow, Optional<T>> reader) {
    return rows(columns, List.of(), reader);
  }

  /**
   * Reads every row of a file that may leave columns out and may have others beside them, which are
   * the reader's to hand on. Another column that is a slip of the pen away from one that the file
   * leaves out is refused (see {@link NearestNames#slip}).
   *
   * @param <T> what a row stands for
   * @param columns the columns the file must have
   * @param optional the columns it may have beside them
   * @param reader reads a row; it notes what is wrong on the row and then answers empty
   * @return what the rows stand for, in the order of the file; at least one
   * @throws InvalidDataException if anything is wrong: the header, else syntax and all rows
   */
  public <T> List<T> rowsWithOthers(
      List<String> columns, List<String> optional, Function<CsvRow, Optional<T>> reader) {
    List<String> others = others(columns, optional);
    refuseSlips(others, Stream.concat(columns.stream(), optional.stream()).toList());
    List<String> allowed = new ArrayList<>(optional);
    allowed.addAll(others);
    return rows(columns, allowed, reader);
  }

  /** A misspelt column would be handed on, and what it says not be taken into account. */
  private void refuseSlips(List<String> others, List<String> known) {
    List<String> absent =
        known.stream().filter(column -> !header.cells().contains(column)).toList();
    List<DataProblem> found = new ArrayList<>();
    for (String column : others) {
      NearestNames.slip(column, absent)
          .ifPresent(
              meant ->
                  found.add(
                      headerProblem(
                          "",
                          column,
                          "the column "
                              + meant
                              + ", or a name that is not so near to it for what is only to be"
                              + " handed on")));
    }
    if (!found.isEmpty()) {
      throw new InvalidDataException(found);
    }
  }

  /**
   * The same file, read as if columns that go by another name had the one that is wanted. A column
   * of the wanted name keeps it for itself.
   *
   * @param wantedByOther the wanted name of each other one
   * @return the file; problems of it name the columns as they stand in it
   */
  public CsvFile withSynonyms(Map<String, String> wantedByOther) {
    List<String> columns =
        header.cells().stream()
            .map(
                column ->
                    header.cells().contains(wantedByOther.getOrDefault(column, ""))
                        ? column
                        : wantedByOther.getOrDefault(column, column))
            .toList();
    Map<String, String> written = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      written.putIfAbsent(columns.get(i), header.cells().get(i));
    }
    return new CsvFile(name, text, delimiter, new Line(header.number(), columns), written);
  }

  /**
   * The columns that a file has beside those that mean something.
   *
   * @param columns the columns the file must have
   * @param optional the columns it may have beside them
   * @return the names, in the order of the file
   */
  public List<String> others(List<String> columns, List<String> optional) {
    return header.cells().stream()
        .filter(column -> !columns.contains(column) && !optional.contains(column))
        .distinct()
        .toList();
  }

  /**
   * Reads every row of a file that may leave columns out.
   *
   * @param <T> what a row stands for
   * @param columns the columns the file must have
   * @param optional the columns it may have beside them, and no others; any order will do
   * @param reader reads a row; it notes what is wrong on the row and then answers empty
   * @return what the rows stand for, in the order of the file; at least one
   * @throws InvalidDataException if anything is wrong: the header, else syntax and all rows
   */
  public <T> List<T> rows(
      List<String> columns, List<String> optional, Function<CsvRow, Optional<T>> reader) {
    Map<String, Integer> positions = positions(columns, optional);
    List<T> values = new ArrayList<>();
    List<DataProblem> found = new ArrayList<>();
    AtomicLong count = new AtomicLong();
    Optional<DataProblem> syntax =
        forEachLine(
            line -> {
              count.incrementAndGet();
              if (line.cells().size() != header.cells().size()) {
                found.add(
                    new DataProblem(
                        name, line.number(), "", String.join(",", line.cells()), cellCount(line)));
                return;
              }
              CsvRow row =
                  new CsvRow(
                      name, line.number(), positions, writtenByColumn, line.cells(), hintsLeft);
              Optional<T> value = reader.apply(row);
              found.addAll(row.problems());
              value.ifPresent(values::add);
            });
    syntax.ifPresent(found::add);
    if (count.get() == 0 && found.isEmpty()) {
      found.add(noRows());
    }
    if (!found.isEmpty()) {
      throw new InvalidDataException(found);
    }
    return List.copyOf(values);
  }

  /** Takes the cells of a record. */
  @FunctionalInterface
  public interface RecordReader {
    /**
     * Takes a record.
     *
     * @param line on which it starts, from 1
     * @param cells as many as the header has
     */
    void read(long line, List<String> cells);
  }

  /**
   * Shows every record below the header without keeping any, for files of millions. The first that
   * has another number of cells than the header ends it.
   *
   * @param reader takes the records; what it throws ends it
   * @throws InvalidDataException if the syntax is wrong
   */
  public void records(RecordReader reader) {
    forEachLine(
            line -> {
              if (line.cells().size() != header.cells().size()) {
                throw new InvalidDataException(
                    List.of(
                        new DataProblem(
                            name,
                            line.number(),
                            "",
                            String.join(",", line.cells()),
                            cellCount(line))));
              }
              reader.read(line.number(), line.cells());
            })
        .ifPresent(
            problem -> {
              throw new InvalidDataException(List.of(problem));
            });
  }

  /**
   * The rows of a file in somebody else's format, of which only some columns are of interest. All
   * others are passed over, and one that is of interest may be missing: it is then blank in every
   * row. A row that has not as many cells as the header is given too, with that problem noted; so
   * no row is lost.
   *
   * @param columns the columns of interest
   * @return a row for every record below the header, in the order of the file; at least one
   * @throws InvalidDataException if a quote is never closed, a column of interest stands there
   *     twice, or there is no row
   */
  public List<CsvRow> foreignRows(List<String> columns) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    List<Line> lines = new ArrayList<>();
    List<DataProblem> found = new ArrayList<>();
    forEachLine(lines::add).ifPresent(found::add);
    for (String column : columns) {
      int position = header.cells().indexOf(column);
      if (position != header.cells().lastIndexOf(column)) {
        found.add(twice(column));
      }
      positions.put(column, position < 0 ? LEFT_OUT : position);
    }
    if (lines.isEmpty() && found.isEmpty()) {
      found.add(noRows());
    }
    if (!found.isEmpty()) {
      throw new InvalidDataException(found);
    }
    return lines.stream().map(line -> foreignRow(line, positions)).toList();
  }

  private CsvRow foreignRow(Line line, Map<String, Integer> positions) {
    int width = header.cells().size();
    List<String> cells = new ArrayList<>(line.cells());
    while (cells.size() < width) {
      cells.add("");
    }
    CsvRow row =
        new CsvRow(name, line.number(), positions, writtenByColumn, List.copyOf(cells), hintsLeft);
    if (line.cells().size() != width) {
      row.problem("", String.join(",", line.cells()), cellCount(line));
    }
    return row;
  }

  private String cellCount(Line line) {
    return header.cells().size() + " cells, not " + line.cells().size();
  }

  private DataProblem noRows() {
    return new DataProblem(name, header.number(), "", "", "rows of data below the header");
  }

  private Map<String, Integer> positions(List<String> columns, List<String> optional) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    List<DataProblem> found = new ArrayList<>();
    for (int i = 0; i < header.cells().size(); i++) {
      String column = header.cells().get(i);
      if (!columns.contains(column) && !optional.contains(column)) {
        List<String> known = new ArrayList<>(columns);
        known.addAll(optional);
        found.add(headerProblem("", column, "only the columns " + String.join(", ", known)));
      } else if (positions.putIfAbsent(column, i) != null) {
        found.add(twice(column));
      }
    }
    for (String column : columns) {
      if (!positions.containsKey(column)) {
        found.add(headerProblem("", "", "a column " + column));
      }
    }
    for (String column : optional) {
      positions.putIfAbsent(column, LEFT_OUT);
    }
    if (!found.isEmpty()) {
      forEachLine(line -> {}).ifPresent(found::add);
      throw new InvalidDataException(found);
    }
    return positions;
  }

  private DataProblem twice(String column) {
    String written = writtenByColumn.getOrDefault(column, column);
    return headerProblem(written, written, "this column once");
  }

  private DataProblem headerProblem(String column, String value, String expected) {
    return new DataProblem(name, header.number(), column, value, expected);
  }
}
