package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.benchmarks.metric.ScoredOutcomes;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.NumberStyle;
import io.github.dtmbench.reports.table.Shape;
import java.util.Collection;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Metrics as columns of tables. */
public final class MetricColumns {

  private MetricColumns() {}

  /**
   * Adds a column per metric that looks at answers alone.
   *
   * @param shape where to add them
   * @param outcomes the outcomes of an item
   * @param <T> what a row is made from
   */
  public static <T> void addAnswers(Shape<T> shape, Function<T, ScoredOutcomes> outcomes) {
    shape.number("n", "n", item -> Cell.count(outcomes.apply(item).n()));
    Metric.ofAnswers().forEach(metric -> add(shape, metric, "", "", outcomes));
  }

  /**
   * Adds the column of a metric.
   *
   * @param shape where to add it
   * @param metric the metric
   * @param level level of the prediction intervals as people read it
   * @param whyNot why a value is missing, if one is
   * @param outcomes the outcomes of an item
   * @param <T> what a row is made from
   */
  public static <T> void add(
      Shape<T> shape,
      Metric metric,
      String level,
      String whyNot,
      Function<T, ScoredOutcomes> outcomes) {
    shape.number(
        metric.key(),
        metric.heading(level),
        item -> cell(metric, outcomes.apply(item).value(metric), whyNot));
  }

  /**
   * A value: programs get it in the unit that its key names.
   *
   * @param metric the metric
   * @param value its value
   * @param whyNot why there is none, if there is none
   * @return a factor with two decimals or a percentage with one
   */
  public static Cell cell(Metric metric, OptionalDouble value, String whyNot) {
    return Cell.of(value, v -> cell(metric, metric.forPrograms(v)), whyNot);
  }

  private static Cell cell(Metric metric, double number) {
    return switch (metric.unit()) {
      case FACTOR -> Cell.factor(number, 2);
      case SHARE -> Cell.percent(number, 1);
      case PERCENTAGE -> Cell.number(number, new NumberStyle(NumberStyle.Kind.IN_PERCENT, 1));
    };
  }

  /**
   * What the columns mean.
   *
   * @param metrics the metrics of a table
   * @param level level of the prediction intervals as people read it
   * @return one sentence
   */
  static String explanation(Collection<Metric> metrics, String level) {
    return metrics.stream()
            .map(metric -> metric.heading(level) + ": " + metric.explanation())
            .collect(Collectors.joining("; "))
        + ".";
  }
}
