package io.github.dtmbench.benchmarks.evaluation;

import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.benchmarks.parallel.OrderedJobs;
import io.github.dtmbench.benchmarks.protocol.Fold;
import io.github.dtmbench.datasets.check.DefectException;
import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.HoursInterval;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

/**
 * Fits every estimator on every fold and collects what it says of the held-out runs. Work is shared
 * among threads by estimator and fold; results are gathered in the order of the folds, so they do
 * not depend on the number of threads.
 *
 * @param threads worker threads, at least 1
 * @param target the quantity that is scored; runs without it are learnt from and not scored
 * @param level probability of the prediction intervals, in (0, 1); empty for none
 * @param afterEachFold called once an estimator is done with a fold, from any thread
 */
public record HeldOutEvaluation(
    int threads, Target target, OptionalDouble level, Runnable afterEachFold) {

  /** Refuses fewer threads than one. */
  public HeldOutEvaluation {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", must be at least 1");
    }
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(afterEachFold, "afterEachFold");
  }

  /**
   * Device-hours without intervals.
   *
   * @param threads worker threads, at least 1
   * @return the evaluation
   */
  public static HeldOutEvaluation ofHours(int threads) {
    return new HeldOutEvaluation(threads, Target.deviceHours(), OptionalDouble.empty(), () -> {});
  }

  /**
   * Runs the evaluation.
   *
   * @param estimators the contestants
   * @param folds the splits
   * @return a score per estimator, in the order given; where a fold has too few training runs for
   *     the level, predictions without intervals
   * @throws InputException if no fold has enough training runs for the level
   * @throws DefectException if an estimator fails; the message names it and the fold
   */
  public List<HeldOutScore> run(List<Estimator> estimators, List<Fold> folds) {
    requireSupport(folds);
    List<Split> splits = folds.stream().map(this::split).toList();
    List<Callable<List<HeldOutPrediction>>> jobs = new ArrayList<>();
    for (Estimator estimator : estimators) {
      for (Split split : splits) {
        jobs.add(() -> predict(estimator, split));
      }
    }
    List<List<HeldOutPrediction>> results = OrderedJobs.run("evaluation", jobs, threads);
    List<HeldOutScore> scores = new ArrayList<>();
    for (int e = 0; e < estimators.size(); e++) {
      List<HeldOutPrediction> predictions = new ArrayList<>();
      results.subList(e * folds.size(), (e + 1) * folds.size()).forEach(predictions::addAll);
      scores.add(new HeldOutScore(estimators.get(e).id(), predictions));
    }
    return scores;
  }

  /**
   * A fold as every estimator meets it.
   *
   * @param fold the split
   * @param calibration how its training runs are split again for intervals; none without a level
   */
  private record Split(Fold fold, List<Fold> calibration) {}

  private Split split(Fold fold) {
    return new Split(fold, level.isPresent() ? Calibration.folds(fold.training()) : List.of());
  }

  private void requireSupport(List<Fold> folds) {
    if (level.isEmpty() || folds.isEmpty()) {
      return;
    }
    int most = folds.stream().mapToInt(this::organizationsToLearnFrom).max().orElse(0);
    LevelSupport.require(level.getAsDouble(), target.id(), most, "the largest fold has");
  }

  private int organizationsToLearnFrom(Fold fold) {
    return (int)
        fold.training().stream()
            .filter(run -> target.outcome(run).isPresent())
            .map(LabelledRun::organizationGroup)
            .distinct()
            .count();
  }

  private List<HeldOutPrediction> predict(Estimator estimator, Split split) {
    List<HeldOutPrediction> predictions =
        DefectException.named(
            "estimator " + estimator.id() + " on fold " + split.fold().label(),
            () -> scored(estimator, split));
    afterEachFold.run();
    return predictions;
  }

  private List<HeldOutPrediction> scored(Estimator estimator, Split split) {
    Fold fold = split.fold();
    List<LabelledRun> held =
        fold.held().stream().filter(run -> target.outcome(run).isPresent()).toList();
    if (held.isEmpty()) {
      return List.of();
    }
    FittedEstimator fitted = estimator.fit(fold.training());
    Optional<LogIntervals> intervals =
        level.isPresent()
            ? LogIntervals.calibrate(
                Calibration.of(
                    estimator, split.calibration(), run -> target.outcome(run).isPresent()),
                target,
                level.getAsDouble())
            : Optional.empty();
    List<Prediction> predictions =
        fitted.predictAll(held.stream().map(LabelledRun::features).toList());
    List<HeldOutPrediction> scored = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      scored.add(judged(fold.label(), held.get(i), predictions.get(i), fitted, intervals));
    }
    return scored;
  }

  private HeldOutPrediction judged(
      String fold,
      LabelledRun run,
      Prediction prediction,
      FittedEstimator fitted,
      Optional<LogIntervals> intervals) {
    Outcome outcome = target.outcome(run).orElseThrow();
    OptionalDouble hours = prediction.deviceHours();
    Optional<Interval> interval = Optional.empty();
    OptionalDouble coveringLevel = OptionalDouble.empty();
    if (hours.isPresent() && level.isPresent()) {
      double predicted = hours.getAsDouble() * outcome.perDeviceHour();
      Optional<HoursInterval> own = fitted.ownInterval(run.features());
      if (own.isPresent()) {
        interval =
            own.map(
                i ->
                    new Interval(
                        i.lowDeviceHours() * outcome.perDeviceHour(),
                        i.highDeviceHours() * outcome.perDeviceHour()));
      } else if (intervals.isPresent()) {
        LogIntervals calibrated = intervals.orElseThrow();
        interval = Optional.of(calibrated.around(predicted, fitted, run.features()));
        coveringLevel =
            OptionalDouble.of(calibrated.coveringLevel(predicted, outcome, fitted, run.features()));
      }
    }
    return new HeldOutPrediction(fold, run, outcome, prediction, interval, coveringLevel);
  }
}
