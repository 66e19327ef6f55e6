package io.github.dtmbench.datasets.trace;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.DecimalNumber;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A log of a run as its logger wrote it: a table with a header, cells divided by commas, tabs or
 * semicolons, or JSON objects, or a trace as this project ships them. Two of its columns are read,
 * see {@link LogColumns}; a line that has not both, such as one of an evaluation, is passed over.
 */
public final class RunLog {

  private static final List<String> INTERVALS = List.of("progress", "progress_per_active_second");

  private static final int TOLD = 12;

  /** Objects of a log need not have the same members; all that matter are among so many. */
  private static final int MOST_FOR_NAMES = 10_000;

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private final String name;
  private LogColumns columns;
  private LogClock clock;
  private double[] seconds = new double[1024];
  private double[] progress = new double[1024];
  private long[] lines = new long[1024];
  private int size;
  private long passedOver;

  private RunLog(String name) {
    this.name = name;
  }

  /**
   * Reads a log.
   *
   * @param name of the file, for messages
   * @param content all its bytes
   * @param time name of the column of time; if empty, the first that is known
   * @param progress name of the column of progress; if empty, the first that is known
   * @return the log
   * @throws InvalidDataException if it is none, with the first thing that is wrong
   */
  public static RunLog read(
      String name, byte[] content, Optional<String> time, Optional<String> progress) {
    RunLog log = new RunLog(name);
    int first = firstVisible(content);
    if (first < content.length && (content[first] == '{' || content[first] == '[')) {
      log.readJson(content, time, progress);
    } else {
      log.readTable(CsvFile.parse(name, content, delimiter(content, first)), time, progress);
    }
    return log;
  }

  /**
   * Reads a log from a file.
   *
   * @param path where it is
   * @param time as in {@link #read(String, byte[], Optional, Optional)}
   * @param progress likewise
   * @return the log
   * @throws InvalidDataException if it cannot be read or is none
   */
  public static RunLog read(Path path, Optional<String> time, Optional<String> progress) {
    return read(CsvFile.nameOf(path), CsvFile.content(path), time, progress);
  }

  private static int firstVisible(byte[] content) {
    int first = 0;
    while (first < content.length && (content[first] <= ' ')) {
      first++; // blanks, and a byte order mark, whose bytes are negative
    }
    return first;
  }

  /** A comma, unless the header has none. */
  private static char delimiter(byte[] content, int first) {
    char other = ',';
    for (int i = first; i < content.length && content[i] != '\n'; i++) {
      if (content[i] == ',') {
        return ',';
      }
      if (content[i] == '\t' || content[i] == ';') {
        other = (char) content[i];
      }
    }
    return other;
  }

  private void readTable(CsvFile file, Optional<String> time, Optional<String> done) {
    List<String> names = file.columns();
    if (names.stream().allMatch(cell -> DecimalNumber.parse(cell).isPresent())) {
      throw refused(1, "", String.join(",", names), "a header line such as seconds,progress");
    }
    if (names.containsAll(INTERVALS)) {
      readIntervals(file);
      return;
    }
    choose(names, time, done);
    int clockAt = names.indexOf(columns.time());
    int doneAt = names.indexOf(columns.progress());
    for (int at : new int[] {clockAt, doneAt}) {
      if (names.lastIndexOf(names.get(at)) != at) {
        throw refused(1, names.get(at), names.get(at), "this column once");
      }
    }
    boolean others = names.size() > 2;
    file.records(
        (line, cells) -> {
          String at = cells.get(clockAt).strip();
          String amount = cells.get(doneAt).strip();
          if (others && (at.isEmpty() || amount.isEmpty())) {
            passedOver++;
          } else {
            add(line, at, amount);
          }
        });
  }

  /** As {@code throughput_trace_intervals.csv} has them: each is a step of active time. */
  private void readIntervals(CsvFile file) {
    columns = new LogColumns("active seconds of the intervals", 1, "progress");
    clock = LogClock.NUMBER;
    List<Integer> at = INTERVALS.stream().map(file.columns()::indexOf).toList();
    int trace = file.columns().indexOf("trace");
    Set<String> traces = new TreeSet<>();
    append(1, 0, 0);
    file.records(
        (line, cells) -> {
          if (trace >= 0 && traces.add(cells.get(trace)) && traces.size() > 1) {
            throw refused(line, "trace", cells.get(trace), "the intervals of one trace");
          }
          double rate = positive(line, INTERVALS.get(1), cells.get(at.get(1)).strip());
          double amount = positive(line, INTERVALS.get(0), cells.get(at.get(0)).strip());
          append(line, seconds[size - 1] + amount / rate, progress[size - 1] + amount);
        });
  }

  private double positive(long line, String column, String text) {
    OptionalDouble number = DecimalNumber.parse(text);
    if (number.isEmpty()
        || !(number.getAsDouble() > 0 && number.getAsDouble() <= Double.MAX_VALUE)) {
      throw refused(line, column, text, "a positive finite number" + DecimalNumber.hint(text));
    }
    return number.getAsDouble();
  }

