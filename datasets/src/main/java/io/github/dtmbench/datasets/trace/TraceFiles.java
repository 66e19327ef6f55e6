package io.github.dtmbench.datasets.trace;

import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.CsvRow;
import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.csv.NumberRule;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads traces and their intervals, which are two files. */
public final class TraceFiles {

  /** Columns of the file of traces, in their order. */
  public static final List<String> TRACE_COLUMNS =
      List.of(
          "trace",
          "source",
          "organization",
          "log_date",
          "model",
          "domain",
          "device",
          "device_count",
          "progress_unit",
          "flop_per_unit",
          "constant_work_per_unit",
          "evaluation_in_intervals");

  /** Columns of the file of intervals, in their order. */
  public static final List<String> INTERVAL_COLUMNS =
      List.of("trace", "start_seconds", "end_seconds", "progress", "progress_per_active_second");

  private static final NumberRule FLOP = NumberRule.positive("number of FLOP such as 2.46e10");
  private static final NumberRule START = NumberRule.zeroOrMore("number of seconds");
  private static final NumberRule END = NumberRule.positive("number of seconds such as 600");
  private static final NumberRule PROGRESS = NumberRule.positive("amount of progress");
  private static final NumberRule RATE = NumberRule.positive("progress per second such as 1200");

  private final DeviceCatalog devices;
  private final Map<String, List<TraceInterval>> intervals = new LinkedHashMap<>();

  private TraceFiles(DeviceCatalog devices) {
    this.devices = devices;
  }

  /**
   * Reads both files.
   *
   * @param traces a row per trace
   * @param intervals a row per interval, in order of time within a trace
   * @param devices the known devices; a trace may name another
   * @return the traces in the order of their file
   * @throws InvalidDataException with every problem of the file that has some
   */
  public static List<ThroughputTrace> read(
      CsvFile traces, CsvFile intervals, DeviceCatalog devices) {
    TraceFiles files = new TraceFiles(devices);
    intervals.rows(INTERVAL_COLUMNS, files::interval);
    List<ThroughputTrace> read = traces.rows(TRACE_COLUMNS, files::trace);
    if (!files.intervals.isEmpty()) {
      throw new InvalidDataException(
          files.intervals.keySet().stream()
              .map(id -> new DataProblem(intervals.name(), 0, "trace", id, "a trace on record"))
              .toList());
    }
    return read;
  }

  private Optional<TraceInterval> interval(CsvRow row) {
    String trace = row.requiredText("trace", "the name of a trace");
    double start = row.requiredNumber("start_seconds", START);
    double end = row.requiredNumber("end_seconds", END);
    double progress = row.requiredNumber("progress", PROGRESS);
    double rate = row.requiredNumber("progress_per_active_second", RATE);
    if (row.isSound() && end <= start) {
      row.problem("end_seconds", "a time after the start, " + start);
    }
    if (!row.isSound()) {
      return Optional.empty();
    }
    TraceInterval interval = new TraceInterval(start, end, progress, rate);
    intervals.computeIfAbsent(trace, key -> new ArrayList<>()).add(interval);
    return Optional.of(interval);
  }

  private Optional<ThroughputTrace> trace(CsvRow row) {
    String id = row.requiredText("trace", "the name of a trace");
    String source = row.requiredText("source", "where the log is");
    Optional<LocalDate> date = row.date("log_date");
    OptionalInt count = row.count("device_count", "number of devices");
    OptionalDouble flop = row.number("flop_per_unit", FLOP);
    String unit = row.requiredText("progress_unit", "what progress counts, such as samples");
    boolean constant = isOneOf(row, "constant_work_per_unit", "yes", "unsure");
    boolean inside = isOneOf(row, "evaluation_in_intervals", "yes", "no");
    List<TraceInterval> own = intervals.remove(id);
    if (own == null && !id.isEmpty()) {
      row.problem("trace", "a trace with intervals, and on one line only");
    }
    if (!row.isSound()) {
      return Optional.empty();
    }
    return Optional.of(
        new ThroughputTrace(
            id,
            source,
            row.text("organization"),
            date,
            row.text("model"),
            row.text("domain"),
            row.text("device"),
            devices.find(row.text("device")),
            count,
            unit,
            flop,
            constant,
            inside,
            own));
  }

  /** Whether it is the first of two words. */
  private static boolean isOneOf(CsvRow row, String column, String first, String second) {
    String text = row.text(column);
    if (!text.equals(first) && !text.equals(second)) {
      row.problem(column, "one of " + first + ", " + second);
    }
    return text.equals(first);
  }
}
