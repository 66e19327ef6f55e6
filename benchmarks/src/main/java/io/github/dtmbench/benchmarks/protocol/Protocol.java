package io.github.dtmbench.benchmarks.protocol;

import io.github.dtmbench.datasets.check.InputException;
import io.github.dtmbench.estimators.LabelledRun;
import java.util.List;

/** A way to split records into what is learnt from and what is scored. */
public interface Protocol {

  /**
   * The name on the command line and in every table.
   *
   * @return lower-case words joined by hyphens
   */
  String id();

  /**
   * What it asks of an estimator, in one line.
   *
   * @return a sentence without a full stop
   */
  String summary();

  /**
   * Splits the records. The same records in the same order give the same folds.
   *
   * @param runs the records, models unique
   * @return the folds, each with a label that starts with the protocol's id
   * @throws InputException if these records cannot be split so; the message says why
   */
  List<Fold> folds(List<LabelledRun> runs);

  /**
   * How the errors of two estimators are compared under this protocol.
   *
   * @return the test that suits the way its folds depend on each other
   */
  default PairedTest pairedTest() {
    return PairedTest.SIGN_FLIP;
  }

  /** Tests of the difference between two estimators on the same folds. */
  enum PairedTest {
    /** Signs of the differences flip by organization; every record is held out at most once. */
    SIGN_FLIP,
    /** Differences of folds whose training sets overlap again and again. */
    CORRECTED_RESAMPLED_T
  }
}
