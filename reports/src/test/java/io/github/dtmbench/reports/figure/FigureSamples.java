package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutEvaluation;
import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.evaluation.Target;
import io.github.dtmbench.benchmarks.protocol.LeaveOrganizationOut;
import io.github.dtmbench.benchmarks.reproduction.AccuracyTables;
import io.github.dtmbench.benchmarks.trace.TraceStudy;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.estimators.registry.Estimators;
import java.util.List;
import java.util.stream.Stream;

/** What the tests draw: the shipped data, and estimators that are quick to fit. */
final class FigureSamples {

  static final double LEVEL = 0.8;

  static final double CONFIDENCE = 0.95;

  private static FigureInputs inputs;

  private FigureSamples() {}

  /** Invented measurements, in the shape that the benchmark will give. */
  static List<TimingPoint> timing() {
    return List.of(
        new TimingPoint("series", "1", 3e-4, 52, 3),
        new TimingPoint("series", "2", 1e-9, 64, 3),
        new TimingPoint("Brent", "1e-12", 3e-13, 2100, 2200));
  }

  static FigureInputs withTiming(List<TimingPoint> timing) {
    FigureInputs all = inputs();
    return new FigureInputs(
        all.data(),
        all.runs(),
        all.accuracy(),
        all.hours(),
        all.statistics(),
        all.traces(),
        timing);
  }

  /**
   * Computed once. Not by the initializer of this class: the threads of the evaluation would wait
   * for it to end, and it for them.
   */
  static synchronized FigureInputs inputs() {
    if (inputs == null) {
      inputs = compute();
    }
    return inputs;
  }

  private static FigureInputs compute() {
    ShippedData data = ShippedData.load();
    Estimators known = Estimators.standard(data);
    Statistics statistics = new Statistics(CONFIDENCE, 0.05);
    Evaluation hours =
        Evaluation.run(
            new LeaveOrganizationOut(),
            Stream.of(
                    "dynamic-throughput",
                    "llmcarbon.published",
                    "constant-utilization",
                    "device-throughput")
                .map(known::require)
                .toList(),
            RecordGrade.select(data.runs(), RecordGrade.independent()),
            Target.deviceHours(),
            HeldOutEvaluation.withIntervals(LEVEL, 2),
            statistics);
    return new FigureInputs(
        data,
        data.runs(),
        AccuracyTables.compute(data, 2),
        hours,
        statistics,
        TraceStudy.of(data, 2),
        timing());
  }
}
