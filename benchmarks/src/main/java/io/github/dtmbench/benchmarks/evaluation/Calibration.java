package io.github.dtmbench.benchmarks.evaluation;

import io.github.dtmbench.benchmarks.protocol.Fold;
import io.github.dtmbench.benchmarks.protocol.GroupedFolds;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an estimator says of its training runs where it has not seen them: each of ten folds of
 * whole organizations is predicted from the others. Fitted once, for everything that rests on it.
 *
 * @param items a run each, in the order of the folds; none for an estimator that declines, or for
 *     runs of one organization
 */
public record Calibration(List<Item> items) {

  private static final int FOLDS = 10;

  /**
   * One run.
   *
   * @param run the run, with its label
   * @param fitted the estimator, fitted without the run's fold
   * @param prediction what it says of the run
   */
  public record Item(LabelledRun run, FittedEstimator fitted, Prediction prediction) {}

  /** Copies the list. */
  public Calibration {
    items = List.copyOf(items);
  }

  /**
   * Fits and predicts.
   *
   * @param estimator the estimator, fitted anew on nine tenths of the runs at a time
   * @param folds the {@link #folds} of the runs that predictions are to be made from, the same for
   *     every estimator
   * @param counts which runs are predicted; all are learned from
   * @return the predictions
   */
  public static Calibration of(
      Estimator estimator, List<Fold> folds, Predicate<LabelledRun> counts) {
    List<Item> items = new ArrayList<>();
    if (!estimator.mayBeCalibrated()) {
      return new Calibration(items);
    }
    for (Fold fold : folds) {
      FittedEstimator fitted = estimator.fit(fold.training());
      List<LabelledRun> held = fold.held().stream().filter(counts).toList();
      List<Prediction> predictions =
          fitted.predictAll(held.stream().map(LabelledRun::features).toList());
      for (int i = 0; i < held.size(); i++) {
        items.add(new Item(held.get(i), fitted, predictions.get(i)));
      }
    }
    return new Calibration(items);
  }

  /**
   * The splits of training runs.
   *
   * @param training the runs that predictions are to be made from
   * @return ten folds of whole organizations, fewer if there are fewer; none for one organization
   */
  public static List<Fold> folds(List<LabelledRun> training) {
    int groups = GroupedFolds.byOrganization(training).size();
    return groups < 2
        ? List.of()
        : new GroupedFolds("calibration", Math.min(FOLDS, groups)).fixed(training);
  }
}
