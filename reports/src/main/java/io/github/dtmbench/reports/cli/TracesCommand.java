package io.github.dtmbench.reports.cli;

import io.github.dtmbench.benchmarks.trace.TraceAnalysis;
import io.github.dtmbench.benchmarks.trace.TraceForecast;
import io.github.dtmbench.benchmarks.trace.TraceStudy;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.datasets.trace.ProgressLog;
import io.github.dtmbench.datasets.trace.RunLog;
import io.github.dtmbench.datasets.trace.ThroughputTrace;
import io.github.dtmbench.estimators.Units;
import io.github.dtmbench.reports.cli.argument.Bounds;
import io.github.dtmbench.reports.cli.argument.InputFile;
import io.github.dtmbench.reports.cli.contest.ThreadOption;
import io.github.dtmbench.reports.cli.terminal.OutputOptions;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import io.github.dtmbench.reports.table.format.TableFormat;
import io.github.dtmbench.reports.trace.TraceTables;
import io.github.dtmbench.reports.trace.TraceWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether throughput grows within a run, and when the user's own run ends. */
@Command(
    name = "traces",
    mixinStandardHelpOptions = true,
    description =
        "Holds throughput over time of real runs against ln(1 + αt): slopes, warm-ups, curves. With"
            + " --file, the same of a run of yours, and when it will end.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dtm-bench traces                              the finding, and tables",
      "  dtm-bench traces --traces --format csv        every trace",
      "  dtm-bench traces --file log.csv --device H100 --devices 64 --total 2e12",
      "                                                your own run, and hours to go",
      "  dtm-bench traces --file run.jsonl --time t --progress it",
      "  dtm-bench traces --file log.csv --device H100 --devices 64 --flop-per-unit 4.2e11 \\",
      "      --level 0.9 --json --output run.json      throughput in TFLOP/s, a wider interval",
      "  dtm-bench traces --file log.csv --problems problems.txt",
      "  dtm-bench traces --traces --threads 2 --columns trace,device_family,slope"
    })
