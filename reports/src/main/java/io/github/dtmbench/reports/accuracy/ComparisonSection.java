package io.github.dtmbench.reports.accuracy;

import static io.github.dtmbench.reports.accuracy.AlphaBandSection.printed;

import io.github.dtmbench.benchmarks.reproduction.CheckedCell;
import io.github.dtmbench.benchmarks.reproduction.ComparisonRow;
import io.github.dtmbench.benchmarks.reproduction.Recomputation;
import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.Marks;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Sections 2 and 4: a published comparison of methods, recomputed from the inputs as printed and as
 * computed.
 */
final class ComparisonSection {

  private ComparisonSection() {}

  static ResultTable operational(List<ComparisonRow> rows) {
    Marks marks = new Marks();
    ResultTable.Builder table =
        builder(
            "table-2-operational",
            "2. OpenCarbonEval Table 2: operational carbon, recomputed",
            "t");
    rows.forEach(row -> table.row(row(row, marks)));
    marks.notes().forEach(table::note);
    return table
        .note(
            "Inputs as printed: the FLOP beside the cell, the device's own throughput, no PUE. Inputs as computed: those that give "
                + "the printed cell. The rows SVR and DTR cannot be recomputed; under \"as printed\" stand our own svr and "
                + "decision-tree.")
        .build();
  }

  static ResultTable embodied(List<ComparisonRow> rows, List<CheckedCell> inputs) {
    Marks marks = new Marks();
    ResultTable.Builder table =
        builder("table-3-embodied", "4. OpenCarbonEval Table 3: embodied carbon, recomputed", "kg");
    inputs.forEach(cell -> table.row(row(cell, marks)));
    rows.forEach(row -> table.row(row(row, marks)));
    marks.notes().forEach(table::note);
    return table
        .note(
            "β is the embodied carbon of a device-hour in g: die area × LLMCarbon's carbon per area / 8760 h. Actual: the rate as "
                + "printed × the hours that the operational actual value of Table 2 stands for.")
        .build();
  }

  private static ResultTable.Builder builder(String id, String title, String unit) {
    return ResultTable.builder(id, title)
        .column(Column.text("model", "Model"))
        .column(Column.text("method", "Method"))
        .column(Column.number("printed", "Printed", unit))
        .column(Column.number("printed_error", "Error"))
        .column(Column.number("as_printed", "Inputs as printed", unit))
        .column(Column.number("as_printed_error", "Error"))
        .column(Column.number("as_computed", "Inputs as computed", unit))
        .column(Column.number("as_computed_error", "Error"))
        .column(Column.text("status", "Status"))
        .column(Column.text("mark", "Why"));
  }

  private static List<Cell> row(ComparisonRow row, Marks marks) {
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
    return List.of(
        Cell.text(row.model()),
        Cell.text(row.method()),
        printed(row.printedCarbon()),
        percent(row.printedErrorPercent()),
        fixed(asPrinted.carbon(), decimals),
        percent(asPrinted.error(), errorDecimals),
        fixed(asComputed.carbon(), decimals),
        percent(asComputed.error(), errorDecimals),
        Cell.text(asPrinted.carbonVerdict().label()),
        Cell.text(marks.of(reasons)));
  }

  private static List<Cell> row(CheckedCell cell, Marks marks) {
    int decimals = cell.printed().decimals();
    return List.of(
        Cell.text(cell.subject()),
        Cell.text(cell.unit().equals("gCO2e/h") ? "β, g/h" : "actual"),
        printed(cell.printed()),
        Cell.missing(),
        Cell.fixed(cell.recomputed(), decimals),
        Cell.missing(),
        Cell.missing(),
        Cell.missing(),
        Cell.text(cell.verdict().label()),
        Cell.text(marks.of(cell.reasons())));
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
}
