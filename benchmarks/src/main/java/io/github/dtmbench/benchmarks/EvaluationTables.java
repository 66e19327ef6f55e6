package io.github.dtmbench.benchmarks;

import io.github.dtmbench.benchmarks.comparison.PairedComparison;
import io.github.dtmbench.benchmarks.comparison.Standing;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutPrediction;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.datasets.table.RowTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tech.tablesaw.api.Table;

/**
 * An evaluation as tables, for notebooks and for programs that go on computing. Columns that the
 * command line also writes as CSV have the same names; every number has its full precision, and
 * what does not exist is missing.
 *
 * <p>Nothing that a command needs uses Tablesaw, which takes longer to start than all files to
 * read.
 */
public final class EvaluationTables {

  /** What one estimator said of one held-out run. */
  private record Answer(String estimator, HeldOutPrediction prediction) {}

  private EvaluationTables() {}

  /**
   * How the estimators stand.
   *
   * @param evaluation the evaluation
   * @return a row per estimator, best first: protocol, target, estimator, rank, n, refused and
   *     every {@link Metric}, geometric_error with ci_low and ci_high
   */
  public static Table standings(Evaluation evaluation) {
    RowTable<Standing> table =
        new RowTable<>("standings", evaluation.standings())
            .text("protocol", standing -> evaluation.protocol())
            .text("target", standing -> evaluation.target())
            .text("estimator", Standing::estimator)
            .count("rank", standing -> OptionalInt.of(standing.rank()))
            .count("n", standing -> OptionalInt.of(standing.records()))
            .count("refused", standing -> OptionalInt.of(standing.refused()));
    for (Metric metric : Metric.values()) {
      table.number(metric.key(), standing -> forPrograms(metric, standing.value(metric)));
      if (metric == Metric.GEOMETRIC_ERROR) {
        table
            .number("ci_low", standing -> low(standing.confidence()))
            .number("ci_high", standing -> high(standing.confidence()));
      }
    }
    return table.table();
  }

  /**
   * Every held-out prediction, in the unit of the target.
   *
   * @param evaluation the evaluation
   * @return a row per estimator, fold and run: protocol, fold, record, organization_group,
   *     device_family, estimator, actual, predicted, lower and upper (missing for a refusal),
   *     relative_error (a fraction)
   */
  public static Table predictions(Evaluation evaluation) {
    List<Answer> answers =
        evaluation.scores().stream()
            .flatMap(
                score -> score.predictions().stream().map(p -> new Answer(score.estimator(), p)))
            .toList();
    return new RowTable<>("predictions", answers)
        .text("protocol", answer -> evaluation.protocol())
        .text("fold", answer -> answer.prediction().fold())
        .text("record", answer -> answer.prediction().run().model())
        .text("organization_group", answer -> answer.prediction().run().organizationGroup())
        .text("device_family", answer -> answer.prediction().run().features().device().family())
        .text("estimator", Answer::estimator)
        .number("actual", answer -> OptionalDouble.of(answer.prediction().outcome().actual()))
        .number("predicted", answer -> answer.prediction().predicted())
        .number("lower", answer -> low(answer.prediction().interval()))
        .number("upper", answer -> high(answer.prediction().interval()))
        .number("relative_error", answer -> answer.prediction().relativeError())
        .table();
  }

  /**
   * Every two estimators, on the records that both answered.
   *
   * @param evaluation the evaluation
   * @return a row per pair: protocol, target, first, second, n, organizations, error_ratio
   *     (geometric error of the first over that of the second) with ci_low and ci_high, p,
   *     p_primary, p_holm and detectable_ratio
   */
  public static Table pairs(Evaluation evaluation) {
    return new RowTable<>("pairs", evaluation.pairs())
        .text("protocol", pair -> evaluation.protocol())
        .text("target", pair -> evaluation.target())
        .text("first", PairedComparison::first)
        .text("second", PairedComparison::second)
        .count("n", pair -> OptionalInt.of(pair.records()))
        .count("organizations", pair -> OptionalInt.of(pair.organizations()))
        .number("error_ratio", pair -> OptionalDouble.of(pair.errorRatio()))
        .number("ci_low", pair -> low(pair.ratioInterval()))
        .number("ci_high", pair -> high(pair.ratioInterval()))
        .number("p", PairedComparison::pValue)
        .number("p_primary", PairedComparison::primaryPValue)
        .number("p_holm", PairedComparison::adjustedPValue)
        .number("detectable_ratio", PairedComparison::detectableRatio)
        .table();
  }

  private static OptionalDouble forPrograms(Metric metric, OptionalDouble value) {
    return value.isPresent() ? OptionalDouble.of(metric.forPrograms(value.getAsDouble())) : value;
  }

  private static OptionalDouble low(Optional<Interval> interval) {
    return interval.stream().mapToDouble(Interval::low).findFirst();
  }

  private static OptionalDouble high(Optional<Interval> interval) {
    return interval.stream().mapToDouble(Interval::high).findFirst();
  }
}
