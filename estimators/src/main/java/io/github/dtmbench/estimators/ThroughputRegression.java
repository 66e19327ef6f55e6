package io.github.dtmbench.estimators;

import io.github.dtmbench.estimators.regression.FittedRegressor;
import io.github.dtmbench.estimators.regression.Regressor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Static regression: log10 throughput as a function of log10 compute, log10 parameters and log10
 * peak of the device, by any {@link Regressor}. Runs that lack one of the three are left out of the
 * fit with a note and refused when predicted.
 *
 * @param id name of the estimator
 * @param summary one line on the method
 * @param source where the method comes from
 * @param regressor the method and its settings; it standardises the features on the runs it is
 *     fitted on
 */
public record ThroughputRegression(String id, String summary, String source, Regressor regressor)
    implements Estimator {

  @Override
  public Set<Feature> reads() {
    return EnumSet.of(Feature.PARAMETERS);
  }

  @Override
  public FittedEstimator fit(List<LabelledRun> training) {
    List<double[]> rows = new ArrayList<>();
    List<Double> targets = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (LabelledRun run : training) {
      Optional<String> missing = missing(run.features());
      if (missing.isPresent()) {
        notes.add(run.model() + ": " + missing.get());
        continue;
      }
      double target = Math.log10(run.throughputTflopPerSecond());
      if (!Double.isFinite(target)) {
        notes.add(run.model() + ": its throughput is beyond the range of numbers");
        continue;
      }
      rows.add(features(run.features()));
      targets.add(target);
    }
    if (rows.isEmpty()) {
      return FittedEstimator.refusing("no training run to fit a regression on", notes);
    }
    FittedRegressor fitted =
        regressor.fit(
            rows.toArray(double[][]::new),
            targets.stream().mapToDouble(Double::doubleValue).toArray());
    return new Fitted(fitted, List.copyOf(notes));
  }

  private static Optional<String> missing(RunFeatures run) {
    if (run.parameters().isEmpty()) {
      return Optional.of("the number of parameters is not known");
    }
    return run.device().peakTflops().isEmpty()
        ? Optional.of("the peak of " + run.device().name() + " is not known")
        : Optional.empty();
  }

  private static double[] features(RunFeatures run) {
    return new double[] {
      Math.log10(run.computeTflop()),
      Math.log10(run.parameters().orElseThrow()),
      Math.log10(run.device().peakTflops().orElseThrow())
    };
  }

  private record Fitted(FittedRegressor regressor, List<String> notes) implements FittedEstimator {
    @Override
    public Prediction predict(RunFeatures run) {
      return missing(run)
          .<Prediction>map(Prediction.Refused::new)
          .orElseGet(
              () -> Prediction.ofThroughput(Math.pow(10, regressor.predict(features(run))), run));
    }
  }
}
