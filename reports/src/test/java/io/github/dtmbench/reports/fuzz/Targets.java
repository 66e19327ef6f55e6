package io.github.dtmbench.reports.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.exchange.PredictionFile;
import io.github.dtmbench.benchmarks.exchange.PredictionTable;
import io.github.dtmbench.benchmarks.forecast.PlannedRunFile;
import io.github.dtmbench.benchmarks.protocol.LeaveOrganizationOut;
import io.github.dtmbench.benchmarks.protocol.Protocol;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.Day;
import io.github.dtmbench.datasets.device.file.DeviceFiles;
import io.github.dtmbench.datasets.epoch.EpochImport;
import io.github.dtmbench.datasets.epoch.ImportedRun;
import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.datasets.published.PublishedTable;
import io.github.dtmbench.datasets.quantity.WrittenNumber;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.datasets.run.file.NewRunFile;
import io.github.dtmbench.datasets.run.file.TrainingRunFile;
import io.github.dtmbench.datasets.throughput.ThroughputBenchmarkReader;
import io.github.dtmbench.datasets.trace.ProgressLog;
import io.github.dtmbench.datasets.trace.RunLog;
import io.github.dtmbench.datasets.trace.TraceFiles;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.reports.curve.CurveFunction;
import io.github.dtmbench.reports.timing.JmhFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every parser, with sound input to start from. */
final class Targets {

  private static final String DATASETS = "/io/github/dtmbench/datasets/";
  private static final int ROWS = 4;

  private final ShippedData data;
  private final Path folder;
  private final List<Target> all = new ArrayList<>();

  private Targets(ShippedData data, Path folder) {
    this.data = data;
    this.folder = folder;
  }

  /**
   * The parsers.
   *
   * @param data what is known
   * @param folder takes the input of those that want a path
   */
  static List<Target> all(ShippedData data, Path folder) throws IOException {
    Targets targets = new Targets(data, folder);
    targets.texts();
    targets.files();
    targets.exchange();
    return targets.all;
  }

  private static String whole(String name) throws IOException {
    try (InputStream stream = Targets.class.getResourceAsStream(DATASETS + name)) {
      return new String(stream.readAllBytes(), UTF_8);
    }
  }

