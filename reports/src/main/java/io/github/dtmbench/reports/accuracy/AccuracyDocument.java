package io.github.dtmbench.reports.accuracy;

import io.github.dtmbench.benchmarks.reproduction.AccuracyTables;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.List;

/** The six sections of the accuracy tables, in their order. */
public final class AccuracyDocument {

  private AccuracyDocument() {}

  /**
   * The sections.
   *
   * @param tables what was computed
   * @return one table per section
   */
  public static List<ResultTable> sections(AccuracyTables tables) {
    return List.of(
        AlphaBandSection.table(tables.bands()),
        ComparisonSection.operational(tables.operational()),
        CorrectedSection.table(tables),
        ComparisonSection.embodied(tables.embodied(), tables.embodiedInputs()),
        LeaderboardSection.table(tables.leaderboard()),
        HeldOutSection.table(tables.heldOut()));
  }
}
