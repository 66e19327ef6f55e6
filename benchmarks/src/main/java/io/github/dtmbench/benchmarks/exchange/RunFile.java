package io.github.dtmbench.benchmarks.exchange;

import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.RunFeatures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;

/**
 * The two files that a program gets for a fold, as CSV in UTF-8 with lines ended by LF: {@code
 * record}, the columns of {@link RunColumn}, and in the one to learn from {@code device_hours}.
 */
final class RunFile {

  static final String RECORD = "record";
  static final String DEVICE_HOURS = "device_hours";

  static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private RunFile() {}

  /**
   * Runs with their label.
   *
   * @param names what stands under {@code record}, one a run
   */
  static byte[] training(List<String> names, List<LabelledRun> runs, Set<Feature> allowed) {
    List<String> header = header();
    header.add(DEVICE_HOURS);
    List<List<String>> rows = new ArrayList<>();
    rows.add(header);
    for (int i = 0; i < runs.size(); i++) {
      List<String> row = row(names.get(i), runs.get(i).features(), allowed);
      row.add(Double.toString(runs.get(i).deviceHours()));
      rows.add(row);
    }
    return bytes(rows);
  }

  /**
   * Runs to be predicted.
   *
   * @param names what stands under {@code record}, one a run
   */
  static byte[] test(List<String> names, List<RunFeatures> runs, Set<Feature> allowed) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(header());
    for (int i = 0; i < runs.size(); i++) {
      rows.add(row(names.get(i), runs.get(i), allowed));
    }
    return bytes(rows);
  }

  private static List<String> header() {
    List<String> header = new ArrayList<>();
    header.add(RECORD);
    for (RunColumn column : RunColumn.values()) {
      header.add(column.key());
    }
    return header;
  }

  private static List<String> row(String name, RunFeatures run, Set<Feature> allowed) {
    List<String> row = new ArrayList<>();
    row.add(name);
    for (RunColumn column : RunColumn.values()) {
      row.add(column.cell(run, allowed));
    }
    return row;
  }

  static byte[] bytes(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    try {
      for (List<String> row : rows) {
        FORMAT.printRecord(text, row.toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