  /** The first rows of a shipped file. */
  private static String head(String name, int skip) throws IOException {
    List<String> lines = whole(name).lines().toList();
    return Stream.concat(lines.stream().limit(1), lines.stream().skip(1L + skip).limit(ROWS))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private void add(String name, double weight, Target.Parser parser, String... seeds) {
    all.add(
        new Target(
            name, Stream.of(seeds).map(seed -> seed.getBytes(UTF_8)).toList(), weight, parser));
  }

  private static CsvFile csv(byte[] input) {
    return CsvFile.parse("f.csv", input);
  }

  private static String text(byte[] input) {
    return new String(input, UTF_8);
  }

  private void texts() {
    add(
        "csv",
        2,
        input -> csv(input).rows(List.of("a", "b"), row -> Optional.of(row.text("a"))).size(),
        "a,b\n1,2\n\"x,y\",\"say \"\"hi\"\"\"\n\"line\nbreak\",z\n",
        "a,b\r\n1,2\r\n\r\n3,4\r\n",
        "\uFEFFb,a\n1,2");
    add(
        "foreign csv",
        1,
        input -> csv(input).foreignRows(List.of("a")).size(),
        "a,b,c\n1,2,3\n4,5,6\n");
    add(
        "written numbers",
        2,
        input -> {
          double number = WrittenNumber.parse(text(input));
          return !Double.isNaN(number) ? Target.Parser.NO_ROWS : failed("NaN");
        },
        "7B",
        "1.5T",
        "1,000,000",
        "2.5 ZFLOP",
        "6.3e24",
        "70 billion");
    add(
        "printed numbers",
        1,
        input -> {
          if (!PrintedNumber.isNumber(text(input))) {
            throw new InputException("no number");
          }
          PrintedNumber.parse(text(input));
          return Target.Parser.NO_ROWS;
        },
        "1.25",
        "3e11",
        "-0.5",
        "1,234",
        "12.0%");
    add(
        "days",
        1,
        input -> {
          int year = Day.parse(text(input)).orElseThrow(() -> new InputException("")).getYear();
          return year >= 1900 && year <= 2099 ? Target.Parser.NO_ROWS : failed("year " + year);
        },
        "2024-04-18",
        "1900-01-01",
        "2099-12-31",
        "2024-02-29");
    add(
        "device names",
        1,
        input -> {
          String name = text(input);
          if (data.devices().find(name).isEmpty()) {
            data.devices().hint(name);
            throw new InputException("unknown");
          }
          data.devices().group(name);
          return Target.Parser.NO_ROWS;
        },
        "H100",
        "NVIDIA A100 SXM4 80 GB",
        "8 x H100",
        "p4d.24xlarge",
        "TPU v3",
        "Google TPU v4",
        "AMD Instinct MI250X");
  }

  private static int failed(String words) {
    throw new IllegalStateException(words);
  }

  private void files() throws IOException {
    // Whole: a device names its predecessor, and an alias its device.
    CsvFile aliases = CsvFile.shipped(ShippedData.class, "device_aliases.csv");
    add(
        "devices",
        0.1,
        input -> DeviceFiles.read(csv(input), aliases).devices().size(),
        whole("devices.csv"));
    String runs = head("training_runs.csv", 100);
    add(
        "training runs",
        2,
        input -> {
          List<TrainingRun> read = TrainingRunFile.read(csv(input), data.devices());
          requireReadable(read);
          return read.size();
        },
        runs,
        head("training_runs.csv", 300));
    add(
        "new runs",
        2,
        input -> NewRunFile.read(csv(input), data.devices(), data.runs()).size(),
        """
        model,organization,publication_date,device,parameters,training_tokens,device_hours
        My model,My group,2026-05-31,H100,70e9,15e12,6.4e6
        "Other, ""two""\",My group,2026-05-31,A100,7e9,1e12,
        """);
    add(
        "epoch",
        2,
        input -> {
          EpochImport read = EpochImport.read(csv(input), data.devices(), data.runs(), true);
          requireReadable(read.records().stream().map(ImportedRun::run).toList());
          return read.rows();
        },
        epoch("6 FLOP/token * 70e9 parameters * 15e12 tokens = 6.3e24 FLOP", "Counted"),
        epoch("312e12 FLOP/s * 2048 GPUs * 21 days * 86400 * 0.3 utilization", "Hardware"),
        epoch("\"\"trained for 1.2 million A100 hours\"\", 40% MFU; see Table 2", "Reported"));
    add(
        "throughput benchmarks",
        1,
        input -> ThroughputBenchmarkReader.read(csv(input), data.devices()).size(),
        head("throughput_benchmarks.csv", 50));
    String traces = head("throughput_traces.csv", 0);
    CsvFile intervals = csv(intervalsOf(traces).getBytes(UTF_8));
    add(
        "traces",
        1,
        input -> TraceFiles.read(csv(input), intervals, data.devices()).size(),
        traces);
    add(
        "progress logs",
        1,
        input -> {
          ProgressLog.read(RunLog.read("log.csv", input, Optional.empty(), Optional.empty()))
              .intervals();
          return Target.Parser.NO_ROWS;
        },
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> 10 * i + "," + i)
            .collect(Collectors.joining("\n", "seconds,progress\n", "\n")));
    add(
        "published tables",
        1,
        input -> {
          PublishedTable.read("t", csv(input));
          return Target.Parser.NO_ROWS;
        },
        head("published/opencarboneval_devices.csv", 0));
    for (CurveFunction function : CurveFunction.values()) {
      add(
          "curve " + function.label(),
          0.5,
          input -> function.table(csv(input)).rows().size(),
          String.join(",", function.columns()) + "\n34.5,3.1e11\n1e11,8e8\n41,1e9\n");
    }
    String plans =
        """
        model,device,training_flop,parameters,training_tokens,device_count,publication_date,domain
        a,H100,6.3e24,,,64,2026-05-31,Language
        b,A100,,7B,1T,,,
        """;
    add("plans", 2, input -> PlannedRunFile.read(csv(input), data).runs().size(), plans);
  }

