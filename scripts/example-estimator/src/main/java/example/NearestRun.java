package example;

import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every run goes as fast as the run on the same device family whose compute is nearest to its own.
 * A family that training has not seen is refused.
 */
public final class NearestRun implements Estimator {

  /** The service loader needs it. */
  public NearestRun() {}

  @Override
  public String id() {
    return "nearest-run";
  }

  @Override
  public String summary() {
    return "throughput of the run on the same device family that is nearest in log compute";
  }

  @Override
  public String source() {
    return "the example of an estimator of one's own";
  }

  @Override
  public Set<Feature> reads() {
    return Feature.none();
  }

  @Override
  public FittedEstimator fit(List<LabelledRun> training) {
    // A copy: the caller may change the list. An order: ties must not depend on that of the rows.
    List<LabelledRun> runs =
        training.stream()
            .sorted(
                Comparator.comparingDouble((LabelledRun run) -> run.features().computeTflop())
                    .thenComparingDouble(LabelledRun::throughputTflopPerSecond))
            .toList();
    return run ->
        nearest(runs, run)
            .map(near -> Prediction.ofThroughput(near.throughputTflopPerSecond(), run))
            .orElseGet(
                () -> new Prediction.Refused("no run on " + run.device().family() + " to go by"));
  }

  private static Optional<LabelledRun> nearest(List<LabelledRun> runs, RunFeatures run) {
    return runs.stream()
        .filter(near -> near.features().device().family().equals(run.device().family()))
        .min(Comparator.comparingDouble(near -> distance(near.features(), run)));
  }

  private static double distance(RunFeatures a, RunFeatures b) {
    return Math.abs(Math.log(a.computeTflop() / b.computeTflop()));
  }
}
