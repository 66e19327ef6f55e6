package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.PairedComparison;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.List;

/** Every two estimators compared on the records that both answered. */
public final class PairsTable {

  private static final int P_DIGITS = 2;

  private PairsTable() {}

  /**
   * For readers.
   *
   * @param evaluation one evaluation
   * @return a row per pair
   */
  public static ResultTable readable(Evaluation evaluation) {
    ResultTable.Builder table =
        ResultTable.builder(
                evaluation.protocol() + "-" + evaluation.target() + "-pairs",
                evaluation.protocol() + ", " + evaluation.target() + ": pairs of estimators")
            .column(Column.text("first", "First"))
            .column(Column.text("second", "Second"))
            .column(Column.number("n", "n"))
            .column(Column.number("organizations", "Org."))
            .column(Column.number("ratio", "Error ratio"))
            .column(Column.text("interval", "Interval"))
            .column(Column.number("p", "p"))
            .column(Column.number("p_primary", "p (primary)"))
            .column(Column.number("p_holm", "p (all pairs)"))
            .column(Column.number("detectable", "Detectable"));
    for (PairedComparison pair : evaluation.pairs()) {
      table.row(
          Cell.text(pair.first()),
          Cell.text(pair.second()),
          Cell.count(pair.records()),
          Cell.count(pair.organizations()),
          Cell.factor(pair.errorRatio(), 3),
          pair.ratioInterval()
              .map(i -> Cell.text(StandingsTable.factors(i)))
              .orElseGet(Cell::missing),
          Cells.of(pair.pValue(), p -> Cell.significant(p, P_DIGITS)),
          Cells.of(pair.primaryPValue(), p -> Cell.significant(p, P_DIGITS)),
          Cells.of(pair.adjustedPValue(), p -> Cell.significant(p, P_DIGITS)),
          Cells.of(pair.detectableRatio(), r -> Cell.factor(r, 2)));
    }
    return table
        .note(
            "Error ratio: geometric error of the first over that of the second, on the records that"
                + " both answered, every organization counting once. p: exact over all flips of"
                + " sign by organization, or the corrected resampled t-test under k-fold. p"
                + " (primary): Holm's correction over the comparisons stated beforehand, our own"
                + " estimator against each published method and the median of the device family; p"
                + " (all pairs): Holm's correction over all pairs, which are exploratory."
                + " Detectable: the ratio that so many organizations would have shown with a"
                + " probability of 80 % in one test at the 5 % level, uncorrected.")
        .build();
  }

  /**
   * For machines.
   *
   * @param evaluations the evaluations
   * @return a row per protocol, target and pair
   */
  public static ResultTable tidy(List<Evaluation> evaluations) {
    ResultTable.Builder table =
        ResultTable.builder("pairs", "Pairs of estimators")
            .column(Column.text("protocol", "Protocol"))
            .column(Column.text("target", "Target"))
            .column(Column.text("first", "First"))
            .column(Column.text("second", "Second"))
            .column(Column.number("n", "n"))
            .column(Column.number("organizations", "Organizations"))
            .column(Column.number("error_ratio", "Error ratio"))
            .column(Column.number("ci_low", "Lower end"))
            .column(Column.number("ci_high", "Upper end"))
            .column(Column.number("p", "p"))
            .column(Column.number("p_primary", "p (primary)"))
            .column(Column.number("p_holm", "p (all pairs)"))
            .column(Column.number("detectable_ratio", "Detectable ratio"));
    for (Evaluation evaluation : evaluations) {
      for (PairedComparison pair : evaluation.pairs()) {
        table.row(
            Cell.text(evaluation.protocol()),
            Cell.text(evaluation.target()),
            Cell.text(pair.first()),
            Cell.text(pair.second()),
            Cell.count(pair.records()),
            Cell.count(pair.organizations()),
            Cells.exact(pair.errorRatio()),
            pair.ratioInterval().map(i -> Cells.exact(i.low())).orElseGet(Cell::missing),
            pair.ratioInterval().map(i -> Cells.exact(i.high())).orElseGet(Cell::missing),
            Cells.exact(pair.pValue()),
            Cells.exact(pair.primaryPValue()),
            Cells.exact(pair.adjustedPValue()),
            Cells.exact(pair.detectableRatio()));
      }
    }
    return table.build();
  }
}
