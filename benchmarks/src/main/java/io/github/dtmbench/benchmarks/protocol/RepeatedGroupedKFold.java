package io.github.dtmbench.benchmarks.protocol;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.ArrayList;
import java.util.List;

/**
 * k folds of whole organizations, dealt anew in every repetition. Each record is held out once a
 * repetition; the folds of different repetitions overlap, which the test that compares estimators
 * corrects for.
 *
 * @param folds number of folds, at least 2
 * @param repetitions how often the organizations are dealt, at least 1
 * @param seed of the dealing
 */
public record RepeatedGroupedKFold(int folds, int repetitions, long seed) implements Protocol {

  /** Refuses fewer than two folds or no repetition. */
  public RepeatedGroupedKFold {
    if (folds < 2) {
      throw new IllegalArgumentException("folds is " + folds + ", must be at least 2");
    }
    if (repetitions < 1) {
      throw new IllegalArgumentException("repetitions is " + repetitions + ", must be at least 1");
    }
  }

  @Override
  public String id() {
    return "k-fold";
  }

  @Override
  public String summary() {
    return folds + " folds of whole organizations, dealt " + repetitions + " times; seed " + seed;
  }

  /**
   * Deals the organizations.
   *
   * @param runs runs of at least as many organization groups as there are folds
   * @return the folds of every repetition, labelled with repetition and number
   * @throws InputException if there are fewer organization groups than folds
   */
  @Override
  public List<Fold> folds(List<LabelledRun> runs) {
    List<Fold> all = new ArrayList<>();
    for (int repetition = 0; repetition < repetitions; repetition++) {
      all.addAll(
          new GroupedFolds(id() + "/" + (repetition + 1), folds).shuffled(runs, seed + repetition));
    }
    return all;
  }

  @Override
  public PairedTest pairedTest() {
    return PairedTest.CORRECTED_RESAMPLED_T;
  }
}
