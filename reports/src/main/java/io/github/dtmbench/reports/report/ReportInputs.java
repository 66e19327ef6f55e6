package io.github.dtmbench.reports.report;

import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.ledger.Claim;
import io.github.dtmbench.benchmarks.reproduction.AccuracyTables;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.reports.evaluation.EvaluationDocument;
import io.github.dtmbench.reports.figure.Figure;
import java.util.List;
import java.util.Objects;

/**
 * What a report shows, computed before.
 *
 * @param data the shipped data
 * @param accuracy the accuracy tables
 * @param evaluations every evaluation; the first is the main result
 * @param statistics the statistics of the evaluations
 * @param ledger every cell of the published tables
 * @param figures the figures, in their order
 */
public record ReportInputs(
    ShippedData data,
    AccuracyTables accuracy,
    EvaluationDocument evaluations,
    Statistics statistics,
    List<Claim> ledger,
    List<Figure> figures) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is no evaluation
   */
  public ReportInputs {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(accuracy, "accuracy");
    Objects.requireNonNull(statistics, "statistics");
    ledger = List.copyOf(ledger);
    figures = List.copyOf(figures);
    if (evaluations.evaluations().isEmpty()) {
      throw new IllegalArgumentException("a report needs an evaluation");
    }
  }

  /** The evaluation that the report opens on. */
  Evaluation main() {
    return evaluations.evaluations().get(0);
  }
}
