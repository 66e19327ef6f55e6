package io.github.dtmbench.reports.accuracy;

import io.github.dtmbench.benchmarks.reproduction.band.AlphaBandRow;
import io.github.dtmbench.benchmarks.reproduction.band.NotebookBand;
import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.estimators.dynamic.AlphaBand;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** Section 1: the bands of α, printed, of the notebook's runs, and refitted. */
final class AlphaBandSection {

  private static final String NOT_LISTED = "the notebook lists no run on this device";

  private AlphaBandSection() {}

  static ResultTable table(List<AlphaBandRow> rows) {
    String unit = "log10 1/s";
    ResultTable.Builder table =
        ResultTable.builder(
                "table-1-alpha-bands", "1. OpenCarbonEval Table 1: band of α per device, log10")
            .column(Column.text("device", "Device"))
            .column(Column.number("printed_low", "Printed low", unit))
            .column(Column.number("printed_high", "Printed high", unit))
            .column(Column.number("notebook_low", "Notebook low", unit))
            .column(Column.number("notebook_high", "Notebook high", unit))
            .column(Column.number("notebook_runs", "Runs"))
            .column(Column.number("notebook_unconverged", "Not converged"))
            .column(Column.number("refitted_low", "Refitted low", unit))
            .column(Column.number("refitted_high", "Refitted high", unit))
            .column(Column.number("n", "n"));
    for (AlphaBandRow row : rows) {
      table.row(
          Cell.text(row.device()),
          printed(row.printedLow()),
          printed(row.printedHigh()),
          notebook(row, AlphaBand::log10AlphaLow),
          notebook(row, AlphaBand::log10AlphaHigh),
          count(row, NotebookBand::runs),
          count(row, NotebookBand::unconverged),
          end(row.refitted(), AlphaBand::log10AlphaLow),
          end(row.refitted(), AlphaBand::log10AlphaHigh),
          Cell.count(row.n()));
    }
    table.note(
        "Notebook: μ ± 0.6σ of log10 α over the runs of the device family that the authors'"
            + " notebook lists. Not converged: where its solver stopped, which is no inversion of"
            + " the run (ledger, opencarboneval_alpha_fit).");
    rows.forEach(row -> row.notebook().ifPresent(band -> addDoubt(row.device(), band, table)));
    return table
        .note(
            "Refitted: μ ± 0.6σ of log10 α over the n shipped records of the device family that are"
                + " graded for throughput, with their counted FLOP. The source does not list the"
                + " runs behind its bands.")
        .build();
  }

  private static void addDoubt(String device, NotebookBand band, ResultTable.Builder table) {
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

  static Cell printed(PrintedNumber number) {
    return Cell.printed(number.text());
  }

  private static Cell end(Optional<AlphaBand> band, ToDoubleFunction<AlphaBand> end) {
    return band.map(b -> Cell.fixed(end.applyAsDouble(b), 2))
        .orElse(Cell.missing("no graded record of this device is shipped"));
  }
}
