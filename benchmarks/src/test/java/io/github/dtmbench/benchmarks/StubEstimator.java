package io.github.dtmbench.benchmarks;

import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * An estimator whose every fit is a function of its training runs.
 *
 * @param id its name
 * @param fit what the training runs lead it to
 */
public record StubEstimator(String id, Function<List<LabelledRun>, FittedEstimator> fit)
    implements Estimator {

  /** The same hours for every run. */
  public static StubEstimator constant(String id, double hours) {
    return new StubEstimator(id, training -> run -> new Prediction.DeviceHours(hours));
  }

  /** The geometric mean of the training runs' hours, times a factor. */
  public static StubEstimator mean(String id, double factor) {
    return new StubEstimator(
        id,
        training -> {
          double mean =
              training.stream().mapToDouble(r -> Math.log(r.deviceHours())).average().orElse(0);
          return run -> new Prediction.DeviceHours(factor * Math.exp(mean));
        });
  }

  /** The same, with an opinion on how sure it is. */
  public static StubEstimator unsure(String id, Function<RunFeatures, Double> spread) {
    StubEstimator plain = mean(id, 1);
    return new StubEstimator(
        id,
        training -> {
          FittedEstimator fitted = plain.fit(training);
          return new FittedEstimator() {
            @Override
            public Prediction predict(RunFeatures run) {
              return fitted.predict(run);
            }

            @Override
            public OptionalDouble logSpread(RunFeatures run) {
              return OptionalDouble.of(spread.apply(run));
            }
          };
        });
  }

  @Override
  public String summary() {
    return "stub";
  }

  @Override
  public String source() {
    return "test";
  }

  @Override
  public Set<Feature> reads() {
    return Feature.none();
  }

  @Override
  public FittedEstimator fit(List<LabelledRun> training) {
    return fit.apply(training);
  }
}
