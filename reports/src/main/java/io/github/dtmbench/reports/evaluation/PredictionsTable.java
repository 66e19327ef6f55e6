package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutPrediction;
import io.github.dtmbench.benchmarks.evaluation.HeldOutScore;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Every held-out prediction. */
public final class PredictionsTable {

  /** One prediction; data that a program may read back keep all their digits. */
  record Row(
      String protocol,
      String target,
      String fold,
      String model,
      String organizationGroup,
      String deviceFamily,
      String estimator,
      OptionalDouble actual,
      OptionalDouble predicted,
      Optional<Interval> interval,
      OptionalDouble relativeError) {

    private static Row of(Evaluation evaluation, HeldOutScore score, HeldOutPrediction held) {
      return new Row(
          evaluation.protocol(),
          evaluation.target(),
          held.fold(),
          held.run().model(),
          held.run().organizationGroup(),
          held.run().features().device().family(),
          score.estimator(),
          OptionalDouble.of(held.outcome().actual()),
          held.predicted(),
          held.interval(),
          held.relativeError());
    }

    private Cell end(ToDoubleFunction<Interval> end) {
      return Cell.of(interval.stream().mapToDouble(end).findFirst(), Cell::exact);
    }
  }

  private PredictionsTable() {}

  /**
   * The table.
   *
   * @param evaluations the evaluations
   * @return a row per fold, record and estimator: protocol, fold, record, organization_group,
   *     device_family, estimator, actual, predicted, lower, upper, relative_error; with a leading
   *     target if there are evaluations of several
   */
  public static ResultTable of(List<Evaluation> evaluations) {
    Shape<Row> shape = new Shape<>();
    if (evaluations.stream().map(Evaluation::target).distinct().count() > 1) {
      shape.text("target", "Target", Row::target);
    }
    List<Row> rows = new ArrayList<>();
    for (Evaluation evaluation : evaluations) {
      for (HeldOutScore score : evaluation.scores()) {
        score.predictions().forEach(held -> rows.add(Row.of(evaluation, score, held)));
      }
    }
    return columns(shape).table("predictions", "Held-out predictions", rows);
  }

  static Shape<Row> columns(Shape<Row> shape) {
    return shape
        .text("protocol", "Protocol", Row::protocol)
        .text("fold", "Fold", Row::fold)
        .text("record", "Record", Row::model)
        .text("organization_group", "Organization", Row::organizationGroup)
        .text("device_family", "Device family", Row::deviceFamily)
        .text("estimator", "Estimator", Row::estimator)
        .number("actual", "Actual", row -> Cell.of(row.actual(), Cell::exact))
        .number("predicted", "Predicted", row -> Cell.of(row.predicted(), Cell::exact))
        .number("lower", "Lower", row -> row.end(Interval::low))
        .number("upper", "Upper", row -> row.end(Interval::high))
        .number("relative_error", "Relative error", row -> Cell.value(row.relativeError()));
  }
}
