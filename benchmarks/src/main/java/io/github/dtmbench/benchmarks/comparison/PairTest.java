package io.github.dtmbench.benchmarks.comparison;

import io.github.dtmbench.benchmarks.inference.ClusterWeight;
import io.github.dtmbench.benchmarks.inference.SignFlipTest;
import io.github.dtmbench.benchmarks.protocol.Fold;
import io.github.dtmbench.benchmarks.protocol.Protocol.PairedTest;
import java.util.List;

/** The test of two estimators that suits how their records were held out. */
public interface PairTest {

  /**
   * How likely a difference at least as large is if there were none.
   *
   * @param pair the errors of two estimators on the records that both answered
   * @return probability, two-sided
   */
  double pValue(HeldOutErrors.Pair pair);

  /**
   * The test that a protocol calls for.
   *
   * @param kind the test
   * @param folds the folds of the protocol, which a resampling test needs
   * @return the test
   */
  static PairTest of(PairedTest kind, List<Fold> folds) {
    return switch (kind) {
      case SIGN_FLIP -> signFlip();
      case CORRECTED_RESAMPLED_T -> ResampledPairTest.of(folds);
    };
  }

  /**
   * Exact over all flips of sign by group, for records that are each held out once.
   *
   * @return the test
   */
  static PairTest signFlip() {
    return pair ->
        new SignFlipTest(ClusterWeight.ONCE).test(pair.differences(), pair.groups()).pValue();
  }
}
