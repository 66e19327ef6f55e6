package io.github.dtmbench.reports.forecast;

import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.benchmarks.forecast.PlannedRun;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every number that a forecast rests on and where it comes from; what is missing and how to give
 * it.
 */
public final class AssumptionsTable {

  private static final String ID = "assumptions";
  private static final String ALL = "all";

  /** A number, or the lack of one. */
  private record Line(String name, Cell value, String unit, String basis) {

    static Line of(String name, OptionalDouble value, String unit, String basis) {
      return new Line(
          name, value.isPresent() ? Cell.plain(value.getAsDouble()) : Cell.missing(), unit, basis);
    }
  }

  /** A line, and the device it is of, or {@link #ALL}. */
  private record DeviceLine(String device, Line line) {}

  private AssumptionsTable() {}

  static ResultTable of(ForecastDocument document) {
    PlannedRun plan = document.forecast().plan();
    List<Line> lines = new ArrayList<>();
    lines.add(compute(plan));
    lines.add(peak(plan));
    lines.add(devices(plan));
    lines.addAll(footprint(plan.footprint()));
    lines.add(fittedOn(document.forecast().trainingRuns(), document.leftOut()));
    Shape<Line> shape = columns(new Shape<Line>(), line -> line);
    shape.note(
        "Intervals are those of the device-hours, calibrated on held-out organizations among the"
            + " runs fitted on; compute, power, PUE, grid, making and water are taken as given.");
    unknownByReaders(document)
        .forEach(
            (readers, features) ->
                shape.note(
                    "Not given: " + String.join(", ", features) + "; read by " + readers + "."));
    document
        .estimators()
        .forEach(
            estimator ->
                estimator.caveat().ifPresent(c -> shape.note(estimator.id() + ": " + c + ".")));
    return shape.table(ID, "What the forecast rests on", lines);
  }

  /**
   * What several choices rest on: once what is the same for all, and by device what is not.
   *
   * @param plans the run on each of the devices, at least one
   * @param trainingRuns how many runs the estimators are fitted on
   * @param leftOut names that were left out of fitting
   * @return a row for each number and, where they differ, device
   */
  public static ResultTable ofChoices(
      List<PlannedRun> plans, int trainingRuns, List<String> leftOut) {
    Map<String, Map<String, Line>> byName = new LinkedHashMap<>();
    for (PlannedRun plan : plans) {
      List<Line> lines = new ArrayList<>(List.of(compute(plan), peak(plan)));
      lines.addAll(footprint(plan.footprint()));
      for (Line line : lines) {
        byName
            .computeIfAbsent(line.name(), name -> new LinkedHashMap<>())
            .putIfAbsent(plan.features().device().name(), line);
      }
    }
    int devices = byName.values().stream().mapToInt(Map::size).max().orElseThrow();
    List<DeviceLine> rows = new ArrayList<>();
    for (Map<String, Line> lines : byName.values()) {
      if (lines.size() == devices && lines.values().stream().distinct().count() == 1) {
        rows.add(new DeviceLine(ALL, lines.values().iterator().next()));
      } else {
        lines.forEach((device, line) -> rows.add(new DeviceLine(device, line)));
      }
    }
    rows.add(new DeviceLine(ALL, fittedOn(trainingRuns, leftOut)));
    return columns(
            new Shape<DeviceLine>().text("applies_to", "Device", DeviceLine::device),
            DeviceLine::line)
        .table(ID, "What the choices rest on", rows);
  }

  private static <T> Shape<T> columns(Shape<T> shape, Function<T, Line> line) {
    return shape
        .text("assumption", "Assumption", row -> line.apply(row).name())
        .number("value", "Value", row -> line.apply(row).value())
        .text("unit", "Unit", row -> line.apply(row).unit())
        .text("basis", "Basis", row -> line.apply(row).basis());
  }

  private static Line compute(PlannedRun plan) {
    return Line.of(
        "Training compute",
        OptionalDouble.of(plan.features().computeFlop()),
        "FLOP",
        plan.computeBasis());
  }

  private static Line peak(PlannedRun plan) {
    Device device = plan.features().device();
    return Line.of("Peak of a device", device.peakTflops(), "TFLOP/s", device.name() + ", dense");
  }

  private static Line devices(PlannedRun plan) {
    OptionalInt count = plan.features().deviceCount();
    return new Line(
        "Devices",
        count.isPresent() ? Cell.count(count.getAsInt()) : Cell.missing(),
        "",
        count.isPresent()
            ? "given; all at work from the first hour to the last"
            : "not given, so no days by the clock; give --devices");
  }

  private static List<Line> footprint(Footprint footprint) {
    return footprint.told().stream()
        .map(
            assumption ->
                new Line(
                    assumption.label(),
                    footprint
                        .find(assumption)
                        .map(known -> Cell.plain(known.value()))
                        .orElseGet(Cell::missing),
                    assumption.unit(),
                    footprint.basis(assumption)))
        .toList();
  }

  private static Line fittedOn(int trainingRuns, List<String> leftOut) {
    return Line.of(
        "Runs fitted on",
        OptionalDouble.of(trainingRuns),
        "",
        "the records graded for scoring"
            + (leftOut.isEmpty() ? "" : ", without " + String.join(", ", leftOut)));
  }

  /** What is not known, under the estimators that would read it. */
  private static Map<String, List<String>> unknownByReaders(ForecastDocument document) {
    Map<String, List<String>> features = new LinkedHashMap<>();
    for (Feature feature : document.forecast().plan().unknown()) {
      String readers =
          document.estimators().stream()
              .filter(estimator -> estimator.reads().contains(feature))
              .map(Estimator::id)
              .collect(Collectors.joining(", "));
      if (!readers.isEmpty()) {
        features.computeIfAbsent(readers, ids -> new ArrayList<>()).add(feature.label());
      }
    }
    return features;
  }
}
