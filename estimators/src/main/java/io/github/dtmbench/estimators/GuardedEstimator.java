package io.github.dtmbench.estimators;

import io.github.dtmbench.datasets.check.DefectException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An estimator whose failures bear its name. Whatever it throws, and an answer that its contract
 * does not know (null, a spread that is no positive number, too few predictions), becomes a {@link
 * DefectException}; so the fault of an estimator is never taken for that of the user's input.
 *
 * @param estimator the one that is watched
 */
record GuardedEstimator(Estimator estimator) implements Estimator {

  @Override
  public String id() {
    return named("id", estimator::id);
  }

  @Override
  public String summary() {
    return named("summary", estimator::summary);
  }

  @Override
  public String source() {
    return named("source", estimator::source);
  }

  @Override
  public Optional<String> caveat() {
    return named("caveat", estimator::caveat);
  }

  @Override
  public Set<Feature> reads() {
    return named("reads", () -> Set.copyOf(estimator.reads()));
  }

  @Override
  public boolean mayBeCalibrated() {
    return named("mayBeCalibrated", estimator::mayBeCalibrated);
  }

  @Override
  public FittedEstimator fit(List<LabelledRun> training) {
    return new Fitted(this, named("fit", () -> estimator.fit(training)));
  }

  private <T> T named(String method, Supplier<T> call) {
    return DefectException.named(
        () -> "estimator " + name() + ", " + method,
        () -> Objects.requireNonNull(call.get(), method + " gave null"));
  }

  /** An estimator that cannot even tell its name has that of its class. */
  private String name() {
    try {
      return estimator.id();
    } catch (Throwable e) {
      return estimator.getClass().getName();
    }
  }

  private record Fitted(GuardedEstimator guard, FittedEstimator fitted) implements FittedEstimator {

    @Override
    public Prediction predict(RunFeatures run) {
      return guard.named("predict", () -> fitted.predict(run));
    }

    @Override
    public List<Prediction> predictAll(List<RunFeatures> runs) {
      return guard.named(
          "predict",
          () -> {
            List<Prediction> all = List.copyOf(fitted.predictAll(runs));
            if (all.size() != runs.size()) {
              throw new IllegalStateException(
                  all.size() + " predictions for " + runs.size() + " runs");
            }
            return all;
          });
    }

    @Override
    public Optional<HoursInterval> ownInterval(RunFeatures run) {
      return guard.named("ownInterval", () -> fitted.ownInterval(run));
    }

    @Override
    public OptionalDouble logSpread(RunFeatures run) {
      return guard.named(
          "logSpread",
          () -> {
            OptionalDouble spread = fitted.logSpread(run);
            if (spread.isPresent()
                && !(spread.getAsDouble() > 0 && Double.isFinite(spread.getAsDouble()))) {
              throw new IllegalStateException(
                  "the spread is " + spread.getAsDouble() + ", must be positive and finite");
            }
            return spread;
          });
    }

    @Override
    public List<String> doubts(RunFeatures run) {
      return guard.named("doubts", () -> List.copyOf(fitted.doubts(run)));
    }

    @Override
    public List<String> notes() {
      return guard.named("notes", () -> List.copyOf(fitted.notes()));
    }
  }
}
