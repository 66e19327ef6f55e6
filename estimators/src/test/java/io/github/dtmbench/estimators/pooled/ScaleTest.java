package io.github.dtmbench.estimators.pooled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two runs: numbers 1 and 5 have mean 3 and deviation 2. */
class ScaleTest {

  private static final Scale SCALE =
      Scale.of(
          List.of(
              new double[] {1, 7, Double.NaN, 2, -0.5, 1, 0, 0, 0, 1},
              new double[] {5, 7, Double.NaN, 6, 0, 1, 0, 0, 0, 0}));

  @Test
  void of_knownAndUnknown_areMeanAndDeviation() {
    assertArrayEquals(new double[] {3, 7, 0, 4}, SCALE.means(), 0);
    assertArrayEquals(new double[] {2, 0, 0, 2}, SCALE.deviations(), 0);
  }

  /** Held within 2.5 deviations; what is not known, or never varied, is at the mean. */
  @Test
  void row_standardisesNumbersAlone() {
    assertArrayEquals(
        new double[] {1, 2, 0, 0, -2.5, -0.5, 1, 0, 0, 0, 1},
        SCALE.row(new double[] {7, 9, 2024, -20, -0.5, 1, 0, 0, 0, 1}),
        0);
  }

  @Test
  void beyond_countsDeviationsPastTheEnds() {
    // (9 − 3)/2 = 3, half a deviation beyond; (−2 − 3)/2 is at the end.
    assertEquals(0.5, SCALE.beyond(0, 9), 0);
    assertEquals(0.5, SCALE.beyond(0, -3), 0);
    assertEquals(0, SCALE.beyond(0, -2), 0);
    assertEquals(0, SCALE.beyond(0, Double.NaN), 0);
    assertEquals(0, SCALE.beyond(1, 100), 0);
  }
}
