package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.Standing;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The main table of an evaluation: a row per estimator. */
public final class StandingsTable {

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
            .column(Column.number("refused", "Refused"));
    for (Metric metric : Metric.main()) {
      table.column(MetricColumns.of(metric, nominal));
      if (metric == Metric.GEOMETRIC_ERROR) {
        table.column(Column.text("confidence", percent(confidence) + " interval"));
      }
    }
    for (Standing standing : evaluation.standings()) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.count(standing.rank()));
      row.add(Cell.text(standing.estimator()));
      row.add(Cell.count(standing.records()));
      row.add(Cell.count(standing.refused()));
      for (Metric metric : Metric.main()) {
        row.add(MetricColumns.cell(metric, standing.value(metric), ""));
        if (metric == Metric.GEOMETRIC_ERROR) {
          row.add(
              standing
                  .confidence()
                  .map(i -> Cell.text(factors(i)))
                  .orElseGet(() -> Cell.missing("fewer than two organizations")));
        }
      }
      table.row(row);
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
            "Rank 1: not shown worse than the best (model confidence set at the 5 % level); rank 2:"
                + " not shown worse than the best of the others; and so on. "
                + MetricColumns.explanation(Metric.main().stream(), nominal))
        .build();
  }

  /**
   * For machines.
   *
   * @param evaluations the evaluations
   * @param level probability of the prediction intervals
   * @return a row per protocol, target and estimator: protocol, target, estimator, rank, n and
   *     every {@link Metric}; geometric_error with ci_low and ci_high, interval_level before
   *     coverage
   */
  public static ResultTable tidy(List<Evaluation> evaluations, double level) {
    ResultTable.Builder table =
        ResultTable.builder("evaluation", "Evaluation, one estimator a row")
            .column(Column.text("protocol", "Protocol"))
            .column(Column.text("target", "Target"))
            .column(Column.text("estimator", "Estimator"))
            .column(Column.number("rank", "Rank"))
            .column(Column.number("n", "n"));
    for (Metric metric : Metric.values()) {
      if (metric == Metric.COVERAGE) {
        table.column(Column.number("interval_level", "Level of intervals"));
      }
      table.column(Column.number(metric.key(), metric.words()));
      if (metric == Metric.GEOMETRIC_ERROR) {
        table
            .column(Column.number("ci_low", "Lower end"))
            .column(Column.number("ci_high", "Upper end"));
      }
    }
    for (Evaluation evaluation : evaluations) {
      for (Standing standing : evaluation.standings()) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.text(evaluation.protocol()));
        row.add(Cell.text(evaluation.target()));
        row.add(Cell.text(standing.estimator()));
        row.add(Cell.count(standing.rank()));
        row.add(Cell.count(standing.records()));
        for (Metric metric : Metric.values()) {
          if (metric == Metric.COVERAGE) {
            row.add(Cells.exact(level));
          }
          row.add(MetricColumns.exact(metric, standing.value(metric)));
          if (metric == Metric.GEOMETRIC_ERROR) {
            row.add(Cells.exact(end(standing, Interval::low)));
            row.add(Cells.exact(end(standing, Interval::high)));
          }
        }
        table.row(row);
      }
    }
    return table.build();
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
