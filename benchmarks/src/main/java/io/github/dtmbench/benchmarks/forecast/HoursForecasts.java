package io.github.dtmbench.benchmarks.forecast;

import io.github.dtmbench.benchmarks.evaluation.Calibration;
import io.github.dtmbench.benchmarks.evaluation.LevelSupport;
import io.github.dtmbench.benchmarks.evaluation.LogIntervals;
import io.github.dtmbench.benchmarks.evaluation.Outcome;
import io.github.dtmbench.benchmarks.evaluation.Target;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.benchmarks.parallel.OrderedJobs;
import io.github.dtmbench.benchmarks.protocol.Fold;
import io.github.dtmbench.estimators.ClosedForm;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.HoursInterval;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Estimators fitted once, with intervals calibrated on the runs they were fitted on. */
public final class HoursForecasts {

  private record Contestant(
      String id,
      Optional<String> caveat,
      FittedEstimator fitted,
      Optional<LogIntervals> intervals,
      TrackRecords held,
      Set<String> families) {

    HoursForecast forecast(RunFeatures run) {
      return forecast(run, fitted.predict(run));
    }

    HoursForecast forecast(RunFeatures run, Prediction prediction) {
      return new HoursForecast(
          id, prediction, interval(run, prediction.deviceHours()), doubts(run));
    }

    /** Its own, or what holds for every estimator. */
    private List<String> doubts(RunFeatures run) {
      List<String> own = fitted.doubts(run);
      String family = run.device().family();
      return own.isEmpty() && !families.contains(family)
          ? List.of("no run on " + family + " is on record")
          : own;
    }

    /** The one that the estimator brings along, as in an evaluation, or the calibrated one. */
    private Optional<Interval> interval(RunFeatures run, OptionalDouble hours) {
      if (hours.isEmpty()) {
        return Optional.empty();
      }
      Optional<HoursInterval> own = fitted.ownInterval(run);
      return own.isPresent()
          ? own.map(i -> new Interval(i.lowDeviceHours(), i.highDeviceHours()))
          : intervals.map(i -> i.around(hours.getAsDouble(), fitted, run));
    }

    /**
     * Half of the intervals that just reach the limit lie on either side of the prediction: they
     * are symmetric on the log scale.
     */
    OptionalDouble probabilityWithin(RunFeatures run, double limitHours) {
      OptionalDouble hours = fitted.predict(run).deviceHours();
      if (hours.isEmpty() || intervals.isEmpty() || !(limitHours > 0)) {
        return OptionalDouble.empty();
      }
      double level =
          intervals
              .get()
              .coveringLevel(hours.getAsDouble(), new Outcome(limitHours, 1), fitted, run);
      return OptionalDouble.of(
          hours.getAsDouble() <= limitHours ? (1 + level) / 2 : (1 - level) / 2);
    }
  }

  private final List<Contestant> contestants;

  private HoursForecasts(List<Contestant> contestants) {
    this.contestants = List.copyOf(contestants);
  }

  /**
   * Fits and calibrates, on one thread.
   *
   * @param estimators the contestants
   * @param training finished runs, those to be forecast not among them
   * @param level probability that an interval is to hold the outcome, in (0, 1)
   * @return what forecasts any run
   */
  public static HoursForecasts fit(
      List<Estimator> estimators, List<LabelledRun> training, double level) {
    return fit(estimators, training, level, 1, () -> {});
  }

