package io.github.dtmbench.reports.forecast;

import io.github.dtmbench.benchmarks.forecast.HoursForecast;
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
   * @param hours its forecast
   * @param family family of the device
   * @return one row, and a note that says why
   */
  public static ResultTable of(TrackRecord record, HoursForecast hours, String family) {
    double deviceHours = hours.prediction().deviceHours().orElseThrow();
    Optional<Interval> interval = hours.interval();
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
        .note(why(record, family) + doubts(hours))
        .build();
  }

  private static String doubts(HoursForecast hours) {
    return hours.doubts().isEmpty()
        ? ""
        : " The error may be larger here: " + String.join("; ", hours.doubts()) + ".";
  }

  private static String why(TrackRecord record, String family) {
    String lowest =
        "Of the estimators that answer, it was least far off on organizations it had not seen: by a"
            + " factor of "
            + factor(record.geometricError().orElseThrow())
            + " in the mean over "
            + record.runs()
            + " runs";
    return record.familyRuns() == 0
        ? lowest + "."
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
