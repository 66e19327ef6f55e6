package io.github.dtmbench.estimators.registry;

import io.github.dtmbench.datasets.check.DefectException;
import io.github.dtmbench.estimators.ClosedForm;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.HoursInterval;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * An estimator whose failures bear its name. Whatever it throws, and an answer that its contract
 * does not know (null, a spread that is no positive number, too few predictions), becomes a {@link
 * DefectException}; so the fault of an estimator is never taken for that of the user's input. One
 * that somebody else wrote may also never come back: its calls have a limit of time.
 *
 * @param estimator the one that is watched
 * @param limit how long a call may take; empty for as long as it likes
 */
public record GuardedEstimator(Estimator estimator, Optional<Duration> limit) implements Estimator {

  /**
   * Who makes calls that have a limit. A spread is asked for every run of every fold, so threads
   * are kept for the next call, whoever makes it; one that never comes back is given up. What an
   * estimator leaves in its thread it may find there again, or not: nothing of its answers should
   * rest on that.
   */
  private static final ExecutorService CALLS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "estimator");
            thread.setDaemon(true);
            return thread;
          });

  /** One of ours. */
  public GuardedEstimator(Estimator estimator) {
    this(estimator, Optional.empty());
  }

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
    Supplier<T> named =
        () ->
            DefectException.named(
                () -> "estimator " + name() + ", " + method,
                () -> Objects.requireNonNull(call.get(), method + " gave null"));
    return limit.isPresent() ? inTime(method, named) : named.get();
  }

  /** Nothing stops a thread that does not want to; as a daemon it keeps nobody waiting. */
  private <T> T inTime(String method, Supplier<T> call) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    Future<T> answer =
        CALLS.submit(
            () -> {
              Thread thread = Thread.currentThread();
              thread.setContextClassLoader(loader);
              try {
                return call.get();
              } finally {
                thread.setContextClassLoader(null);
              }
            });
    try {
      return answer.get(limit.orElseThrow().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new DefectException("estimator, " + method, e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new DefectException(
          "estimator " + estimator.getClass().getName() + ", " + method,
          "took longer than " + limit.orElseThrow().toSeconds() + " s");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new DefectException("estimator, " + method, "was interrupted");
    }
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
    public Optional<ClosedForm> closedForm() {
      return guard.named("closedForm", fitted::closedForm);
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
