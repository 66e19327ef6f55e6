package io.github.dtmbench.benchmarks.protocol;

import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.FittedEstimator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fits every estimator on every fold and collects what it says of the held-out runs. Work is shared
 * among threads by estimator and fold; results are gathered in the order of the folds, so they do
 * not depend on the number of threads.
 */
public final class HeldOutEvaluation {

  private HeldOutEvaluation() {}

  /**
   * Runs the evaluation.
   *
   * @param estimators the contestants
   * @param folds the splits
   * @param threads worker threads, at least 1
   * @return a score per estimator, in the order given
   */
  public static List<HeldOutScore> run(List<Estimator> estimators, List<Fold> folds, int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<List<HeldOutPrediction>>> jobs = new ArrayList<>();
      for (Estimator estimator : estimators) {
        for (Fold fold : folds) {
          jobs.add(() -> predict(estimator, fold));
        }
      }
      List<Future<List<HeldOutPrediction>>> results = pool.invokeAll(jobs);
      List<HeldOutScore> scores = new ArrayList<>();
      for (int e = 0; e < estimators.size(); e++) {
        List<HeldOutPrediction> predictions = new ArrayList<>();
        for (int f = 0; f < folds.size(); f++) {
          predictions.addAll(results.get(e * folds.size() + f).get());
        }
        scores.add(new HeldOutScore(estimators.get(e).id(), predictions));
      }
      return scores;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("evaluation was interrupted", e);
    } catch (ExecutionException e) {
      // What predict wraps every failure in: it names estimator and fold.
      if (e.getCause() instanceof IllegalStateException named) {
        throw named;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<HeldOutPrediction> predict(Estimator estimator, Fold fold) {
    try {
      FittedEstimator fitted = estimator.fit(fold.training());
      return fold.held().stream()
          .map(run -> new HeldOutPrediction(fold.label(), run, fitted.predict(run.features())))
          .toList();
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          estimator.id() + " failed on " + fold.label() + ": " + e.getMessage(), e);
    }
  }
}
