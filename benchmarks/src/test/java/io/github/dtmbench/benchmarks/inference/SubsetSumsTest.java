package io.github.dtmbench.benchmarks.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Subsets that can be listed, and binomial sums where they cannot. */
class SubsetSumsTest {

  /** Of 1, 2 and 3 the subsets sum to 0, 1, 2, 3, 3, 4, 5 and 6; a zero doubles all counts. */
  @Test
  void shareUpTo_fewNumbers_isCounted() {
    double[] numbers = {0, 1, 2, 3};
    assertEquals(new SubsetSums.Share(0, 0), SubsetSums.shareUpTo(numbers, -1e-9));
    assertEquals(new SubsetSums.Share(0.125, 0.125), SubsetSums.shareUpTo(numbers, 0));
    assertEquals(new SubsetSums.Share(0.375, 0.375), SubsetSums.shareUpTo(numbers, 2.5));
    assertEquals(new SubsetSums.Share(0.625, 0.625), SubsetSums.shareUpTo(numbers, 3));
    assertEquals(new SubsetSums.Share(1, 1), SubsetSums.shareUpTo(numbers, 6));
  }

  /** As many ones: P(at most 2 of 20 heads) = (1 + 20 + 190) / 2²⁰; P(at most 8 of 17) = 1/2. */
  @Test
  void shareUpTo_manyNumbers_isBetweenItsBounds() {
    assertHeld(211 / Math.pow(2, 20), SubsetSums.shareUpTo(ones(20), 2.5));
    assertHeld(0.5, SubsetSums.shareUpTo(ones(17), 8.5));
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static void assertHeld(double exact, SubsetSums.Share share) {
    assertTrue(share.lower() <= exact + 1e-12 && exact - 1e-12 <= share.upper(), share::toString);
    assertTrue(share.upper() - share.lower() <= 0.005 * share.upper(), share::toString);
  }
}
