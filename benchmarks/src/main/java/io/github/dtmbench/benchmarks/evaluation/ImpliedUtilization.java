package io.github.dtmbench.benchmarks.evaluation;

import io.github.dtmbench.datasets.run.FlopBasis;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The utilization that the listed FLOP of a record imply. Where the FLOP were computed from the
 * hours, it is the utilization that somebody assumed, and many records share a round one.
 *
 * @param model name of the model
 * @param basis where the listed FLOP come from
 * @param utilization listed FLOP over what the devices could have done in the hours at their peak;
 *     a fraction, positive, above 1 in records that contradict themselves
 */
public record ImpliedUtilization(String model, FlopBasis basis, double utilization) {

  /**
   * The utilizations of all records that are complete enough, scored or not.
   *
   * @param runs the records
   * @return one per record with listed FLOP, hours and a sole device of known peak, in their order;
   *     a record that does not say where its FLOP come from counts as unknown
   */
  public static List<ImpliedUtilization> of(List<TrainingRun> runs) {
    return runs.stream()
        .filter(ImpliedUtilization::isComplete)
        .map(ImpliedUtilization::of)
        .toList();
  }

  private static boolean isComplete(TrainingRun run) {
    return run.workload().trainingFlop().isPresent()
        && run.hardware().deviceHours().isPresent()
        && peakTflops(run).isPresent();
  }

  private static ImpliedUtilization of(TrainingRun run) {
    return new ImpliedUtilization(
        run.model(),
        run.workload().flopBasis().orElse(FlopBasis.UNKNOWN),
        LabelledRun.withListedFlop(run).throughputTflopPerSecond() / peakTflops(run).orElseThrow());
  }

  private static OptionalDouble peakTflops(TrainingRun run) {
    return run.hardware().soleDevice().stream()
        .flatMapToDouble(device -> device.peakTflops().stream())
        .findFirst();
  }
}
