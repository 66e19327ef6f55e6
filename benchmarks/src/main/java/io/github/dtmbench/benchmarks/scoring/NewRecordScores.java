package io.github.dtmbench.benchmarks.scoring;

import io.github.dtmbench.benchmarks.carbon.SiteForecast;
import io.github.dtmbench.benchmarks.evaluation.LogIntervals;
import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.evaluation.Target;
import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.TrainingRun;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What estimators that never saw some new records say of them. */
public final class NewRecordScores {

  private record Contestant(String id, FittedEstimator fitted, Optional<LogIntervals> intervals) {}

  private final List<Contestant> contestants;
  private final ShippedData data;

  private NewRecordScores(List<Contestant> contestants, ShippedData data) {
    this.contestants = contestants;
    this.data = data;
  }

  /**
   * Fits the estimators on the shipped records.
   *
   * @param estimators the contestants
   * @param data the shipped data
   * @param level probability of the prediction intervals, in (0, 1)
   * @return what predicts new records
   */
  public static NewRecordScores fit(List<Estimator> estimators, ShippedData data, double level) {
    List<LabelledRun> shipped = RecordGrade.select(data.runs(), RecordGrade.independent());
    return new NewRecordScores(
        estimators.stream()
            .map(
                estimator ->
                    new Contestant(
                        estimator.id(),
                        estimator.fit(shipped),
                        LogIntervals.calibrate(estimator, shipped, Target.deviceHours(), level)))
            .toList(),
        data);
  }

  /**
   * Predicts new records.
   *
   * @param runs the records, each with one device and a counted FLOP
   * @return one per record and estimator; records in their order, estimators in theirs
   */
  public List<NewRecordForecast> forecasts(List<TrainingRun> runs) {
    List<NewRecordForecast> forecasts = new ArrayList<>();
    for (TrainingRun run : runs) {
      RunFeatures features =
          RunFeatures.of(
              run,
              run.workload().countedFlop().orElseThrow(),
              run.hardware().soleDevice().orElseThrow());
      Optional<SiteForecast> site = SiteForecast.of(run, data.countries());
      for (Contestant contestant : contestants) {
        forecasts.add(forecast(run, features, site, contestant));
      }
    }
    return forecasts;
  }

  private static NewRecordForecast forecast(
      TrainingRun run, RunFeatures features, Optional<SiteForecast> site, Contestant contestant) {
    Prediction prediction = contestant.fitted().predict(features);
    OptionalDouble hours = prediction.deviceHours();
    Optional<Interval> interval =
        hours.isPresent()
            ? contestant
                .intervals()
                .map(i -> i.around(hours.getAsDouble(), contestant.fitted(), features))
            : Optional.empty();
    return NewRecordForecast.of(run, contestant.id(), prediction, interval, site);
  }
}
