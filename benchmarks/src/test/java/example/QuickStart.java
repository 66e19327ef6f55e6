package example;

import io.github.dtmbench.benchmarks.EvaluationTables;
import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutEvaluation;
import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.evaluation.Target;
import io.github.dtmbench.benchmarks.protocol.LeaveOrganizationOut;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.file.TrainingRunTable;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import io.github.dtmbench.estimators.registry.Estimators;
import java.util.List;
import tech.tablesaw.api.Table;

public class QuickStart {

  public static void main(String[] arguments) {
    // The records as a Tablesaw table: one run a row, the unit in the name of the column.
    ShippedData data = ShippedData.load();
    Table records = TrainingRunTable.of(data.runs());
    System.out.println(
        records
            .where(records.stringColumn("throughput_grade").isEqualTo("score"))
            .sortDescendingOn("device_hours")
            .selectColumns("model", "device", "device_hours")
            .first(5));

    // Two estimators on runs of organizations that they were not fitted on.
    Estimators known = Estimators.standard(data);
    Estimator dynamic = known.require("dynamic-throughput");
    Estimator median = known.require("device-throughput");
    List<LabelledRun> runs = RecordGrade.select(data.runs(), RecordGrade.independent());
    Evaluation evaluation =
        Evaluation.run(
            new LeaveOrganizationOut(),
            List.of(dynamic, median),
            runs,
            Target.deviceHours(),
            HeldOutEvaluation.withoutIntervals(1),
            Statistics.usual());
    System.out.println(
        EvaluationTables.standings(evaluation)
            .selectColumns("estimator", "rank", "n", "geometric_error", "ci_low", "ci_high"));

    // A run that has not started: 6.3e12 TFLOP (6.3e24 FLOP) on H100, 70e9 parameters.
    RunFeatures plan = RunFeatures.of(6.3e12, data.devices().require("H100"), 70e9);
    Prediction prediction = median.fit(runs).predict(plan);
    System.out.println(prediction.deviceHours().orElseThrow() + " device-hours");
  }
}
