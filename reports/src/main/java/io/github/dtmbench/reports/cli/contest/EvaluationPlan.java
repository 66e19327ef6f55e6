package io.github.dtmbench.reports.cli.contest;

import io.github.dtmbench.benchmarks.carbon.CarbonReports;
import io.github.dtmbench.benchmarks.carbon.StageErrors;
import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.evaluation.ApparentAccuracy;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutEvaluation;
import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.evaluation.Target;
import io.github.dtmbench.benchmarks.protocol.Protocol;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.reports.cli.terminal.Progress;
import io.github.dtmbench.reports.evaluation.EvaluationDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Evaluations as options ask for them. At a terminal their progress is shown.
 *
 * @param recorded all records
 * @param estimators the contestants
 * @param protocols how records are split; an evaluation per protocol and target, in this order
 * @param targets in what quantities
 * @param grades which records take part
 * @param apparent the protocols under which circular records are looked at, too
 * @param carbon the reports of carbon among the records
 * @param level probability of the prediction intervals
 * @param statistics how sure comparisons are to be
 * @param threads worker threads; the result does not depend on them
 */
public record EvaluationPlan(
    List<TrainingRun> recorded,
    List<Estimator> estimators,
    List<Protocol> protocols,
    List<Target> targets,
    Set<RecordGrade> grades,
    List<Protocol> apparent,
    CarbonReports carbon,
    double level,
    Statistics statistics,
    int threads) {

  /**
   * Fits, predicts and compares.
   *
   * @throws IllegalArgumentException if a protocol cannot split the records
   */
  public EvaluationDocument run() {
    List<LabelledRun> runs = RecordGrade.select(recorded, grades);
    List<Evaluation> evaluations = new ArrayList<>();
    Map<String, String> summaries = new LinkedHashMap<>();
    Map<String, List<ApparentAccuracy>> withCircular = new LinkedHashMap<>();
    for (Protocol protocol : protocols) {
      summaries.put(protocol.id(), protocol.summary());
      evaluations.addAll(evaluations(protocol, runs));
      if (apparent.contains(protocol)) {
        withCircular.put(
            protocol.id(), ApparentAccuracy.of(protocol, estimators, recorded, threads));
      }
    }
    return new EvaluationDocument(
        evaluations,
        summaries,
        caveats(),
        level,
        statistics.confidence(),
        withCircular,
        targets.contains(carbon.target()) ? StageErrors.of(carbon) : List.of(),
        carbon.kinds());
  }

  private List<Evaluation> evaluations(Protocol protocol, List<LabelledRun> runs) {
    try (Progress progress =
        Progress.of(protocol.id(), (long) estimators.size() * protocol.folds(runs).size())) {
      return Evaluation.inEach(
          protocol,
          estimators,
          runs,
          targets,
          new HeldOutEvaluation(threads, OptionalDouble.of(level), progress::step),
          statistics);
    }
  }

  private Map<String, String> caveats() {
    Map<String, String> caveats = new LinkedHashMap<>();
    estimators.forEach(e -> e.caveat().ifPresent(caveat -> caveats.put(e.id(), caveat)));
    return caveats;
  }
}
