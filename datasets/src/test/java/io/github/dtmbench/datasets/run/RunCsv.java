package io.github.dtmbench.datasets.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.csv.InvalidDataException;
import io.github.dtmbench.datasets.device.DeviceCatalog;
import io.github.dtmbench.datasets.run.file.TrainingRunFile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A row of a file of training runs, sound until a test spoils it. */
public final class RunCsv {

  public static final DeviceCatalog DEVICES = ShippedData.load().devices();

  private final Map<String, String> cells = new LinkedHashMap<>();

  private RunCsv() {
    TrainingRunFile.columns().forEach(column -> cells.put(column, ""));
  }

  /** BLOOM as published: 387 zettaFLOP in 1,082,990 hours, 0.32 of the peak. */
  public static RunCsv scored() {
    return new RunCsv()
        .with("model", "BLOOM-176B")
        .with("organization", "BigScience")
        .with("organization_group", "BigScience")
        .with("publication_date", "2022-11-08")
        .with("counted_flop", "3.87e23")
        .with("device", "NVIDIA A100 SXM4 80 GB")
        .with("device_hours", "1082990")
        .with("run_kind", "pretraining")
        .with("throughput_grade", "score")
        .with("carbon_grade", "none")
        .with("source", "arXiv 2211.05100");
  }

  public static RunCsv excluded() {
    return scored()
        .with("counted_flop", "")
        .with("device_hours", "")
        .with("throughput_grade", "exclude");
  }

  public RunCsv with(String column, String value) {
    if (!TrainingRunFile.columns().contains(column)) {
      throw new IllegalArgumentException(column);
    }
    cells.put(column, value);
    return this;
  }

  String row() {
    return cells.values().stream().map(RunCsv::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    return cell.matches("[^,\"\\r\\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  public static String header() {
    return String.join(",", TrainingRunFile.columns());
  }

  public static String file(RunCsv... rows) {
    return header()
        + "\n"
        + Arrays.stream(rows).map(row -> row.row() + "\n").collect(Collectors.joining());
  }

  public static List<TrainingRun> read(String content) {
    return read(content.getBytes(UTF_8));
  }

  public static List<TrainingRun> read(byte[] content) {
    return TrainingRunFile.read(CsvFile.parse("runs.csv", content), DEVICES);
  }

  public static TrainingRun read(RunCsv row) {
    return read(file(row)).get(0);
  }

  /** What is told of a file; empty if it is in order. */
  public static List<String> problems(String content) {
    try {
      read(content);
      return List.of();
    } catch (InvalidDataException e) {
      return e.problems().stream().map(DataProblem::message).toList();
    }
  }

  public static List<String> problems(RunCsv... rows) {
    return problems(file(rows));
  }
}
