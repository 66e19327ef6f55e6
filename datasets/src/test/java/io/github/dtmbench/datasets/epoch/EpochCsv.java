package io.github.dtmbench.datasets.epoch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.csv.CsvFile;
import io.github.dtmbench.datasets.epoch.row.Flag;
import io.github.dtmbench.datasets.epoch.row.ImportFlag;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A row in the format of a download, sound until a test spoils it; its models are invented. */
public final class EpochCsv {

  static final ShippedData DATA = ShippedData.load();

  /** As in 2026, with the columns of the file of all models. */
  static final List<String> COLUMNS =
      List.of(
          "Model",
          "Organization",
          "Publication date",
          "Domain",
          "Task",
          "Parameters",
          "Training compute (FLOP)",
          "Training compute notes",
          "Training dataset size (total)",
          "Epochs",
          "Training time (hours)",
          "Training time notes",
          "Training hardware",
          "Hardware quantity",
          "Hardware utilization (MFU)",
          "Training chip-hours",
          "Training compute estimation method",
          "Base model",
          "Finetune compute (FLOP)",
          "Finetune compute notes",
          "Numerical format",
          "Confidence",
          "Approach",
          "Country (of organization)",
          "Link",
          "Abstract");

  private final Map<String, String> cells = new LinkedHashMap<>();

  private EpochCsv() {
    COLUMNS.forEach(column -> cells.put(column, ""));
  }

  /** 6 × 7e9 × 1e12 operations in 512 × 240 hours of A100: 0.30432 of the peak, not a round one. */
  public static EpochCsv counted(String model) {
    return new EpochCsv()
        .with("Model", model)
        .with("Organization", "Our Lab")
        .with("Publication date", "2024-05-31")
        .with("Domain", "Language")
        .with("Parameters", "7000000000.0")
        .with("Training compute (FLOP)", "4.2e+22")
        .with("Training compute notes", "6 * 7e9 parameters * 1e12 tokens = 4.2e22")
        .with("Training dataset size (total)", "1000000000000")
        .with("Epochs", "1.0")
        .with("Training time (hours)", "240.0")
        .with("Training hardware", "NVIDIA A100")
        .with("Hardware quantity", "512.0")
        .with("Country (of organization)", "Germany")
        .with("Link", "https://example.org/paper");
  }

  public EpochCsv with(String column, String value) {
    if (!COLUMNS.contains(column)) {
      throw new IllegalArgumentException(column);
    }
    cells.put(column, value);
    return this;
  }

  String row() {
    return row(COLUMNS);
  }

  String row(List<String> columns) {
    return columns.stream()
        .map(column -> quoted(cells.get(column)))
        .collect(Collectors.joining(","));
  }

  static String file(EpochCsv... rows) {
    return String.join(",", COLUMNS)
        + "\n"
        + Arrays.stream(rows).map(row -> row.row() + "\n").collect(Collectors.joining());
  }

  static EpochImport read(String content) {
    return read(content.getBytes(UTF_8));
  }

  static EpochImport read(byte[] content) {
    return EpochImport.read(
        CsvFile.parse("download.csv", content), DATA.devices(), DATA.runs(), false);
  }

  static EpochImport read(EpochCsv... rows) {
    return read(file(rows));
  }

  public ImportedRun imported() {
    EpochImport result = read(this);
    if (result.records().isEmpty()) {
      throw new AssertionError(result.dropped().toString());
    }
    return result.records().get(0);
  }

  DroppedRow dropped() {
    EpochImport result = read(this);
    if (result.dropped().isEmpty()) {
      throw new AssertionError(result.records().toString());
    }
    return result.dropped().get(0);
  }

  List<ImportFlag> flags() {
    return imported().flags().stream().map(Flag::kind).toList();
  }

  private static String quoted(String cell) {
    return cell.matches("[^,\"\\r\\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
