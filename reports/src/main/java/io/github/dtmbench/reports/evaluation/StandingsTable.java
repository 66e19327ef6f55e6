package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.Standing;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The main table of an evaluation: a row per estimator. */
public final class StandingsTable {

  private record Row(Evaluation evaluation, Standing standing) {}

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
    Shape<Row> shape = shape(level, percent(confidence) + " interval");
    shape.note(capitalised(protocolSummary) + ".");
    for (Standing standing : evaluation.standings()) {
      String caveat = caveats.get(standing.estimator());
      if (caveat != null) {
        shape.note(standing.estimator() + ": " + caveat + ".");
      }
    }
    return shape
        .note(
            "Rank 1: not shown worse than the best (model confidence set at the 5 % level); rank 2:"
                + " not shown worse than the best of the others; and so on. "
                + MetricColumns.explanation(Metric.main(), percent(level)))
        .table(
            evaluation.protocol() + "-" + evaluation.target(),
            evaluation.protocol() + ": " + evaluation.target(),
            rows(evaluation));
  }

  /**
   * For machines.
   *
   * @param evaluations the evaluations
   * @param level probability of the prediction intervals
   * @return a row per protocol, target and estimator: protocol, target, estimator, rank, n, refused
   *     and every {@link Metric}; geometric_error with ci_low and ci_high, interval_level before
   *     coverage
   */
  public static ResultTable tidy(List<Evaluation> evaluations, double level) {
    return shape(level, "Interval")
        .tidy(
            "evaluation",
            "Evaluation, one estimator a row",
            evaluations.stream().flatMap(evaluation -> rows(evaluation).stream()).toList());
  }

  private static List<Row> rows(Evaluation evaluation) {
    return evaluation.standings().stream().map(s -> new Row(evaluation, s)).toList();
  }

  private static Shape<Row> shape(double level, String confidence) {
    Shape<Row> shape =
        new Shape<Row>()
            .text("protocol", "Protocol", row -> row.evaluation().protocol())
            .forPrograms()
            .text("target", "Target", row -> row.evaluation().target())
            .forPrograms()
            .number("rank", "Rank", StandingsTable::rank)
            .forPeople()
            .text("estimator", "Estimator", row -> row.standing().estimator())
            .number("rank", "Rank", StandingsTable::rank)
            .forPrograms()
            .number("n", "n", row -> Cell.count(row.standing().records()))
            .number("refused", "Refused", row -> Cell.count(row.standing().refused()));
    for (Metric metric : Metric.values()) {
      if (metric == Metric.COVERAGE) {
        shape.number("interval_level", "Level", row -> Cell.value(level)).forPrograms();
      }
      MetricColumns.add(shape, metric, percent(level), "", row -> row.standing().errors());
      if (!Metric.main().contains(metric)) {
        shape.forPrograms();
      }
      if (metric == Metric.GEOMETRIC_ERROR) {
        shape.range("ci", confidence, row -> confidence(row.standing()));
      }
    }
    return shape;
  }

  private static Cell rank(Row row) {
    return Cell.count(row.standing().rank());
  }

  private static Cell confidence(Standing standing) {
    return standing
        .confidence()
        .map(i -> Cell.factors(i.low(), i.high(), 2))
        .orElseGet(() -> Cell.missing("fewer than two organizations"));
  }

  static String percent(double fraction) {
    return new BigDecimal(Double.toString(fraction))
            .movePointRight(2)
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }

  private static String capitalised(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }
}
