package io.github.dtmbench.reports.accuracy;

import io.github.dtmbench.benchmarks.reproduction.CheckedCell;
import io.github.dtmbench.benchmarks.reproduction.ComparisonRow;
import io.github.dtmbench.benchmarks.reproduction.Recomputation;
import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Sections 2 and 4: a published comparison of methods, recomputed from the inputs as printed and as
 * computed.
 */
final class ComparisonSection {

  private ComparisonSection() {}

  static ResultTable operational(List<ComparisonRow> rows) {
    return shape("t")
        .note(
            "Inputs as printed: the FLOP beside the cell, the device's own throughput, no PUE."
                + " Inputs as computed: those that give the printed cell. The rows SVR and DTR"
                + " cannot be recomputed; under \"as printed\" stand our own svr and "
                + "decision-tree.")
        .table(
            "table-2-operational",
            "2. OpenCarbonEval Table 2: operational carbon, recomputed",
            rows.stream().map(Line::of).toList());
  }

  static ResultTable embodied(List<ComparisonRow> rows, List<CheckedCell> inputs) {
    return shape("kg")
        .note(
            "β is the embodied carbon of a device-hour in g: die area × LLMCarbon's carbon per area"
                + " / 8760 h. Actual: the rate as printed × the hours that the operational actual"
                + " value of Table 2 stands for.")
        .table(
            "table-3-embodied",
            "4. OpenCarbonEval Table 3: embodied carbon, recomputed",
            Stream.concat(inputs.stream().map(Line::of), rows.stream().map(Line::of)).toList());
  }

  private static Shape<Line> shape(String unit) {
    return new Shape<Line>()
        .text("model", "Model", Line::model)
        .text("method", "Method", Line::method)
        .number("printed", "Printed", unit, Line::printed)
        .number("printed_error", "Error", Line::printedError)
        .number("as_printed", "Inputs as printed", unit, Line::asPrinted)
        .number("as_printed_error", "Error", Line::asPrintedError)
        .number("as_computed", "Inputs as computed", unit, Line::asComputed)
        .number("as_computed_error", "Error", Line::asComputedError)
        .text("status", "Status", Line::status)
        .marks("mark", "Why", Line::reasons);
  }

  private static Cell fixed(OptionalDouble value, int decimals) {
    return value.isEmpty() ? Cell.missing() : Cell.fixed(value.getAsDouble(), decimals);
  }

  private static Cell percent(OptionalDouble fraction, int decimals) {
    return fraction.isEmpty()
        ? Cell.missing()
        : Cell.signedPercent(fraction.getAsDouble(), decimals);
  }

  private static Cell percent(PrintedNumber percent) {
    return Cell.signedPercent(percent.value() / 100, percent.decimals());
  }

  /** A line of either table: a method's prediction, or an input that stands there as one. */
  private record Line(
      String model,
      String method,
      Cell printed,
      Cell printedError,
      Cell asPrinted,
      Cell asPrintedError,
      Cell asComputed,
      Cell asComputedError,
      String status,
      List<String> reasons) {

    static Line of(ComparisonRow row) {
      int decimals = row.printedCarbon().decimals();
      int errorDecimals = row.printedErrorPercent().decimals();
      Recomputation asPrinted = row.asPrinted();
      Recomputation asComputed = row.asComputed();
      List<String> reasons = new ArrayList<>();
      reasons.addAll(asPrinted.carbonReasons());
      reasons.addAll(asPrinted.errorReasons());
      if (asComputed.carbon().isPresent()) {
        reasons.addAll(asComputed.carbonReasons());
        reasons.addAll(asComputed.errorReasons());
      }
      return new Line(
          row.model(),
          row.method(),
          AlphaBandSection.printed(row.printedCarbon()),
          percent(row.printedErrorPercent()),
          fixed(asPrinted.carbon(), decimals),
          percent(asPrinted.error(), errorDecimals),
          fixed(asComputed.carbon(), decimals),
          percent(asComputed.error(), errorDecimals),
          asPrinted.carbonVerdict().label(),
          reasons);
    }

    static Line of(CheckedCell cell) {
      return new Line(
          cell.subject(),
          cell.unit().equals("gCO2e/h") ? "β, g/h" : "actual",
          AlphaBandSection.printed(cell.printed()),
          Cell.missing(),
          Cell.fixed(cell.recomputed(), cell.printed().decimals()),
          Cell.missing(),
          Cell.missing(),
          Cell.missing(),
          cell.verdict().label(),
          cell.reasons());
    }
  }
}
