package io.github.dtmbench.reports.forecast;

import io.github.dtmbench.benchmarks.forecast.TrackRecord;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The one forecast to go by, and why. */
public final class RecommendationTable {

  private static final int DIGITS = 3;

  private RecommendationTable() {}

  /**
   * The recommended row.
   *
   * @param record how the recommended estimator did on runs it had not seen
   * @param deviceHours what it says
   * @param interval its interval
   * @param family family of the device
   * @return one row, and a note that says why
   */
  public static ResultTable of(
      TrackRecord record, double deviceHours, Optional<Interval> interval, String family) {
    return ResultTable.builder("recommended", "Recommended")
        .column(Column.text("estimator", "Estimator"))
        .column(Column.number("device_hours", "Device-hours", "h"))
        .column(Column.number("device_hours_low", "from"))
        .column(Column.number("device_hours_high", "to"))
        .column(Column.number("held_out_runs", "Held-out runs"))
        .column(Column.number("held_out_geometric_error", "Error"))
        .column(Column.number("family_runs", "of this family"))
        .column(Column.number("family_geometric_error", "Error there"))
        .row(
            List.of(
                Cell.text(record.estimator()),
                Cell.significant(deviceHours, DIGITS),
                interval.map(i -> Cell.significant(i.low(), DIGITS)).orElseGet(Cell::missing),
                interval.map(i -> Cell.significant(i.high(), DIGITS)).orElseGet(Cell::missing),
                Cell.count(record.runs()),
                Cell.significant(record.geometricError().orElseThrow(), DIGITS),
                Cell.count(record.familyRuns()),
                record.familyGeometricError().isPresent()
                    ? Cell.significant(record.familyGeometricError().getAsDouble(), DIGITS)
                    : Cell.missing()))
        .note(why(record, family))
        .build();
  }

  private static String why(TrackRecord record, String family) {
    String error = factor(record.geometricError().orElseThrow());
    String lowest =
        "Of the estimators that answer, it was least far off on organizations it had not seen: by a"
            + " factor of "
            + error
            + " in the mean over "
            + record.runs()
            + " runs";
    return record.familyRuns() == 0
        ? lowest
            + ". No run on a device of the family "
            + family
            + " is on record: the error there may be larger than the interval says."
        : lowest
            + ", "
            + factor(record.familyGeometricError().orElseThrow())
            + " over the "
            + record.familyRuns()
            + " on "
            + family
            + ".";
  }

  private static String factor(double error) {
    return String.format(Locale.ROOT, "%.2f", error);
  }
}
