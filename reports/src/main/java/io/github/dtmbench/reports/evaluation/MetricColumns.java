package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.NumberStyle;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Metrics as columns of tables. */
public final class MetricColumns {

  private MetricColumns() {}

  /**
   * The column of a metric that needs no interval.
   *
   * @param metric the metric
   * @return its column
   */
  public static Column of(Metric metric) {
    return of(metric, "");
  }

  /**
   * The column of a metric.
   *
   * @param metric the metric
   * @param level level of the prediction intervals as people read it
   * @return its column
   */
  public static Column of(Metric metric, String level) {
    return Column.number(metric.key(), metric.heading(level));
  }

  /**
   * A value for people.
   *
   * @param metric the metric
   * @param value its value
   * @param whyNot why there is none, if there is none
   * @return a factor with two decimals or a percentage with one
   */
  public static Cell cell(Metric metric, OptionalDouble value, String whyNot) {
    if (value.isEmpty()) {
      return Cell.missing(whyNot);
    }
    double number = metric.forPrograms(value.getAsDouble());
    return switch (metric.unit()) {
      case FACTOR -> Cell.factor(number, 2);
      case SHARE -> Cell.percent(number, 1);
      case PERCENTAGE -> Cell.number(number, new NumberStyle(NumberStyle.Kind.IN_PERCENT, 1));
    };
  }

  /**
   * A value for programs.
   *
   * @param metric the metric
   * @param value its value
   * @return the value in the unit that the key names
   */
  static Cell exact(Metric metric, OptionalDouble value) {
    return Cells.of(value, v -> Cells.exact(metric.forPrograms(v)));
  }

  /**
   * What the columns mean.
   *
   * @param metrics the metrics of a table
   * @param level level of the prediction intervals as people read it
   * @return one sentence
   */
  static String explanation(Stream<Metric> metrics, String level) {
    return metrics
            .map(metric -> metric.heading(level) + ": " + metric.explanation())
            .collect(Collectors.joining("; "))
        + ".";
  }
}
