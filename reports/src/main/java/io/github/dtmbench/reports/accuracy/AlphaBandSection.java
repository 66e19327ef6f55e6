package io.github.dtmbench.reports.accuracy;

import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.benchmarks.reproduction.band.AlphaBandRow;
import io.github.dtmbench.benchmarks.reproduction.band.NotebookBand;
import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.estimators.dynamic.AlphaBand;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** Section 1: the bands of α, printed, of the notebook's runs, and refitted. */
final class AlphaBandSection {

  private static final String NOT_LISTED = "the notebook lists no run on this device";

  private static final String ID = "table-1-alpha-bands";

  private static final String METHOD = "dynamic-throughput";

  private static final String UNIT = "log10(1/s)";

  private static final String REFITTED = "; refitted from the shipped graded records";

  private AlphaBandSection() {}

  static ResultTable table(List<AlphaBandRow> rows) {
    String unit = "log10 1/s";
    Shape<AlphaBandRow> table =
        new Shape<AlphaBandRow>()
            .text("device", "Device", AlphaBandRow::device)
            .number("printed_low", "Printed low", unit, row -> printed(row.printedLow()))
            .number("printed_high", "Printed high", unit, row -> printed(row.printedHigh()))
            .number(
                "notebook_low",
                "Notebook low",
                unit,
                row -> notebook(row, AlphaBand::log10AlphaLow))
            .number(
                "notebook_high",
                "Notebook high",
                unit,
                row -> notebook(row, AlphaBand::log10AlphaHigh))
            .number("notebook_runs", "Runs", row -> count(row, NotebookBand::runs))
            .number(
                "notebook_unconverged",
                "Not converged",
                row -> count(row, NotebookBand::unconverged))
            .number(
                "refitted_low",
                "Refitted low",
                unit,
                row -> end(row.refitted(), AlphaBand::log10AlphaLow))
            .number(
                "refitted_high",
                "Refitted high",
                unit,
                row -> end(row.refitted(), AlphaBand::log10AlphaHigh))
            .number("n", "n", row -> Cell.count(row.n()))
            .note(
                "Notebook: μ ± 0.6σ of log10 α over the runs of the device family that the authors'"
                    + " notebook lists. Not converged: where its solver stopped, which is no"
                    + " inversion of the run (ledger, opencarboneval_alpha_fit).");
    rows.forEach(row -> row.notebook().ifPresent(band -> addDoubt(row.device(), band, table)));
    return table
        .note(
            "Refitted: μ ± 0.6σ of log10 α over the n shipped records of the device family that are"
                + " graded for throughput, with their counted FLOP. The source does not list the"
                + " runs behind its bands.")
        .table(ID, "1. OpenCarbonEval Table 1: band of α per device, log10", rows);
  }

  /** The numbers of the section, one a row. */
  static void addTo(TidyTable tidy, List<AlphaBandRow> rows) {
    for (AlphaBandRow row : rows) {
      TidyTable.Place place = new TidyTable.Place(ID, row.device(), METHOD);
      addEnd(tidy, place, "alpha, lower end", row.low(), end(row, AlphaBand::log10AlphaLow));
      addEnd(tidy, place, "alpha, upper end", row.high(), end(row, AlphaBand::log10AlphaHigh));
      row.notebook().ifPresent(band -> addNotebook(tidy, place, band));
      addOwn(tidy, place, "records refitted", "1", row.n());
    }
  }

  private static void addEnd(
      TidyTable tidy, TidyTable.Place place, String quantity, Claim end, OptionalDouble refitted) {
    tidy.judged(place, quantity, UNIT, end, refitted, end.verdict(), end.reason() + REFITTED);
  }

  private static OptionalDouble end(AlphaBandRow row, ToDoubleFunction<AlphaBand> end) {
    return row.refitted().stream().mapToDouble(end).findFirst();
  }

  private static void addNotebook(TidyTable tidy, TidyTable.Place place, NotebookBand band) {
    addBand(tidy, place, "runs of the notebook", band.asListed());
    addBand(tidy, place, "runs of the notebook inverted exactly", band.exact());
    addOwn(tidy, place, "runs in the notebook", "1", band.runs());
    addOwn(tidy, place, "of these not converged", "1", band.unconverged());
  }

  private static void addBand(TidyTable tidy, TidyTable.Place place, String runs, AlphaBand band) {
    addOwn(tidy, place, "alpha, lower end, " + runs, UNIT, band.log10AlphaLow());
    addOwn(tidy, place, "alpha, upper end, " + runs, UNIT, band.log10AlphaHigh());
  }

  private static void addOwn(
      TidyTable tidy, TidyTable.Place place, String quantity, String unit, double value) {
    tidy.own(place, quantity, unit, OptionalDouble.of(value), "", "");
  }

  private static void addDoubt(String device, NotebookBand band, Shape<AlphaBandRow> table) {
    if (band.unconverged() == 0) {
      return;
    }
    table.note(
        String.format(
            Locale.ROOT,
            "%s: not converged are %d of %d runs in the notebook; inverted exactly, the band is"
                + " %.2f to %.2f.",
            device,
            band.unconverged(),
            band.runs(),
            band.exact().log10AlphaLow(),
            band.exact().log10AlphaHigh()));
  }

  private static Cell notebook(AlphaBandRow row, ToDoubleFunction<AlphaBand> end) {
    return row.notebook()
        .map(band -> Cell.fixed(end.applyAsDouble(band.asListed()), 2))
        .orElse(Cell.missing(NOT_LISTED));
  }

  private static Cell count(AlphaBandRow row, ToIntFunction<NotebookBand> count) {
    return row.notebook()
        .map(band -> Cell.count(count.applyAsInt(band)))
        .orElse(Cell.missing(NOT_LISTED));
  }

  private static Cell printed(PrintedNumber number) {
    return Cell.printed(number.text());
  }

  private static Cell end(Optional<AlphaBand> band, ToDoubleFunction<AlphaBand> end) {
    return band.map(b -> Cell.fixed(end.applyAsDouble(b), 2))
        .orElse(Cell.missing("no graded record of this device is shipped"));
  }
}
