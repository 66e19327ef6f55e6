package io.github.dtmbench.reports.accuracy;

import static io.github.dtmbench.reports.accuracy.TidyTable.inPercent;

import io.github.dtmbench.benchmarks.reproduction.AccuracyTables;
import io.github.dtmbench.benchmarks.reproduction.CorrectedRow;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.Marks;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Section 3: Table 2 on equal terms. */
final class CorrectedSection {

  private static final String ID = "table-2-corrected";

  private CorrectedSection() {}

  static ResultTable table(AccuracyTables tables) {
    ResultTable.Builder table =
        ResultTable.builder(
                ID, "3. Table 2 corrected: relative error of operational carbon on equal terms")
            .column(Column.text("method", "Method"));
    Marks marks = new Marks();
    for (String model : tables.models()) {
      String mark =
          marks.of(
              tables.remarks().getOrDefault(model, List.of()).stream()
                  .map(remark -> model + ": " + remark)
                  .toList());
      table.column(Column.number(key(model), mark.isEmpty() ? model : model + " (" + mark + ")"));
    }
    table
        .column(Column.number("mean_absolute_error", "Mean"))
        .column(Column.number("median_absolute_error", "Median"))
        .column(Column.number("answered", "n"))
        .column(Column.number("mean_absolute_error_as_printed", "Mean as printed"));
    for (CorrectedRow row : tables.corrected()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.text(row.estimator()));
      row.cells().forEach(cell -> cells.add(cell(cell)));
      cells.add(percent(row.meanAbsoluteError()));
      cells.add(percent(row.medianAbsoluteError()));
      cells.add(Cell.count(row.answered()));
      cells.add(percent(row.meanAbsoluteErrorAsPrinted()));
      table.row(cells);
    }
    table.note(
        "Mean and median of |error|. Equal terms: one FLOP per model, no PUE in any row, fitted"
            + " methods have seen no run of the model's organization, except that the bands of"
            + " dynamic-throughput.published are the authors' own. llmcarbon.published is kept to"
            + " show what the missing scaling costs.");
    marks.notes().forEach(table::note);
    return table.build();
  }

  /** The numbers of the section, one a row, with what is known of a model beside each of its. */
  static void addTo(TidyTable tidy, AccuracyTables tables) {
    for (CorrectedRow row : tables.corrected()) {
      for (CorrectedRow.Cell cell : row.cells()) {
        TidyTable.Place place = new TidyTable.Place(ID, cell.model(), row.estimator());
        String remark = String.join("; ", tables.remarks().getOrDefault(cell.model(), List.of()));
        tidy.own(place, "operational carbon", "tCO2e", cell.tonnesCo2e(), cell.refusal(), remark);
        tidy.own(
            place, "relative error", "%", inPercent(cell.relativeError()), cell.refusal(), remark);
      }
      TidyTable.Place all = new TidyTable.Place(ID, "all models", row.estimator());
      tidy.own(all, "mean absolute error", "%", inPercent(row.meanAbsoluteError()), "", "");
      tidy.own(all, "median absolute error", "%", inPercent(row.medianAbsoluteError()), "", "");
    }
  }

  private static Cell cell(CorrectedRow.Cell cell) {
    return cell.relativeError().isEmpty()
        ? Cell.missing(cell.refusal())
        : Cell.signedPercent(cell.relativeError().getAsDouble(), 1);
  }

  private static Cell percent(OptionalDouble fraction) {
    return fraction.isEmpty() ? Cell.missing() : Cell.percent(fraction.getAsDouble(), 1);
  }

  private static String key(String model) {
    return model.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }
}