  private void readJson(byte[] content, Optional<String> time, Optional<String> done) {
    Set<String> names = new TreeSet<>();
    AtomicInteger seen = new AtomicInteger();
    forEachObject(
        content,
        (line, fields) -> {
          names.addAll(fields.names());
          return seen.incrementAndGet() < MOST_FOR_NAMES;
        });
    choose(List.copyOf(names), time, done);
    forEachObject(
        content,
        (line, fields) -> {
          Optional<String> at = fields.value(columns.time());
          Optional<String> amount = fields.value(columns.progress());
          if (at.isEmpty() || amount.isEmpty()) {
            passedOver++;
          } else {
            add(line, at.get(), amount.get());
          }
          return true;
        });
  }

  /** Takes an object, and says whether it wants another. */
  private interface ObjectReader {
    boolean read(long line, Fields fields);
  }

  /** The plain values of an object by name, in two lists: there are a million, and few fields. */
  private record Fields(List<String> names, List<String> values) {

    Optional<String> value(String name) {
      int at = names.indexOf(name);
      return at < 0 ? Optional.empty() : Optional.of(values.get(at));
    }
  }

  private void forEachObject(byte[] content, ObjectReader reader) {
    long line = 1;
    try (JsonParser json = JSON.createParser(content)) {
      Fields fields = new Fields(new ArrayList<>(), new ArrayList<>());
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        line = json.currentTokenLocation().getLineNr();
        if (token == JsonToken.START_OBJECT) {
          fields.names.clear();
          fields.values.clear();
          while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
              fields.names.add(field);
              fields.values.add(json.getText().strip());
            } else {
              json.skipChildren();
            }
          }
          if (!reader.read(line, fields)) {
            return;
          }
        } else if (token.isScalarValue()) {
          throw refused(line, "", json.getText(), "JSON objects, one a line");
        }
      }
    } catch (JacksonException e) {
      throw refused(
          e.getLocation() == null ? line : e.getLocation().getLineNr(),
          "",
          "",
          "JSON objects, one a line");
    } catch (IOException e) {
      throw new UncheckedIOException(e); // bytes are always readable
    }
  }

  private void choose(List<String> names, Optional<String> time, Optional<String> done) {
    columns =
        LogColumns.among(names, time, done)
            .orElseThrow(
                () ->
                    refused(
                        0,
                        "",
                        names.size() > TOLD
                            ? String.join(", ", names.subList(0, TOLD)) + ", ..."
                            : String.join(", ", names),
                        "columns "
                            + time.orElse("seconds (or elapsed, wall_time, timestamp, time_ms)")
                            + " and "
                            + done.orElse("progress (or tokens, samples, step, epoch)")
                            + "; --time and --progress name others"));
  }

  private void add(long line, String at, String amount) {
    if (clock == null) {
      clock = LogClock.of(at);
    }
    OptionalDouble time = clock.seconds(at, columns.unitSeconds());
    if (time.isEmpty()) {
      throw refused(
          line,
          columns.time(),
          at,
          "a finite " + clock.description() + (size > 0 ? ", as on the lines before" : ""));
    }
    OptionalDouble done = DecimalNumber.parse(amount);
    if (done.isEmpty() || !(done.getAsDouble() >= 0 && done.getAsDouble() <= Double.MAX_VALUE)) {
      throw refused(
          line,
          columns.progress(),
          amount,
          "a finite amount of progress since the start, such as steps or tokens, zero or more"
              + DecimalNumber.hint(amount));
    }
    append(line, time.getAsDouble(), done.getAsDouble());
  }

  private void append(long line, double time, double done) {
    if (size == seconds.length) {
      seconds = Arrays.copyOf(seconds, 2 * size);
      progress = Arrays.copyOf(progress, 2 * size);
      lines = Arrays.copyOf(lines, 2 * size);
    }
    seconds[size] = time;
    progress[size] = done;
    lines[size] = line;
    size++;
  }

  InvalidDataException refused(long line, String column, String value, String expected) {
    return new InvalidDataException(List.of(new DataProblem(name, line, column, value, expected)));
  }

  int size() {
    return size;
  }

  double seconds(int i) {
    return seconds[i];
  }

  double progress(int i) {
    return progress[i];
  }

  long line(int i) {
    return lines[i];
  }

  /**
   * The column that its clock was read from.
   *
   * @return the name as the log has it
   */
  public String timeColumn() {
    return columns.time();
  }

  /**
   * The column that its progress was read from.
   *
   * @return the name as the log has it
   */
  public String progressColumn() {
    return columns.progress();
  }

  /**
   * How many lines had not both.
   *
   * @return a number of lines
   */
  public long passedOver() {
    return passedOver;
  }
}
