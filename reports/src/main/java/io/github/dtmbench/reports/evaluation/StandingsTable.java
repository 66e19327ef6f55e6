package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.comparison.Comparison;
import io.github.dtmbench.benchmarks.comparison.Standing;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import io.github.dtmbench.reports.table.number.Percent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The main table of an evaluation: a row per estimator. */
public final class StandingsTable {

  private record Row(String protocol, String target, Standing standing) {}

  /** In place of a level that is not known. */
  private static final String INTERVAL = "interval";

  private static final String RANKS =
      "Rank 1: not shown worse than the best (model confidence set at the 5 % level); rank 2: not"
          + " shown worse than the best of the others; and so on. ";

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
    Shape<Row> shape =
        withMetrics(new Shape<>(), OptionalDouble.of(level), Percent.of(confidence) + " interval");
    shape.note(capitalised(protocolSummary) + ".");
    for (Standing standing : evaluation.standings()) {
      String caveat = caveats.get(standing.estimator());
      if (caveat != null) {
        shape.note(standing.estimator() + ": " + caveat + ".");
      }
    }
    return shape
        .note(RANKS + MetricColumns.explanation(Metric.main(), Percent.of(level)))
        .table(
            id(evaluation),
            "Scores of held-out " + quantity(evaluation) + ", " + evaluation.protocol(),
            rows(evaluation));
  }

  /** What the tables of an evaluation are called by; the dot of a variant is no part of an id. */
  static String id(Evaluation evaluation) {
    return evaluation.protocol().replace('.', '-') + "-" + evaluation.target();
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
    Shape<Row> shape =
        new Shape<Row>()
            .text("protocol", "Protocol", Row::protocol)
            .text("target", "Target", Row::target);
    return withMetrics(shape, OptionalDouble.of(level), "Interval")
        .tidy(
            "evaluation",
            "Evaluation, one estimator a row",
            evaluations.stream().flatMap(evaluation -> rows(evaluation).stream()).toList());
  }

  /**
   * For readers of a comparison whose predictions are from elsewhere.
   *
   * @param comparison the comparison
   * @param title what was compared
   * @param confidence probability of the intervals of the geometric error
   * @return a row per estimator, best first
   */
  static ResultTable compared(Comparison comparison, String title, double confidence) {
    List<Metric> shown = metricsOf(comparison);
    return withMetrics(
            new Shape<>(), shown, OptionalDouble.empty(), Percent.of(confidence) + " interval")
        .note("Organizations are the groups of the table.")
        .note(
            RANKS
                + MetricColumns.explanation(
                    Metric.main().stream().filter(shown::contains).toList(), INTERVAL))
        .table("comparison", title, rows(comparison));
  }

  /**
   * The same for machines.
   *
   * @param comparison the comparison
   * @return a row per estimator
   */
  static ResultTable comparedTidy(Comparison comparison) {
    return withMetrics(new Shape<>(), List.of(Metric.values()), OptionalDouble.empty(), "Interval")
        .tidy("comparison", "Comparison, one estimator a row", rows(comparison));
  }

  /** Without intervals, columns of them would be empty. */
  private static List<Metric> metricsOf(Comparison comparison) {
    boolean intervals =
        comparison.standings().stream().anyMatch(s -> s.value(Metric.COVERAGE).isPresent());
    return Arrays.stream(Metric.values())
        .filter(metric -> intervals || metric.basis() != Metric.Basis.WITH_INTERVAL)
        .toList();
  }

  private static List<Row> rows(Comparison comparison) {
    return comparison.standings().stream().map(s -> new Row("", "", s)).toList();
  }

  private static List<Row> rows(Evaluation evaluation) {
    return evaluation.standings().stream()
        .map(s -> new Row(evaluation.protocol(), evaluation.target(), s))
        .toList();
  }

  private static Shape<Row> withMetrics(Shape<Row> shape, OptionalDouble level, String confidence) {
    return withMetrics(shape, List.of(Metric.values()), level, confidence);
  }

  private static Shape<Row> withMetrics(
      Shape<Row> shape, List<Metric> metrics, OptionalDouble level, String confidence) {
    String levelWords = level.isPresent() ? Percent.of(level.getAsDouble()) : INTERVAL;
    shape
        .number("rank", "Rank", StandingsTable::rank)
        .forPeople()
        .text("estimator", "Estimator", row -> row.standing().estimator())
        .number("rank", "Rank", StandingsTable::rank)
        .forPrograms()
        .number("n", "n", row -> Cell.count(row.standing().records()))
        .number("refused", "Refused", row -> Cell.count(row.standing().refused()));
    for (Metric metric : metrics) {
      if (metric == Metric.COVERAGE && level.isPresent()) {
        shape
            .number("interval_level", "Level", row -> Cell.value(level.getAsDouble()))
            .forPrograms();
      }
      MetricColumns.add(shape, metric, levelWords, "", row -> row.standing().errors());
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
        .orElseGet(() -> Cell.missing(whyNoInterval(standing)));
  }

  private static String whyNoInterval(Standing standing) {
    return standing.errors().outcomes().stream()
                .map(outcome -> outcome.organization())
                .distinct()
                .count()
            < 2
        ? "fewer than two organizations"
        : "wider than numbers reach";
  }

  /** What was predicted, in words for a title. */
  static String quantity(Evaluation evaluation) {
    return evaluation.target().equals("hours") ? "device-hours" : evaluation.target();
  }

  private static String capitalised(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }
}
