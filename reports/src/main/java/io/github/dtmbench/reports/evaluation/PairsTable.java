package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.PairedComparison;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.List;

/** Every two estimators compared on the records that both answered. */
public final class PairsTable {

  private record Row(Evaluation evaluation, PairedComparison pair) {}

  private static final Shape<Row> SHAPE =
      new Shape<Row>()
          .text("protocol", "Protocol", row -> row.evaluation().protocol())
          .forPrograms()
          .text("target", "Target", row -> row.evaluation().target())
          .forPrograms()
          .text("first", "First", row -> row.pair().first())
          .text("second", "Second", row -> row.pair().second())
          .number("n", "n", row -> Cell.count(row.pair().records()))
          .number("organizations", "Org.", row -> Cell.count(row.pair().organizations()))
          .number("error_ratio", "Error ratio", row -> Cell.factor(row.pair().errorRatio(), 3))
          .range(
              "ci",
              "Interval",
              row ->
                  row.pair()
                      .ratioInterval()
                      .map(i -> Cell.factors(i.low(), i.high(), 2))
                      .orElseGet(Cell::missing))
          .number("p", "p", row -> Cell.of(row.pair().pValue(), PairsTable::probability))
          .number(
              "p_primary",
              "p (primary)",
              row -> Cell.of(row.pair().primaryPValue(), PairsTable::probability))
          .number(
              "p_holm",
              "p (all pairs)",
              row -> Cell.of(row.pair().adjustedPValue(), PairsTable::probability))
          .number(
              "detectable_ratio",
              "Detectable",
              row -> Cell.of(row.pair().detectableRatio(), r -> Cell.factor(r, 2)))
          .note(
              "Error ratio: geometric error of the first over that of the second, on the records"
                  + " that both answered, every organization counting once. p: exact over all flips"
                  + " of sign by organization, or the corrected resampled t-test under k-fold. p"
                  + " (primary): Holm's correction over the comparisons stated beforehand, our own"
                  + " estimator against each published method and the median of the device family;"
                  + " p (all pairs): Holm's correction over all pairs, which are exploratory."
                  + " Detectable: the ratio that so many organizations would have shown with a"
                  + " probability of 80 % in one test at the 5 % level, uncorrected.");

  private PairsTable() {}

  /**
   * For readers.
   *
   * @param evaluation one evaluation
   * @return a row per pair
   */
  public static ResultTable readable(Evaluation evaluation) {
    return SHAPE.table(
        evaluation.protocol() + "-" + evaluation.target() + "-pairs",
        evaluation.protocol() + ", " + evaluation.target() + ": pairs of estimators",
        rows(evaluation));
  }

  /**
   * For machines.
   *
   * @param evaluations the evaluations
   * @return a row per protocol, target and pair
   */
  public static ResultTable tidy(List<Evaluation> evaluations) {
    return SHAPE.tidy(
        "pairs",
        "Pairs of estimators",
        evaluations.stream().flatMap(evaluation -> rows(evaluation).stream()).toList());
  }

  private static List<Row> rows(Evaluation evaluation) {
    return evaluation.pairs().stream().map(pair -> new Row(evaluation, pair)).toList();
  }

  private static Cell probability(double p) {
    return Cell.significant(p, 2);
  }
}
