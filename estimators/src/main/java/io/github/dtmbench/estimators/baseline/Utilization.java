package io.github.dtmbench.estimators.baseline;

import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * The median share of the peak (model FLOP utilization, MFU) that runs achieve, over all devices.
 */
public final class Utilization {

  private final OptionalDouble median;

  private Utilization(OptionalDouble median) {
    this.median = median;
  }

  /**
   * The median of some runs. Runs on devices without a known peak are left out.
   *
   * @param runs finished runs
   * @param notes receives a line for each run that was left out
   * @return the median; without a usable run it refuses every prediction
   */
  public static Utilization of(List<LabelledRun> runs, List<String> notes) {
    double[] shares =
        runs.stream()
            .filter(run -> peakKnown(run, notes))
            .mapToDouble(
                run ->
                    run.throughputTflopPerSecond()
                        / run.features().device().peakTflops().getAsDouble())
            .toArray();
    return new Utilization(
        shares.length == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(new Median().evaluate(shares)));
  }

  /** The share itself; empty without a usable run. */
  OptionalDouble median() {
    return median;
  }

  private static boolean peakKnown(LabelledRun run, List<String> notes) {
    boolean known = run.features().device().peakTflops().isPresent();
    if (!known) {
      notes.add(run.model() + ": the peak of " + run.features().device().name() + " is not known");
    }
    return known;
  }

  /**
   * Predicts at the median share of the run's own peak.
   *
   * @param run what is known before it starts
   * @return device-hours, or a refusal where the peak is not known
   */
  public Prediction predict(RunFeatures run) {
    OptionalDouble peak = run.device().peakTflops();
    if (median.isEmpty()) {
      return new Prediction.Refused("no training run to take a utilization from");
    }
    if (peak.isEmpty()) {
      return new Prediction.Refused("the peak of " + run.device().name() + " is not known");
    }
    return Prediction.ofThroughput(median.getAsDouble() * peak.getAsDouble(), run);
  }
}
