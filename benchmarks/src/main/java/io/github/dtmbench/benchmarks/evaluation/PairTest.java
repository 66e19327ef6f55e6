package io.github.dtmbench.benchmarks.evaluation;

import io.github.dtmbench.benchmarks.inference.ClusterWeight;
import io.github.dtmbench.benchmarks.inference.SignFlipTest;
import io.github.dtmbench.benchmarks.protocol.Fold;
import io.github.dtmbench.benchmarks.protocol.Protocol.PairedTest;
import java.util.List;

/** The test of two estimators that suits how their records were held out. */
interface PairTest {

  /** Probability of a difference at least as large if there were none. */
  double pValue(HeldOutErrors.Pair pair);

  /** The test that a protocol calls for. */
  static PairTest of(PairedTest kind, List<Fold> folds) {
    return switch (kind) {
      case SIGN_FLIP -> signFlip();
      case CORRECTED_RESAMPLED_T -> ResampledPairTest.of(folds);
    };
  }

  /** Exact over all flips of sign by group, for records that are each held out once. */
  static PairTest signFlip() {
    return pair ->
        new SignFlipTest(ClusterWeight.ONCE).test(pair.differences(), pair.groups()).pValue();
  }
}
