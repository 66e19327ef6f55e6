package io.github.dtmbench.benchmarks.exchange;

import io.github.dtmbench.benchmarks.evaluation.Calibration;
import io.github.dtmbench.benchmarks.protocol.Fold;
import io.github.dtmbench.benchmarks.protocol.Protocol;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.ArrayList;
import java.util.List;

/**
 * All splits of an evaluation, those that intervals are calibrated on included: what is handed to
 * others, and what predictions of others are held against.
 *
 * @param folds the splits that are scored, by protocol in the order given
 * @param calibrations of each of them, its inner splits
 */
record FoldPlan(List<Fold> folds, List<List<Fold>> calibrations) {

  /** Between the label of a fold and the number of its inner split. */
  private static final String CALIBRATION = "/calibration/";

  /** Copies the lists. */
  FoldPlan {
    folds = List.copyOf(folds);
    calibrations = calibrations.stream().map(List::copyOf).toList();
  }

  static FoldPlan of(List<Protocol> protocols, List<LabelledRun> runs) {
    List<Fold> folds = new ArrayList<>();
    List<List<Fold>> calibrations = new ArrayList<>();
    for (Protocol protocol : protocols) {
      for (Fold fold : protocol.folds(runs)) {
        folds.add(fold);
        calibrations.add(inner(fold));
      }
    }
    return new FoldPlan(folds, calibrations);
  }

  private static List<Fold> inner(Fold fold) {
    List<Fold> inner = new ArrayList<>();
    for (Fold split : Calibration.folds(fold.training())) {
      inner.add(
          new Fold(
              fold.label() + CALIBRATION + (inner.size() + 1), split.training(), split.held()));
    }
    return inner;
  }

  /** Every split, each followed by its inner ones. */
  List<Fold> all() {
    List<Fold> all = new ArrayList<>();
    for (int i = 0; i < folds.size(); i++) {
      all.add(folds.get(i));
      all.addAll(calibrations.get(i));
    }
    return all;
  }
}
