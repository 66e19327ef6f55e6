package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.Standing;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.benchmarks.metric.ErrorSummary;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The main table of an evaluation: a row per estimator. */
public final class StandingsTable {

  private static final double PERCENT = 100;

  private StandingsTable() {}

  /**
   * For readers.
   *
   * @param evaluation one evaluation
   * @param protocolSummary what the protocol does
   * @param caveats what a reader should know of an estimator, by id
   * @param level probability of the prediction intervals
   * @param confidence probability of the intervals of the geometric error
   * @return a row per estimator, best first
   */
  public static ResultTable readable(
      Evaluation evaluation,
      String protocolSummary,
      Map<String, String> caveats,
      double level,
      double confidence) {
    String nominal = percent(level);
    ResultTable.Builder table =
        ResultTable.builder(
                evaluation.protocol() + "-" + evaluation.target(),
                evaluation.protocol() + ": " + evaluation.target())
            .column(Column.number("rank", "Rank"))
            .column(Column.text("estimator", "Estimator"))
            .column(Column.number("n", "n"))
            .column(Column.number("refused", "Refused"))
            .column(Column.number("geometric_error", "Geom. error"))
            .column(Column.text("confidence", percent(confidence) + " interval"))
            .column(Column.number("common", "Common"))
            .column(Column.number("median_ape", "Median APE"))
            .column(Column.number("bias_factor", "Bias"))
            .column(Column.number("within_2x", "Within 2×"))
            .column(Column.number("coverage", "In " + nominal))
            .column(Column.number("interval_factor", "Interval"));
    for (Standing standing : evaluation.standings()) {
      table.row(
          Cell.count(standing.rank()),
          Cell.text(standing.estimator()),
          Cell.count(standing.records()),
          Cell.count(standing.refused()),
          Cells.of(error(standing, ErrorSummary::geometricError), e -> Cell.factor(e, 2)),
          standing
              .confidence()
              .map(i -> Cell.text(factors(i)))
              .orElseGet(() -> Cell.missing("fewer than two organizations")),
          Cells.of(standing.commonGeometricError(), e -> Cell.factor(e, 2)),
          Cells.of(
              error(standing, ErrorSummary::medianAbsoluteRelativeError), e -> Cell.percent(e, 1)),
          Cells.of(error(standing, ErrorSummary::biasFactor), e -> Cell.factor(e, 2)),
          Cells.of(error(standing, ErrorSummary::shareWithinFactor2), e -> Cell.percent(e, 1)),
          Cells.of(standing.coverage(), c -> Cell.percent(c, 1)),
          Cells.of(standing.medianIntervalFactor(), f -> Cell.factor(f, 2)));
    }
    table.note(capitalised(protocolSummary) + ".");
    for (Standing standing : evaluation.standings()) {
      String caveat = caveats.get(standing.estimator());
      if (caveat != null) {
        table.note(standing.estimator() + ": " + caveat + ".");
      }
    }
    return table
        .note(
            "Rank: 1 + the number of estimators that are better beyond chance (see --pairs). Geom. error with its interval: over"
                + " the records the estimator answered; common: over those that all answered. In "
                + nominal
                + ": share of outcomes inside the prediction interval; interval: it reaches from the prediction divided by this"
                + " factor to the prediction times it, in the median.")
        .build();
  }

  /**
   * For machines.
   *
   * @param evaluations the evaluations
   * @param level probability of the prediction intervals
   * @return a row per protocol, target and estimator: protocol, target, estimator, rank, n,
   *     geometric_error, ci_low, ci_high, median_ape_pct, mean_ape_pct, bias_factor, within_2x,
   *     interval_level, coverage, median_interval_factor
   */
  public static ResultTable tidy(List<Evaluation> evaluations, double level) {
    ResultTable.Builder table =
        ResultTable.builder("evaluation", "Evaluation, one estimator a row")
            .column(Column.text("protocol", "Protocol"))
            .column(Column.text("target", "Target"))
            .column(Column.text("estimator", "Estimator"))
            .column(Column.number("rank", "Rank"))
            .column(Column.number("n", "n"))
            .column(Column.number("geometric_error", "Geometric error"))
            .column(Column.number("ci_low", "Lower end"))
            .column(Column.number("ci_high", "Upper end"))
            .column(Column.number("median_ape_pct", "Median APE", "%"))
            .column(Column.number("mean_ape_pct", "Mean APE", "%"))
            .column(Column.number("bias_factor", "Bias factor"))
            .column(Column.number("within_2x", "Within 2×"))
            .column(Column.number("interval_level", "Level of intervals"))
            .column(Column.number("coverage", "Coverage"))
            .column(Column.number("median_interval_factor", "Median interval factor"));
    for (Evaluation evaluation : evaluations) {
      for (Standing standing : evaluation.standings()) {
        table.row(
            Cell.text(evaluation.protocol()),
            Cell.text(evaluation.target()),
            Cell.text(standing.estimator()),
            Cell.count(standing.rank()),
            Cell.count(standing.records()),
            Cells.exact(error(standing, ErrorSummary::geometricError)),
            Cells.exact(end(standing, Interval::low)),
            Cells.exact(end(standing, Interval::high)),
            Cells.exact(error(standing, e -> PERCENT * e.medianAbsoluteRelativeError())),
            Cells.exact(error(standing, e -> PERCENT * e.meanAbsoluteRelativeError())),
            Cells.exact(error(standing, ErrorSummary::biasFactor)),
            Cells.exact(error(standing, ErrorSummary::shareWithinFactor2)),
            Cells.exact(level),
            Cells.exact(standing.coverage()),
            Cells.exact(standing.medianIntervalFactor()));
      }
    }
    return table.build();
  }

  private static OptionalDouble error(Standing standing, ToDoubleFunction<ErrorSummary> measure) {
    return standing.errors().stream().mapToDouble(measure).findFirst();
  }

  private static OptionalDouble end(Standing standing, ToDoubleFunction<Interval> end) {
    return standing.confidence().stream().mapToDouble(end).findFirst();
  }

  static String factors(Interval interval) {
    return "×" + fixed2(interval.low()) + "–" + fixed2(interval.high());
  }

  static String percent(double fraction) {
    return new BigDecimal(Double.toString(fraction))
            .movePointRight(2)
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }

  private static String fixed2(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String capitalised(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }
}
