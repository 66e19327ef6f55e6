package io.github.dtmbench.benchmarks.scoring;

import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.footprint.Footprint;
import io.github.dtmbench.benchmarks.footprint.RecordedSite;
import io.github.dtmbench.benchmarks.forecast.HoursForecast;
import io.github.dtmbench.benchmarks.forecast.HoursForecasts;
import io.github.dtmbench.datasets.grid.GridCatalog;
import io.github.dtmbench.datasets.run.TrainingRun;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.ArrayList;
import java.util.List;

/** What estimators that never saw some new records say of them. */
public final class NewRecordScores {

  private final HoursForecasts hours;
  private final GridCatalog countries;

  private NewRecordScores(HoursForecasts hours, GridCatalog countries) {
    this.hours = hours;
    this.countries = countries;
  }

  /**
   * Fits the estimators on known records.
   *
   * @param estimators the contestants
   * @param known shipped records and others that are not to be predicted
   * @param countries intensities of grids
   * @param level probability of the prediction intervals, in (0, 1)
   * @return what predicts new records
   */
  public static NewRecordScores fit(
      List<Estimator> estimators, List<TrainingRun> known, GridCatalog countries, double level) {
    return new NewRecordScores(
        HoursForecasts.fit(estimators, RecordGrade.select(known, RecordGrade.independent()), level),
        countries);
  }

  /**
   * Whether there is something to predict a record from.
   *
   * @param run a record
   * @return true if it has a counted FLOP and one kind of device; a record that says {@code
   *     exclude} itself may lack either
   */
  public static boolean isPredictable(TrainingRun run) {
    return run.workload().countedFlop().isPresent() && run.hardware().soleDevice().isPresent();
  }

  /**
   * Predicts new records.
   *
   * @param runs the records, each {@linkplain #isPredictable predictable}
   * @return one per record and estimator; records in their order, estimators in theirs
   */
  public List<NewRecordForecast> forecasts(List<TrainingRun> runs) {
    List<RunFeatures> features =
        runs.stream()
            .map(
                run ->
                    RunFeatures.of(
                        run,
                        run.workload().countedFlop().orElseThrow(),
                        run.hardware().soleDevice().orElseThrow()))
            .toList();
    List<List<HoursForecast>> said = hours.of(features);
    List<NewRecordForecast> forecasts = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      TrainingRun run = runs.get(i);
      Footprint site = RecordedSite.of(run, countries);
      for (HoursForecast forecast : said.get(i)) {
        forecasts.add(
            new NewRecordForecast(
                run, forecast.estimator(), forecast.prediction(), forecast.interval(), site));
      }
    }
    return forecasts;
  }
}
