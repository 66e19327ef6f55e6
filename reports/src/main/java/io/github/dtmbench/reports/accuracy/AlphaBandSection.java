package io.github.dtmbench.reports.accuracy;

import io.github.dtmbench.benchmarks.reproduction.AlphaBandRow;
import io.github.dtmbench.datasets.published.PrintedNumber;
import io.github.dtmbench.estimators.dynamic.AlphaBand;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Section 1: the bands of α, printed and refitted. */
final class AlphaBandSection {

  private AlphaBandSection() {}

  static ResultTable table(List<AlphaBandRow> rows) {
    String unit = "log10 1/s";
    ResultTable.Builder table =
        ResultTable.builder(
                "table-1-alpha-bands", "1. OpenCarbonEval Table 1: band of α per device, log10")
            .column(Column.text("device", "Device"))
            .column(Column.number("printed_low", "Printed low", unit))
            .column(Column.number("printed_high", "Printed high", unit))
            .column(Column.number("refitted_low", "Refitted low", unit))
            .column(Column.number("refitted_high", "Refitted high", unit))
            .column(Column.number("n", "n"));
    for (AlphaBandRow row : rows) {
      table.row(
          Cell.text(row.device()),
          printed(row.printedLow()),
          printed(row.printedHigh()),
          end(row.refitted(), AlphaBand::log10AlphaLow),
          end(row.refitted(), AlphaBand::log10AlphaHigh),
          Cell.count(row.n()));
    }
    return table
        .note(
            "Refitted: μ ± 0.6σ of log10 α over the n shipped records of the device family that are graded for throughput, "
                + "with their counted FLOP. The source does not list the runs behind its bands.")
        .build();
  }

  static Cell printed(PrintedNumber number) {
    return Cell.printed(number.text());
  }

  private static Cell end(Optional<AlphaBand> band, ToDoubleFunction<AlphaBand> end) {
    return band.map(b -> Cell.fixed(end.applyAsDouble(b), 2))
        .orElse(Cell.missing("no graded record of this device is shipped"));
  }
}
