package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.comparison.Comparison;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A comparison of predictions that are from elsewhere.
 *
 * @param comparison standings and pairs
 * @param source what the predictions were read from
 * @param confidence probability of the intervals of geometric errors
 * @param primary the estimator that was to be held against all others, said beforehand
 */
public record ComparisonDocument(
    Comparison comparison, String source, double confidence, Optional<String> primary) {

  /**
   * For readers.
   *
   * @return how the estimators stand, and, of two or more, every two of them
   */
  public List<ResultTable> readable() {
    List<ResultTable> tables = new ArrayList<>();
    tables.add(StandingsTable.compared(comparison, "Estimators compared on " + source, confidence));
    if (!comparison.pairs().isEmpty()) {
      tables.add(PairsTable.compared(comparison, "Pairs of estimators on " + source, primary));
    }
    return tables;
  }

  /**
   * For machines.
   *
   * @return a row per estimator
   */
  public ResultTable standings() {
    return StandingsTable.comparedTidy(comparison);
  }

  /**
   * For machines.
   *
   * @return a row per pair
   */
  public ResultTable pairs() {
    return PairsTable.comparedTidy(comparison);
  }
}
