package io.github.dtmbench.estimators.curve;

import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.baseline.Utilization;
import io.github.dtmbench.estimators.throughput.ClosedFormCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One kind of throughput curve, fitted per device family.
 *
 * <p>As in OpenCarbonEval each run is inverted for the level at which the curve goes through it,
 * and the level of a family is the median over its runs. Of the shapes of the kind the family takes
 * the one with the smallest mean of |ln(predicted time / time)| over its training runs, the
 * quantity that scores are made of, and the first of equals. A family of fewer than {@value
 * #MIN_RUNS_FOR_A_SHAPE} runs takes the shape with the smallest mean over the runs of all families,
 * each at its own level. A family without a run is predicted from the median utilization of the
 * training runs, as by {@code device-throughput}; there the kinds do not differ.
 *
 * <p>With a constant as the only shape this would be {@code device-throughput} itself, so the
 * constant is not entered a second time.
 *
 * @param kind the kind of curve
 */
public record CurveThroughput(CurveKind kind) implements Estimator {

  /**
   * Below this a family cannot tell shapes of two parameters apart: four runs for each, at least.
   */
  static final int MIN_RUNS_FOR_A_SHAPE = 8;

  /** Within a factor of this around one, no shape leaves the range of doubles. */
  private static final double PLAUSIBLE = 1e15;

  @Override
  public String id() {
    return "curve." + kind.variant();
  }

  @Override
  public String summary() {
    return "throughput " + kind.formula() + "; median level and best shape of the device family";
  }

  @Override
  public String source() {
    return kind.origin() + "; fitted here";
  }

  @Override
  public Set<Feature> reads() {
    return Feature.none();
  }

  @Override
  public FittedEstimator fit(List<LabelledRun> training) {
    List<String> notes = new ArrayList<>();
    Utilization unseen = Utilization.of(training, notes);
    Map<String, TimedRuns> families = byFamily(training, notes);
    List<CurveShape> shapes = kind.shapes();
    Map<String, double[]> losses = new TreeMap<>();
    double[] pooledLoss = new double[shapes.size()];
    families.forEach(
        (family, runs) -> {
          double[] loss = shapes.stream().mapToDouble(runs::loss).toArray();
          losses.put(family, loss);
          Arrays.setAll(pooledLoss, i -> pooledLoss[i] + loss[i]);
        });
    Map<String, ClosedFormCurve> curves = new TreeMap<>();
    families.forEach(
        (family, runs) -> {
          boolean enough = runs.count() >= MIN_RUNS_FOR_A_SHAPE;
          CurveShape shape = shapes.get(firstOfLeast(enough ? losses.get(family) : pooledLoss));
          curves.put(family, shape.at(runs.level(shape)));
        });
    return new FittedCurves(curves, unseen, notes);
  }

  private static int firstOfLeast(double[] losses) {
    int least = 0;
    for (int i = 1; i < losses.length; i++) {
      if (losses[i] < losses[least]) {
        least = i;
      }
    }
    return least;
  }

  /** Runs beyond anything that a device does are left out with a note. */
  private static Map<String, TimedRuns> byFamily(List<LabelledRun> training, List<String> notes) {
    Map<String, List<LabelledRun>> byFamily = new TreeMap<>();
    for (LabelledRun run : training) {
      if (isPlausible(run.throughputTflopPerSecond()) && isPlausible(run.deviceHours())) {
        byFamily
            .computeIfAbsent(run.features().device().family(), family -> new ArrayList<>())
            .add(run);
      } else {
        notes.add(
            run.model()
                + ": "
                + run.throughputTflopPerSecond()
                + " TFLOP/s for "
                + run.deviceHours()
                + " h, of which neither may be outside ["
                + 1 / PLAUSIBLE
                + ", "
                + PLAUSIBLE
                + "]");
      }
    }
    Map<String, TimedRuns> families = new TreeMap<>();
    byFamily.forEach((family, runs) -> families.put(family, new TimedRuns(runs)));
    return families;
  }

  private static boolean isPlausible(double value) {
    return value >= 1 / PLAUSIBLE && value <= PLAUSIBLE;
  }
}
