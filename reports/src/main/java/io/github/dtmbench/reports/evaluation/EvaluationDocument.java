package io.github.dtmbench.reports.evaluation;

import io.github.dtmbench.benchmarks.carbon.StageErrors;
import io.github.dtmbench.benchmarks.evaluation.ApparentAccuracy;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.reports.table.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Evaluations for readers, the main tables and one kind of detail, and for machines, one table.
 *
 * @param evaluations one per protocol and quantity
 * @param summaries what each protocol does, by id
 * @param caveats what a reader should know of an estimator, by id
 * @param level probability of the prediction intervals
 * @param confidence probability of the intervals of geometric errors
 * @param apparent accuracy with circular records by protocol, empty if not asked for
 * @param stages errors from hours to carbon, empty if carbon is not evaluated
 * @param kindsOfReport kind of report by model, for carbon
 */
public record EvaluationDocument(
    List<Evaluation> evaluations,
    Map<String, String> summaries,
    Map<String, String> caveats,
    double level,
    double confidence,
    Map<String, List<ApparentAccuracy>> apparent,
    List<StageErrors> stages,
    Map<String, String> kindsOfReport) {

  /** What is shown beside, or to a machine in place of, the main table. */
  public enum Detail {
    /** Nothing. */
    NONE,
    /** Every held-out prediction. */
    PREDICTIONS,
    /** Every two estimators compared. */
    PAIRS,
    /** Errors by device family. */
    FAMILIES,
    /** Accuracy with circular records. */
    APPARENT
  }

  /**
   * For readers.
   *
   * @param detail what to show beside the main tables
   * @return a table per protocol and quantity, then the detail, then the stages to carbon
   */
  public List<ResultTable> readable(Detail detail) {
    List<ResultTable> tables = new ArrayList<>();
    for (Evaluation evaluation : evaluations) {
      tables.add(
          StandingsTable.readable(
              evaluation, summaries.get(evaluation.protocol()), caveats, level, confidence));
      if (detail == Detail.PAIRS) {
        tables.add(PairsTable.readable(evaluation));
      }
    }
    if (detail != Detail.NONE && detail != Detail.PAIRS) {
      tables.add(
          detail == Detail.FAMILIES
              ? GroupsTable.byDeviceFamilyReadable(evaluations)
              : tidy(detail));
    }
    if (!stages.isEmpty()) {
      tables.add(
          GroupsTable.byKindOfReport(
              evaluations.stream().filter(e -> e.target().equals("carbon")).toList(),
              kindsOfReport));
      tables.add(StagesTable.of(stages));
    }
    return tables;
  }

  /**
   * Every two estimators compared, for readers.
   *
   * @return a table per evaluation
   */
  public List<ResultTable> pairsTables() {
    return evaluations.stream().map(PairsTable::readable).toList();
  }

  /**
   * For machines.
   *
   * @param detail what to show
   * @return one table over all evaluations
   */
  public ResultTable tidy(Detail detail) {
    return switch (detail) {
      case NONE -> StandingsTable.tidy(evaluations, level);
      case PREDICTIONS -> PredictionsTable.of(evaluations);
      case PAIRS -> PairsTable.tidy(evaluations);
      case FAMILIES -> GroupsTable.byDeviceFamily(evaluations);
      case APPARENT -> ApparentAccuracyTable.of(apparent);
    };
  }
}
