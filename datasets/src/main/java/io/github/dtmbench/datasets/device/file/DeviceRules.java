package io.github.dtmbench.datasets.device.file;

import io.github.dtmbench.datasets.csv.DataProblem;
import io.github.dtmbench.datasets.name.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * What several rows of the file of devices show together: figures by another convention, which a
 * row by itself does not betray. A chip is known by its vendor, the area of its die and its
 * process.
 */
final class DeviceRules {

  /** Clocks differ between cards of a chip, and lists round; a convention is off by two. */
  private static final double RATIO_TOLERANCE = 0.15;

  /** Accumulation in FP32 runs at half the rate on GeForce cards, and on some others. */
  private static final double HALF = 0.5;

  /** A generation does not fall behind the one before it in its class, up to clocks. */
  private static final double LEAST_OF_PREDECESSOR = 0.9;

  private final List<DeviceRow> rows;
  private final Map<String, DeviceRow> byKey;

  DeviceRules(List<DeviceRow> rows) {
    this.rows = rows;
    this.byKey =
        rows.stream()
            .collect(Collectors.toMap(row -> NameKey.of(row.device().name()), Function.identity()));
  }

  /** Everything that is wrong, by line. */
  List<DataProblem> problems() {
    List<DataProblem> found = new ArrayList<>();
    rows.forEach(row -> predecessor(row).ifPresent(found::add));
    rows.forEach(row -> ofChip(row).ifPresent(found::add));
    rows.forEach(row -> process(row).ifPresent(found::add));
    return found.stream().sorted((a, b) -> Long.compare(a.line(), b.line())).toList();
  }

  private Optional<DataProblem> predecessor(DeviceRow row) {
    if (row.predecessor().isEmpty()) {
      return Optional.empty();
    }
    DeviceRow before = byKey.get(NameKey.of(row.predecessor()));
    if (before == null || before.equals(row)) {
      return Optional.of(
          problem(row, "predecessor", row.predecessor(), "another device of this file"));
    }
    double peak = row.device().peakTflops().orElse(Double.NaN);
    double least = LEAST_OF_PREDECESSOR * before.device().peakTflops().orElse(Double.NaN);
    return peak < least
        ? Optional.of(
            problem(
                row,
                "peak_matrix16_tflops",
                number(peak),
                "no less than "
                    + before.device().name()
                    + " before it, which has "
                    + number(before.device().peakTflops().orElseThrow())))
        : Optional.empty();
  }

  private Optional<DataProblem> ofChip(DeviceRow row) {
    List<DeviceRow> chip = rows.stream().filter(row::isOfSameChip).toList();
    double full = ratios(chip, false).max().orElse(Double.NaN);
    double least = ratios(chip, true).min().orElse(Double.NaN);
    double ratio = row.matrixRatio();
    boolean fits =
        row.isGeForce()
            ? near(ratio, least) && near(ratio, HALF * full)
            : near(ratio, full) || near(ratio, HALF * full);
    return fits
        ? Optional.empty()
        : Optional.of(
            problem(
                row,
                "peak_matrix16_tflops",
                number(row.device().peaks().matrix16Tflops().orElseThrow()),
                "a peak that agrees with the other devices of the same chip: " + names(chip, row)));
  }

  private static DoubleStream ratios(List<DeviceRow> chip, boolean geForce) {
    return chip.stream()
        .filter(row -> row.isGeForce() == geForce)
        .mapToDouble(DeviceRow::matrixRatio)
        .filter(Double::isFinite);
  }

  /** Lists call one process of a foundry 4 or 5 nm; within a family it has one name. */
  private Optional<DataProblem> process(DeviceRow row) {
    List<DeviceRow> others =
        rows.stream().filter(row::isOfSameDie).filter(other -> !row.hasProcessOf(other)).toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            problem(
                row,
                "process_nm",
                number(row.device().processNm().orElseThrow()),
                "the process of the same die in " + names(others, row)));
  }

  /** Nothing to compare with is no disagreement. */
  private static boolean near(double ratio, double expected) {
    return !(Math.abs(ratio / expected - 1) > RATIO_TOLERANCE);
  }

  private static String names(List<DeviceRow> chip, DeviceRow row) {
    return chip.stream()
        .filter(other -> !other.equals(row))
        .map(other -> other.device().name())
        .collect(Collectors.joining(", "));
  }

  private static DataProblem problem(DeviceRow row, String column, String value, String expected) {
    return new DataProblem(row.file(), row.line(), column, value, expected);
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%s", (float) value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
