package io.github.dtmbench.reports.accuracy;

import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.benchmarks.ledger.Recomputation;
import io.github.dtmbench.benchmarks.reproduction.ComparisonRow;
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

  private static final String OPERATIONAL = "table-2-operational";

  private static final String EMBODIED = "table-3-embodied";

  private static final double PERCENT = 100;

  private ComparisonSection() {}

  static ResultTable operational(List<ComparisonRow> rows) {
    return shape("t")
        .note(
            "Inputs as printed: the FLOP beside the cell, the device's own throughput, no PUE."
                + " Inputs as computed: those that give the printed cell. The rows SVR and DTR"
                + " cannot be recomputed; under \"as printed\" stand our own svr and "
                + "decision-tree.")
        .table(
            OPERATIONAL,
            "2. OpenCarbonEval Table 2: operational carbon, recomputed",
            rows.stream().map(Line::of).toList());
  }

  static ResultTable embodied(List<ComparisonRow> rows, List<Claim> inputs) {
    return shape("kg")
        .note(
            "β is the embodied carbon of a device-hour in g: die area × LLMCarbon's carbon per area"
                + " / 8760 h. Actual: the rate as printed × the hours that the operational actual"
                + " value of Table 2 stands for.")
        .table(
            EMBODIED,
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

  /** The numbers of section 2, one a row. */
  static void addOperational(TidyTable tidy, List<ComparisonRow> rows) {
    rows.forEach(row -> add(tidy, OPERATIONAL, "operational carbon", "tCO2e", row));
  }

  /** The numbers of section 4, one a row. */
  static void addEmbodied(TidyTable tidy, List<ComparisonRow> rows, List<Claim> inputs) {
    for (Claim input : inputs) {
      tidy.judged(
          new TidyTable.Place(EMBODIED, input.column(), ""),
          isRate(input) ? "embodied carbon per device-hour" : "actual embodied carbon",
          isRate(input) ? "gCO2e/h" : "kgCO2e",
          input);
    }
    rows.forEach(row -> add(tidy, EMBODIED, "embodied carbon", "kgCO2e", row));
  }

  private static void add(
      TidyTable tidy, String section, String carbon, String unit, ComparisonRow row) {
    TidyTable.Place place = new TidyTable.Place(section, row.model(), row.method());
    add(tidy, place, carbon, unit, row.carbon(), row.carbonAsPrinted(), row.carbonAsComputed());
    add(
        tidy,
        place,
        "relative error",
        "%",
        row.error(),
        TidyTable.inPercent(row.errorAsPrinted()),
        TidyTable.inPercent(row.errorAsComputed()));
  }

  private static void add(
      TidyTable tidy,
      TidyTable.Place place,
      String quantity,
      String unit,
      Claim claim,
      OptionalDouble asPrinted,
      OptionalDouble asComputed) {
    tidy.judged(
        place,
        quantity + ", inputs as printed",
        unit,
        claim,
        asPrinted,
        claim.verdict(),
        claim.reason());
    tidy.judged(
        place,
        quantity + ", inputs as computed",
        unit,
        claim,
        asComputed,
        claim.asComputed().map(Recomputation::verdict).orElse(claim.verdict()),
        claim.asComputed().map(Recomputation::reason).orElse(claim.reason()));
  }

  /** Of the two inputs of Table 3 the one that is computed from the die. */
  private static boolean isRate(Claim input) {
    return input.row().equals("embodied_gco2_per_gpu_hour");
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
      PrintedNumber carbon = row.carbon().printed();
      PrintedNumber error = row.error().printed();
      List<String> reasons = new ArrayList<>(row.carbon().reasons());
      reasons.addAll(row.error().reasons());
      row.carbon().asComputed().ifPresent(used -> reasons.addAll(used.reasons()));
      row.error().asComputed().ifPresent(used -> reasons.addAll(used.reasons()));
      return new Line(
          row.model(),
          row.method(),
          Cell.printed(carbon.text()),
          Cell.signedPercent(error.value() / PERCENT, error.decimals()),
          fixed(row.carbonAsPrinted(), carbon.decimals()),
          percent(row.errorAsPrinted(), error.decimals()),
          fixed(row.carbonAsComputed(), carbon.decimals()),
          percent(row.errorAsComputed(), error.decimals()),
          row.carbon().verdict().label(),
          reasons);
    }

    static Line of(Claim input) {
      return new Line(
          input.column(),
          isRate(input) ? "β, g/h" : "actual",
          Cell.printed(input.printed().text()),
          Cell.missing(),
          fixed(input.recomputed(), input.printed().decimals()),
          Cell.missing(),
          Cell.missing(),
          Cell.missing(),
          input.verdict().label(),
          input.reasons());
    }
  }
}