  private static String epoch(String notes, String method) {
    return "Model,Domain,Organization,Country (of organization),Publication"
        + " date,Parameters,Training compute (FLOP),Training compute notes,Training compute"
        + " estimation method,Training dataset size (total),Training time (hours),Training"
        + " time notes,Training chip-hours,Training hardware,Hardware quantity,Approach,Base"
        + " model,Confidence,Link\n"
        + "M 1,Language,Some Lab,France,2025-05-31,70000000000,6.3e24,\""
        + notes
        + "\","
        + method
        + ",15000000000000,1300,see note,,NVIDIA H100 SXM5 80GB,4096,Self-supervised"
        + " learning,,Confident,https://example.org\n"
        + "M 2,Games,\"Some Lab,Other Lab\",,2024-01-01,1e9,1e21,\"\",,,24,,,"
        + "Google TPU v4,64,Reinforcement learning,M 1,Likely,\n";
  }

  private static String intervalsOf(String traces) throws IOException {
    List<String> ids =
        traces.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
    List<String> lines = whole("throughput_trace_intervals.csv").lines().toList();
    return lines.get(0)
        + "\n"
        + lines.stream()
            .skip(1)
            .filter(line -> ids.contains(line.substring(0, line.indexOf(','))))
            .collect(Collectors.joining("\n"));
  }

  private void exchange() {
    List<LabelledRun> runs =
        RecordGrade.select(data.runs(), RecordGrade.independent()).stream().limit(4).toList();
    List<Protocol> protocols = List.of(new LeaveOrganizationOut());
    StringBuilder predictions = new StringBuilder("fold,record,device_hours\n");
    new LeaveOrganizationOut()
        .folds(runs)
        .forEach(
            fold ->
                fold.held()
                    .forEach(
                        run ->
                            predictions
                                .append(fold.label())
                                .append(",\"")
                                .append(run.model())
                                .append("\",1e6\n")));
    add(
        "predictions of others",
        1,
        input -> {
          PredictionFile.read("mine", csv(input), protocols, runs);
          return Target.Parser.NO_ROWS;
        },
        predictions.toString());
    add(
        "tables to compare",
        1,
        input ->
            PredictionTable.read(csv(input)).stream().mapToInt(s -> s.predictions().size()).sum(),
        """
        estimator,group,record,actual,predicted
        a,g,r,1e6,2e6
        b,g,r,1e6,1.5e6
        a,h,s,2e6,2e6
        b,h,s,2e6,1e6
        """);
    Path jmh = folder.resolve("jmh.json");
    add(
        "jmh",
        1,
        input -> {
          Files.write(jmh, input);
          JmhFile.read(jmh);
          return Target.Parser.NO_ROWS;
        },
        """
        [{"jmhVersion":"1.37","benchmark":"a.B.c","mode":"avgt","threads":1,"forks":3,
        "params":{"x":"1"},"primaryMetric":{"score":1.5,"scoreError":0.1,
        "scoreConfidence":[1.4,1.6],"scorePercentiles":{"0.0":1.4},"scoreUnit":"ns/op",
        "rawData":[[1.4,1.6]]},"secondaryMetrics":{}}]
        """);
  }

  /** What was taken, or made, is written as records; those must be taken again. */
  private void requireReadable(List<TrainingRun> runs) {
    if (runs.isEmpty()) {
      return;
    }
    List<TrainingRun> again;
    try {
      again = TrainingRunFile.read(csv(TrainingRunFile.text(runs).getBytes(UTF_8)), data.devices());
    } catch (InputException e) {
      throw new IllegalStateException("what was written is not read: " + e.getMessage(), e);
    }
    if (again.size() != runs.size()) {
      throw new IllegalStateException(again.size() + " of " + runs.size() + " are read again");
    }
  }
}
