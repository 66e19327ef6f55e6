package io.github.dtmbench.estimators.curve;

import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Units;
import io.github.dtmbench.estimators.throughput.ClosedFormCurve;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.util.KthSelector;

/** The runs of one device family as a curve sees them: a work and the time it took. */
final class TimedRuns {

  private final double[] computeTflop;
  private final double[] deviceSeconds;

  /** Sorted, so that sums do not depend on the order of the runs. */
  TimedRuns(List<LabelledRun> runs) {
    List<LabelledRun> sorted =
        runs.stream()
            .sorted(
                Comparator.comparingDouble(LabelledRun::deviceHours)
                    .thenComparingDouble(run -> run.features().computeTflop()))
            .toList();
    computeTflop = sorted.stream().mapToDouble(run -> run.features().computeTflop()).toArray();
    deviceSeconds =
        sorted.stream().mapToDouble(run -> run.deviceHours() * Units.SECONDS_PER_HOUR).toArray();
  }

  int count() {
    return computeTflop.length;
  }

  /** The median of the levels at which the shape goes through each run. */
  double level(CurveShape shape) {
    double[] levels = shape.levelsThrough(computeTflop, deviceSeconds);
    int middle = (levels.length - 1) / 2;
    double lower = new KthSelector().select(levels, null, middle);
    double upper = levels.length % 2 == 1 ? lower : least(levels, middle + 1);
    return lower + 0.5 * (upper - lower);
  }

  /** Selection leaves what is larger behind what it selects. */
  private static double least(double[] values, int from) {
    double least = values[from];
    for (int i = from + 1; i < values.length; i++) {
      least = Math.min(least, values[i]);
    }
    return least;
  }

  /**
   * Σ |ln(predicted time / time)| of the shape at its median level. What a run would take is asked
   * from its work, as in prediction: throughput against time would be a regression with the time on
   * both sides.
   */
  double loss(CurveShape shape) {
    ClosedFormCurve curve = shape.at(level(shape));
    double sum = 0;
    for (int i = 0; i < count(); i++) {
      sum += Math.abs(Math.log(curve.deviceSeconds(computeTflop[i]) / deviceSeconds[i]));
    }
    return sum;
  }
}
