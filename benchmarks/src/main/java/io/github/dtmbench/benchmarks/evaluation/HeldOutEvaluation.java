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
import java.util.function.Predicate;

/**
 * Fits every estimator on every fold and collects what it says of the held-out runs. Work is shared
 * among threads by estimator and fold; results are gathered in the order of the folds, so they do
 * not depend on the number of threads.
 *
 * @param threads worker threads, at least 1
 * @param level probability of the prediction intervals, in (0, 1); empty for none
 * @param afterEachFold called once an estimator is done with a fold, from any thread
 */
public record HeldOutEvaluation(int threads, OptionalDouble level, Runnable afterEachFold) {

  /** Refuses fewer threads than one. */
  public HeldOutEvaluation {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", must be at least 1");
    }
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(afterEachFold, "afterEachFold");
  }

  /**
   * Predictions alone.
   *
   * @param threads worker threads, at least 1
   * @return the evaluation
   */
  public static HeldOutEvaluation withoutIntervals(int threads) {
    return new HeldOutEvaluation(threads, OptionalDouble.empty(), () -> {});
  }

  /**
   * Predictions with intervals.
   *
   * @param level probability of the intervals, in (0, 1)
   * @param threads worker threads, at least 1
   * @return the evaluation
   */
  public static HeldOutEvaluation withIntervals(double level, int threads) {
    return new HeldOutEvaluation(threads, OptionalDouble.of(level), () -> {});
  }

  /**
   * Runs the evaluation.
   *
   * @param target the quantity that is scored; runs without it are learnt from and not scored
   * @param estimators the contestants
   * @param folds the splits
   * @return a score per estimator, in the order given; where a fold has too few training runs for
   *     the level, predictions without intervals
   * @throws InputException if no fold has enough training runs for the level
   * @throws DefectException if an estimator fails; the message names it and the fold
   */
  public List<HeldOutScore> run(Target target, List<Estimator> estimators, List<Fold> folds) {
    return inEach(List.of(target), estimators, folds).get(0);
  }

  /**
   * Runs the evaluation in several quantities at once. Estimators learn and predict hours whatever
   * is scored, so each is fitted once for all of them; the scores are those of a run for each,
   * unless an estimator's answer to one run depends on which others it is asked for.
   *
   * @param targets the quantities
   * @param estimators the contestants
   * @param folds the splits
   * @return by quantity what {@link #run} gives, in the order of the quantities
   * @throws InputException if no fold has enough training runs for the level in one of them
   * @throws DefectException if an estimator fails; the message names it and the fold
   */
  public List<List<HeldOutScore>> inEach(
      List<Target> targets, List<Estimator> estimators, List<Fold> folds) {
    targets.forEach(scored -> requireSupport(scored, folds));
    List<Split> splits = folds.stream().map(this::split).toList();
    List<Callable<List<List<HeldOutPrediction>>>> jobs = new ArrayList<>();
    for (Estimator estimator : estimators) {
      for (Split split : splits) {
        jobs.add(() -> predict(estimator, split, targets));
      }
    }
    List<List<List<HeldOutPrediction>>> results = OrderedJobs.run("evaluation", jobs, threads);
    List<List<HeldOutScore>> scores = new ArrayList<>();
    for (int t = 0; t < targets.size(); t++) {
      List<HeldOutScore> ofTarget = new ArrayList<>();
      for (int e = 0; e < estimators.size(); e++) {
        List<HeldOutPrediction> predictions = new ArrayList<>();
        for (int f = 0; f < folds.size(); f++) {
          predictions.addAll(results.get(e * folds.size() + f).get(t));
        }
        ofTarget.add(new HeldOutScore(estimators.get(e).id(), predictions));
      }
      scores.add(ofTarget);
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

  private void requireSupport(Target scored, List<Fold> folds) {
    if (level.isEmpty() || folds.isEmpty()) {
      return;
    }
    int most =
        folds.stream().mapToInt(fold -> organizationsToLearnFrom(scored, fold)).max().orElse(0);
    LevelSupport.require(level.getAsDouble(), scored.id(), most, "the largest fold has");
  }

  private static int organizationsToLearnFrom(Target scored, Fold fold) {
    return (int)
        fold.training().stream()
            .filter(run -> scored.outcome(run).isPresent())
            .map(LabelledRun::organizationGroup)
            .distinct()
            .count();
  }

  private List<List<HeldOutPrediction>> predict(
      Estimator estimator, Split split, List<Target> targets) {
    List<List<HeldOutPrediction>> predictions =
        DefectException.named(
            "estimator " + estimator.id() + " on fold " + split.fold().label(),
            () -> scored(estimator, split, targets));
    afterEachFold.run();
    return predictions;
  }

  private List<List<HeldOutPrediction>> scored(
      Estimator estimator, Split split, List<Target> targets) {
    Fold fold = split.fold();
    Predicate<LabelledRun> counts =
        run -> targets.stream().anyMatch(scored -> scored.outcome(run).isPresent());
    List<LabelledRun> held = fold.held().stream().filter(counts).toList();
    if (held.isEmpty()) {
      return targets.stream().map(scored -> List.<HeldOutPrediction>of()).toList();
    }
    FittedEstimator fitted = estimator.fit(fold.training());
    Optional<Calibration> calibration =
        level.isPresent()
            ? Optional.of(Calibration.of(estimator, split.calibration(), counts))
            : Optional.empty();
    List<Prediction> predictions =
        fitted.predictAll(held.stream().map(LabelledRun::features).toList());
    List<List<HeldOutPrediction>> byTarget = new ArrayList<>();
    for (Target scored : targets) {
      Optional<LogIntervals> intervals =
          calibration.flatMap(c -> LogIntervals.calibrate(c, scored, level.getAsDouble()));
      List<HeldOutPrediction> judged = new ArrayList<>();
      for (int i = 0; i < held.size(); i++) {
        LabelledRun run = held.get(i);
        Prediction prediction = predictions.get(i);
        scored
            .outcome(run)
            .ifPresent(
                outcome ->
                    judged.add(judged(fold.label(), run, outcome, prediction, fitted, intervals)));
      }
      byTarget.add(judged);
    }
    return byTarget;
  }

  private HeldOutPrediction judged(
      String fold,
      LabelledRun run,
      Outcome outcome,
      Prediction prediction,
      FittedEstimator fitted,
      Optional<LogIntervals> intervals) {
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
