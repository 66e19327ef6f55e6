package io.github.dtmbench.benchmarks.comparison;

import io.github.dtmbench.benchmarks.inference.Interval;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Two estimators on the records that both answered. The ratio of their geometric errors is the
 * effect size: 0.9 means that the first is off by a factor ten per cent smaller.
 *
 * @param first id of an estimator
 * @param second id of another
 * @param records records that both answered
 * @param organizations organization groups among them
 * @param errorRatio geometric error of the first over that of the second
 * @param ratioInterval its interval, by the jackknife over organizations; empty with fewer than
 *     two, or if it is wider than numbers reach
 * @param pValue of the test that the protocol calls for; empty where there is nothing to test
 * @param adjustedPValue the same after Holm's correction over all pairs, which are exploratory
 * @param primaryPValue the same after Holm's correction over the {@link PrimaryComparisons}; empty
 *     for any other pair
 * @param detectableRatio the ratio nearest to 1, above it, that this many organizations would have
 *     shown with a probability of 0.8 in one test at the level of {@link
 *     Statistics#significance()}, uncorrected; empty where there is nothing to test
 */
public record PairedComparison(
    String first,
    String second,
    int records,
    int organizations,
    double errorRatio,
    Optional<Interval> ratioInterval,
    OptionalDouble pValue,
    OptionalDouble adjustedPValue,
    OptionalDouble primaryPValue,
    OptionalDouble detectableRatio) {

  /** Refuses nulls. */
  public PairedComparison {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(ratioInterval, "ratioInterval");
    Objects.requireNonNull(pValue, "pValue");
    Objects.requireNonNull(adjustedPValue, "adjustedPValue");
    Objects.requireNonNull(primaryPValue, "primaryPValue");
    Objects.requireNonNull(detectableRatio, "detectableRatio");
  }

  /**
   * Whether chance is an implausible account of the difference.
   *
   * @param significance bound on p as corrected over all pairs, in (0, 1)
   * @return the one with the smaller error, if the corrected p is below the bound
   */
  public Optional<String> better(double significance) {
    if (adjustedPValue.isEmpty()
        || adjustedPValue.getAsDouble() >= significance
        || errorRatio == 1) {
      return Optional.empty();
    }
    return Optional.of(errorRatio < 1 ? first : second);
  }

  PairedComparison corrected(OptionalDouble overAll, OptionalDouble overPrimary) {
    return new PairedComparison(
        first,
        second,
        records,
        organizations,
        errorRatio,
        ratioInterval,
        pValue,
        overAll,
        overPrimary,
        detectableRatio);
  }
}
