package io.github.dtmbench.benchmarks.forecast;

import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.Prediction;
import io.github.dtmbench.estimators.RunFeatures;
import java.util.List;
import java.util.stream.IntStream;

/** Device-hours of many runs by many fitted estimators, as one array for each estimator. */
public final class BatchForecast {

  /** Runs that one call is asked for: calls of estimators of others have a limit of time. */
  private static final int CHUNK = 256;

  private BatchForecast() {}

  /**
   * Predicts.
   *
   * @param estimators fitted
   * @param runs what is known before they start
   * @return device-hours by estimator and run, in their orders; NaN where an estimator refuses
   */
  public static double[][] deviceHours(List<FittedEstimator> estimators, List<RunFeatures> runs) {
    double[][] hours = new double[estimators.size()][runs.size()];
    int chunks = (runs.size() + CHUNK - 1) / CHUNK;
    IntStream.range(0, chunks)
        .parallel()
        .forEach(
            chunk -> {
              int start = chunk * CHUNK;
              List<RunFeatures> part = runs.subList(start, Math.min(runs.size(), start + CHUNK));
              for (int e = 0; e < hours.length; e++) {
                List<Prediction> predictions = estimators.get(e).predictAll(part);
                for (int i = 0; i < part.size(); i++) {
                  hours[e][start + i] = predictions.get(i).deviceHours().orElse(Double.NaN);
                }
              }
            });
    return hours;
  }
}
