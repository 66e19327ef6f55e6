package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.comparison.Standing;
import io.github.dtmbench.benchmarks.metric.Metric;
import io.github.dtmbench.benchmarks.scoring.JoinedEvaluation;
import io.github.dtmbench.benchmarks.scoring.JoinedEvaluation.Influence;
import io.github.dtmbench.benchmarks.scoring.JoinedEvaluation.ScoreChange;
import io.github.dtmbench.reports.table.Cell;
import io.github.dtmbench.reports.table.ResultTable;
import io.github.dtmbench.reports.table.Shape;

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
    Shape<ScoreChange> shape =
        new Shape<ScoreChange>()
            .text("estimator", "Estimator", change -> change.after().estimator())
            .number("rank_before", "Rank before", c -> Cell.count(c.before().rank()))
            .number("rank_after", "after", c -> Cell.count(c.after().rank()))
            .number("n_before", "n before", c -> Cell.count(c.before().records()))
            .number("n_after", "after", c -> Cell.count(c.after().records()))
            .number("error_before", "Geom. error before", c -> error(c.before()))
            .number("error_after", "after", c -> error(c.after()));
    return shape
        .note(
            joined.fittedOnNew()
                ? "The new records are fitted on and scored like the shipped ones."
                : "More than "
                    + JoinedEvaluation.MOST_TO_FIT_ON
                    + " new records: they are scored, each from the shipped records of other"
                    + " organizations, and not fitted on.")
        .table(
            "changes", "Leave-organization-out without and with the new records", joined.changes());
  }

  /**
   * The influence of each new record.
   *
   * @param joined both evaluations
   * @return a row per new record and estimator
   */
  public static ResultTable influences(JoinedEvaluation joined) {
    Shape<Influence> shape =
        new Shape<Influence>()
            .text("record", "Record", Influence::model)
            .text("estimator", "Estimator", Influence::estimator)
            .number("off_by", "Off by", i -> Cell.factor(Math.exp(i.absoluteLogError()), 2))
            .number("error_ratio", "Changes geom. error", i -> Cell.factor(i.errorRatio(), 4));
    return shape
        .note(
            "Off by: the factor between prediction and outcome when the record is held out."
                + " Changes: geometric error with this record over that without it, the same"
                + " predictions kept.")
        .table("influence", "Influence of each new record", joined.influences());
  }

  private static Cell error(Standing standing) {
    return Cell.of(standing.value(Metric.GEOMETRIC_ERROR), e -> Cell.factor(e, 3));
  }
}
