package io.github.dtmbench.reports.figure;

import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.reproduction.AccuracyTables;
import io.github.dtmbench.benchmarks.trace.TraceStudy;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.run.TrainingRun;
import java.util.List;
import java.util.Objects;

/**
 * What the figures are drawn from: the same objects that the tables of the report show.
 *
 * @param data the shipped data
 * @param runs all records, the shipped and those of the user
 * @param accuracy the accuracy tables
 * @param hours every estimator under one protocol, scored in device-hours, with intervals
 * @param statistics how sure the intervals and tests of {@code hours} are
 * @param traces throughput over time of real runs
 * @param timing measured cost and accuracy of integration; empty if nothing was measured, which
 *     leaves the figure out
 */
public record FigureInputs(
    ShippedData data,
    List<TrainingRun> runs,
    AccuracyTables accuracy,
    Evaluation hours,
    Statistics statistics,
    TraceStudy traces,
    List<TimingPoint> timing) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the evaluation is not one of hours
   */
  public FigureInputs {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(accuracy, "accuracy");
    Objects.requireNonNull(statistics, "statistics");
    Objects.requireNonNull(traces, "traces");
    runs = List.copyOf(runs);
    timing = List.copyOf(timing);
    if (!hours.target().equals("hours")) {
      throw new IllegalArgumentException(
          "the evaluation is one of " + hours.target() + ", figures need hours");
    }
  }
}