final class TracesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private OutputOptions output;

  @Mixin private ThreadOption threads;

  @Option(names = "--traces", description = "Show every trace.")
  private boolean every;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "A log of your own run, a table or JSON lines with a time and a progress in each; - is"
              + " standard input.")
  private Path file;

  @Option(
      names = "--time",
      paramLabel = "COLUMN",
      description =
          "Its column of time: seconds or a date; else the first of seconds, wall_time, timestamp"
              + " and the like.")
  private String time;

  @Option(
      names = "--progress",
      paramLabel = "COLUMN",
      description =
          "Its column of progress; else the first of progress, tokens, samples, step, epoch and the"
              + " like.")
  private String progress;

  @Option(names = "--device", paramLabel = "NAME", description = "The device of the log.")
  private String device;

  @Option(names = "--devices", paramLabel = "N", description = "Their number.")
  private Integer devices;

  @Option(
      names = "--flop-per-unit",
      paramLabel = "FLOP",
      description = "Operations for one unit of progress, all devices together.")
  private Double flopPerUnit;

  @Option(
      names = "--total",
      paramLabel = "PROGRESS",
      description = "Progress at the end of the run: how many hours are left is forecast.")
  private Double total;

  @Option(
      names = "--level",
      paramLabel = "P",
      defaultValue = "0.8",
      description = "Probability of the forecast's interval. Default: ${DEFAULT-VALUE}.")
  private double level;

  @Override
  public Integer call() throws IOException {
    int workers = threads.count();
    ShippedData data = ShippedData.load();
    List<ResultTable> tables = file == null ? study(data, workers) : ownRun(data);
    output.write(
        output.format() == TableFormat.CSV ? tables.subList(0, 1) : tables,
        spec.commandLine().getOut());
    return 0;
  }

  private List<ResultTable> study(ShippedData data, int workers) {
    TraceStudy study = TraceStudy.of(data, workers);
    if (every) {
      return List.of(TraceTables.all(study.analyses()));
    }
    ResultTable first = TraceTables.byLength(study);
    List<String> notes = new ArrayList<>();
    notes.add(TraceWords.summary(study));
    notes.addAll(first.notes());
    return List.of(
        first.with(first.title(), notes),
        TraceTables.readings(study),
        TraceTables.byFamily(study),
        TraceTables.bySource(study),
        TraceTables.curves(study),
        TraceTables.warmUps(study),
        TraceTables.power());
  }

  private List<ResultTable> ownRun(ShippedData data) throws IOException {
    Bounds.LEVEL.require(level);
    Optional<Device> known = Optional.ofNullable(device).map(data.devices()::require);
    if (devices != null && devices < 1) {
      throw new InputException("--devices is " + devices + ", must be at least 1");
    }
    if (flopPerUnit != null && !(flopPerUnit > 0 && Double.isFinite(flopPerUnit))) {
      throw new InputException(
          "--flop-per-unit is " + flopPerUnit + ", must be positive and finite");
    }
    RunLog lines =
        InputFile.readLog(file, Optional.ofNullable(time), Optional.ofNullable(progress));
    ProgressLog.Read log = ProgressLog.read(lines);
    ThroughputTrace trace =
        new ThroughputTrace(
            "your run",
            file.toString(),
            "",
            Optional.empty(),
            "",
            "",
            known.map(Device::name).orElse(""),
            known,
            devices == null ? OptionalInt.empty() : OptionalInt.of(devices),
            lines.progressColumn(),
            flopPerUnit == null ? OptionalDouble.empty() : OptionalDouble.of(flopPerUnit),
            true,
            false,
            log.intervals());
    TraceAnalysis analysis = TraceAnalysis.of(trace, TraceStudy.printedBands(data));
    List<String> notes = new ArrayList<>();
    notes.add(TraceWords.of(analysis));
    notes.add(
        "Read: time from "
            + lines.timeColumn()
            + ", progress from "
            + lines.progressColumn()
            + (lines.passedOver() > 0
                ? "; " + lines.passedOver() + " lines without them were passed over."
                : "."));
    if (!log.gapsBeforeLines().isEmpty()) {
      notes.add(
          "The run was interrupted "
              + (log.gapsBeforeLines().size() == 1
                  ? "once, before line "
                  : log.gapsBeforeLines().size() + " times, the first before line ")
              + log.gapsBeforeLines().get(0)
              + "; the gaps count neither as time nor as progress.");
    }
    ResultTable table = TraceTables.all(List.of(analysis));
    List<ResultTable> tables = new ArrayList<>();
    if (total != null) {
      tables.add(forecast(trace, log.lastProgress(), data));
    }
    tables.add(table.with("Your run", notes));
    return tables;
  }

  private ResultTable forecast(ThroughputTrace trace, double done, ShippedData data) {
    if (!(total > done && Double.isFinite(total))) {
      throw new InputException(
          "--total is " + total + ", must be finite and more than what is done, " + (float) done);
    }
    TraceForecast forecast = TraceForecast.of(trace, total - done, data.throughputTraces(), level);
    return new Shape<TraceForecast>()
        .number("done_fraction", "Done", f -> Cell.percent(done / total, 1))
        .number("hours_to_go", "Hours to go", f -> hours(f.seconds()))
        .number(
            "hours_low",
            "from",
            f -> f.interval().map(i -> hours(i.low())).orElseGet(Cell::missing))
        .number(
            "hours_high",
            "to",
            f -> f.interval().map(i -> hours(i.high())).orElseGet(Cell::missing))
        .number("interval_level", "Level", f -> Cell.fixed(level, 2))
        .note(
            "Two stages fitted to what there is, the second going on; the interval is from the"
                + " errors of the same forecast on "
                + forecast.traces()
                + " shipped traces. Active time: evaluation and interruptions to come are not in"
                + " it.")
        .table("trace-forecast", "Hours to the end", List.of(forecast));
  }

  private static Cell hours(double seconds) {
    return Cell.significant(seconds / Units.SECONDS_PER_HOUR, 4);
  }
}