  /**
   * Fits and calibrates, and tells how far it is: eleven fits an estimator take their time.
   *
   * @param estimators the contestants
   * @param training finished runs, those to be forecast not among them
   * @param level probability that an interval is to hold the outcome, in (0, 1)
   * @param threads worker threads, at least 1; estimators are shared among them
   * @param afterEachEstimator called when one more is fitted and calibrated, from any thread
   * @return what forecasts any run
   * @throws io.github.dtmbench.datasets.check.InputException if the runs are of too few
   *     organizations for intervals of that level
   */
  public static HoursForecasts fit(
      List<Estimator> estimators,
      List<LabelledRun> training,
      double level,
      int threads,
      Runnable afterEachEstimator) {
    int organizations =
        (int) training.stream().map(LabelledRun::organizationGroup).distinct().count();
    LevelSupport.require(level, "hours", organizations, "there are");
    Set<String> families =
        training.stream().map(run -> run.features().device().family()).collect(Collectors.toSet());
    List<Fold> folds = Calibration.folds(training);
    List<Callable<Contestant>> jobs = new ArrayList<>();
    for (Estimator estimator : estimators) {
      jobs.add(
          () -> {
            Calibration calibration = Calibration.of(estimator, folds, run -> true);
            Contestant contestant =
                new Contestant(
                    estimator.id(),
                    estimator.caveat(),
                    estimator.fit(training),
                    LogIntervals.calibrate(calibration, Target.deviceHours(), level),
                    TrackRecords.of(estimator.id(), calibration),
                    families);
            afterEachEstimator.run();
            return contestant;
          });
    }
    return new HoursForecasts(OrderedJobs.run("forecast", jobs, threads));
  }

  /**
   * Forecasts a run.
   *
   * @param run what is known before it starts
   * @return one per estimator, in their order
   */
  public List<HoursForecast> of(RunFeatures run) {
    return contestants.stream().map(contestant -> contestant.forecast(run)).toList();
  }

  /**
   * Forecasts several runs. An estimator to which every call is dear answers all of them at once.
   *
   * @param runs what is known of each before it starts
   * @return of each run, one per estimator, in their order
   */
  public List<List<HoursForecast>> of(List<RunFeatures> runs) {
    List<List<Prediction>> predictions =
        contestants.stream().map(contestant -> contestant.fitted().predictAll(runs)).toList();
    List<List<HoursForecast>> forecasts = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      List<HoursForecast> ofRun = new ArrayList<>();
      for (int c = 0; c < contestants.size(); c++) {
        ofRun.add(contestants.get(c).forecast(runs.get(i), predictions.get(c).get(i)));
      }
      forecasts.add(ofRun);
    }
    return forecasts;
  }

  /**
   * Forecasts a run by one estimator.
   *
   * @param estimator its id, one of those fitted
   * @param run what is known before it starts
   * @return its forecast
   */
  public HoursForecast of(String estimator, RunFeatures run) {
    return contestant(estimator).forecast(run);
  }

  /**
   * How probable it is that a run takes no longer than a limit, by the held-out errors that the
   * intervals are calibrated on.
   *
   * @param estimator its id, one of those fitted
   * @param run what is known before it starts
   * @param limitHours device-hours
   * @return in [0, 1]; empty for a refusal, or if there were too few runs to calibrate
   */
  public OptionalDouble probabilityWithin(String estimator, RunFeatures run, double limitHours) {
    return contestant(estimator).probabilityWithin(run, limitHours);
  }

  /**
   * How far off an estimator was on runs it had not seen: the errors that its intervals are
   * calibrated on.
   *
   * @param estimator its id, one of those fitted
   * @param family family of devices in question
   * @return over all training runs and over those of the family
   */
  public TrackRecord trackRecord(String estimator, String family) {
    return contestant(estimator).held().of(family);
  }

  /**
   * What can be worked elsewhere with the same answers.
   *
   * @return the estimators that have a closed form and a calibrated interval, in their order
   */
  public List<ExportedForecast> exported() {
    List<ExportedForecast> exported = new ArrayList<>();
    for (Contestant contestant : contestants) {
      Optional<ClosedForm> form = contestant.fitted().closedForm();
      OptionalDouble error = contestant.held().of("").geometricError();
      if (form.isPresent() && contestant.intervals().isPresent() && error.isPresent()) {
        exported.add(
            new ExportedForecast(
                contestant.id(),
                form.get(),
                contestant.intervals().get().quantile(),
                error.getAsDouble(),
                contestant.caveat()));
      }
    }
    return exported;
  }

  private Contestant contestant(String estimator) {
    return contestants.stream()
        .filter(contestant -> contestant.id().equals(estimator))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not fitted: " + estimator));
  }
}
