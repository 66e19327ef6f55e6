package io.github.dtmbench.reports.forecast;

import io.github.dtmbench.benchmarks.footprint.Assumption;
import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.benchmarks.footprint.Sourced;
import io.github.dtmbench.benchmarks.forecast.PlannedRun;
import io.github.dtmbench.datasets.device.Device;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Every number that a forecast rests on and where it comes from; what is missing and how to give
 * it.
 */
final class AssumptionsTable {

  private final ResultTable.Builder table =
      ResultTable.builder("assumptions", "What the forecast rests on")
          .column(Column.text("assumption", "Assumption"))
          .column(Column.number("value", "Value"))
          .column(Column.text("unit", "Unit"))
          .column(Column.text("basis", "Basis"));

  private AssumptionsTable() {}

  static ResultTable of(ForecastDocument document) {
    AssumptionsTable assumptions = new AssumptionsTable();
    PlannedRun plan = document.forecast().plan();
    assumptions.add(
        "Training compute", OptionalDouble.of(document.flop()), "FLOP", plan.computeBasis());
    assumptions.addDevice(plan.features().device());
    assumptions.addDevices(plan);
    assumptions.addFootprint(plan.footprint());
    assumptions.add(
        "Runs fitted on",
        OptionalDouble.of(document.forecast().trainingRuns()),
        "",
        "the records graded for scoring"
            + (document.leftOut().isEmpty()
                ? ""
                : ", without " + String.join(", ", document.leftOut())));
    assumptions.addNotes(document);
    return assumptions.table.build();
  }

  private void add(String name, OptionalDouble value, String unit, String basis) {
    table.row(
        Cell.text(name),
        value.isPresent() ? Cell.plain(value.getAsDouble()) : Cell.missing(),
        Cell.text(unit),
        Cell.text(basis));
  }

  private void addDevice(Device device) {
    add("Peak of a device", device.peakTflops(), "TFLOP/s", device.name() + ", dense");
  }

  private void addDevices(PlannedRun plan) {
    boolean given = plan.features().deviceCount().isPresent();
    table.row(
        Cell.text("Devices"),
        given ? Cell.count(plan.features().deviceCount().getAsInt()) : Cell.missing(),
        Cell.text(""),
        Cell.text(
            given
                ? "given; all at work from the first hour to the last"
                : "not given, so no days by the clock; give --devices"));
  }

  private void addFootprint(Footprint footprint) {
    for (Assumption assumption : Assumption.values()) {
      Optional<Sourced> value = footprint.find(assumption);
      if (value.isPresent() || assumption.isExpected()) {
        add(
            assumption.label(),
            value.map(v -> OptionalDouble.of(v.value())).orElseGet(OptionalDouble::empty),
            assumption.unit(),
            value.map(Sourced::basis).orElse(assumption.ifMissing()));
      }
    }
  }

  private void addNotes(ForecastDocument document) {
    table.note(
        "Intervals are those of the device-hours, calibrated on held-out organizations among the"
            + " runs fitted on; compute, power, PUE, grid, making and water are taken as given.");
    unknownByReaders(document)
        .forEach(
            (readers, features) ->
                table.note(
                    "Not given: " + String.join(", ", features) + "; read by " + readers + "."));
    document
        .estimators()
        .forEach(
            estimator ->
                estimator.caveat().ifPresent(c -> table.note(estimator.id() + ": " + c + ".")));
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
