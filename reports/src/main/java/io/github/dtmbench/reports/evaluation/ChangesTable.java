package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.evaluation.Standing;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.benchmarks.scoring.JoinedEvaluation;
import io.github.dtmbench.benchmarks.scoring.JoinedEvaluation.Influence;
import io.github.dtmbench.benchmarks.scoring.JoinedEvaluation.ScoreChange;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.Column;
import io.github.dtmbench.reports.table.ResultTable;

/** What new records change once they join the evaluation. */
public final class ChangesTable {

  private ChangesTable() {}

  /**
   * The scores before and after.
   *
   * @param joined both evaluations
   * @return a row per estimator
   */
  public static ResultTable scores(JoinedEvaluation joined) {
    ResultTable.Builder table =
        ResultTable.builder("changes", "Leave-organization-out without and with the new records")
            .column(Column.text("estimator", "Estimator"))
            .column(Column.number("rank_before", "Rank before"))
            .column(Column.number("rank_after", "after"))
            .column(Column.number("n_before", "n before"))
            .column(Column.number("n_after", "after"))
            .column(Column.number("error_before", "Geom. error before"))
            .column(Column.number("error_after", "after"));
    for (ScoreChange change : joined.changes()) {
      table.row(
          Cell.text(change.after().estimator()),
          Cell.count(change.before().rank()),
          Cell.count(change.after().rank()),
          Cell.count(change.before().records()),
          Cell.count(change.after().records()),
          error(change.before()),
          error(change.after()));
    }
    return table
        .note(
            joined.fittedOnNew()
                ? "The new records are fitted on and scored like the shipped ones."
                : "More than "
                    + JoinedEvaluation.MOST_TO_FIT_ON
                    + " new records: they are scored, each from the shipped records of other"
                    + " organizations, and not fitted on.")
        .build();
  }

  /**
   * The influence of each new record.
   *
   * @param joined both evaluations
   * @return a row per new record and estimator
   */
  public static ResultTable influences(JoinedEvaluation joined) {
    ResultTable.Builder table =
        ResultTable.builder("influence", "Influence of each new record")
            .column(Column.text("record", "Record"))
            .column(Column.text("estimator", "Estimator"))
            .column(Column.number("off_by", "Off by"))
            .column(Column.number("error_ratio", "Changes geom. error"));
    for (Influence influence : joined.influences()) {
      table.row(
          Cell.text(influence.model()),
          Cell.text(influence.estimator()),
          Cell.factor(Math.exp(influence.absoluteLogError()), 2),
          Cell.factor(influence.errorRatio(), 4));
    }
    return table
        .note(
            "Off by: the factor between prediction and outcome when the record is held out."
                + " Changes: geometric error with this record over that without it, the same"
                + " predictions kept.")
        .build();
  }

  private static Cell error(Standing standing) {
    return Cells.of(standing.value(Metric.GEOMETRIC_ERROR), e -> Cell.factor(e, 3));
  }
}
