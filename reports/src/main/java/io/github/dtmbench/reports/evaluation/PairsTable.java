package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.comparison.Comparison;
import io.github.dtmbench.benchmarks.comparison.PairedComparison;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;
import java.util.List;
import java.util.Optional;

/** Every two estimators compared on the records that both answered. */
public final class PairsTable {

  private record Row(String protocol, String target, PairedComparison pair) {}

  private static final String WHAT_IS_TESTED =
      "Error ratio: geometric error of the first over that of the second, on the records that both"
          + " answered, every organization counting once. p: exact over all flips of sign by"
          + " organization";

  private static final String DETECTABLE =
      " Detectable: the ratio that so many organizations would have shown with a probability of"
          + " 80 % in one test at the 5 % level, uncorrected.";

  private static final Shape<Row> SHAPE =
      columns(
              new Shape<Row>()
                  .text("protocol", "Protocol", Row::protocol)
                  .forPrograms()
                  .text("target", "Target", Row::target)
                  .forPrograms(),
              true)
          .note(
              WHAT_IS_TESTED
                  + ", or the corrected resampled t-test under k-fold. p (primary): Holm's"
                  + " correction over the comparisons stated beforehand, our own estimator against"
                  + " each published method and the median of the device family; p (all pairs):"
                  + " Holm's correction over all pairs, which are exploratory."
                  + DETECTABLE);

  private static Shape<Row> columns(Shape<Row> shape, boolean primary) {
    shape
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
            row -> Cell.of(row.pair().primaryPValue(), PairsTable::probability));
    if (!primary) {
      shape.forPrograms();
    }
    return shape
        .number(
            "p_holm",
            "p (all pairs)",
            row -> Cell.of(row.pair().adjustedPValue(), PairsTable::probability))
        .number(
            "detectable_ratio",
            "Detectable",
            row -> Cell.of(row.pair().detectableRatio(), r -> Cell.factor(r, 2)));
  }

  private PairsTable() {}

  /**
   * For readers.
   *
   * @param evaluation one evaluation
   * @return a row per pair
   */
  public static ResultTable readable(Evaluation evaluation) {
    return SHAPE.table(
        StandingsTable.id(evaluation) + "-pairs",
        "Pairs of estimators on held-out "
            + StandingsTable.quantity(evaluation)
            + ", "
            + evaluation.protocol(),
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

  /**
   * For readers of a comparison whose predictions are from elsewhere.
   *
   * @param comparison the comparison
   * @param title what was compared
   * @param primary the estimator that was to be held against all others, said beforehand
   * @return a row per pair
   */
  static ResultTable compared(Comparison comparison, String title, Optional<String> primary) {
    return columns(new Shape<>(), primary.isPresent())
        .note(
            WHAT_IS_TESTED
                + "."
                + primary
                    .map(
                        name ->
                            " p (primary): Holm's correction over the comparisons of "
                                + name
                                + " with each other estimator, stated beforehand.")
                    .orElse("")
                + " p (all pairs): Holm's correction over all pairs."
                + DETECTABLE)
        .table("comparison-pairs", title, rows(comparison));
  }

  /**
   * The same for machines.
   *
   * @param comparison the comparison
   * @return a row per pair
   */
  static ResultTable comparedTidy(Comparison comparison) {
    return columns(new Shape<>(), true)
        .tidy("comparison-pairs", "Pairs of estimators", rows(comparison));
  }

  private static List<Row> rows(Comparison comparison) {
    return comparison.pairs().stream().map(pair -> new Row("", "", pair)).toList();
  }

  private static List<Row> rows(Evaluation evaluation) {
    return evaluation.pairs().stream()
        .map(pair -> new Row(evaluation.protocol(), evaluation.target(), pair))
        .toList();
  }

  private static Cell probability(double p) {
    return Cell.significant(p, 2);
  }
}
