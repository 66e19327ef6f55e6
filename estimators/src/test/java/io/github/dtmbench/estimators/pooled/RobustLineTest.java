package io.github.dtmbench.estimators.pooled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The statistics of {@code pooled-utilization} on six points that can be followed by hand. */
class RobustLineTest {

  private static final double[] X = {-2, -1, 0, 1, 2, 0.5};
  private static final double[] Y = {-1.9, -1.2, 0.3, 0.8, 2.2, 6};
  private static final double[] WEIGHTS = {0.5, 1.5, 1, 1, 1.25, 0.75};

  private static final double CLOSE = 1e-13;

  private static double[][] rows(double... x) {
    double[][] rows = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      rows[i] = new double[] {1, x[i]};
    }
    return rows;
  }

  /** {@code scripts/references/robust_line.py}. */
  @Test
  void fit_onePointFarOff_isThirtyRoundsByHand() {
    RobustLine line = RobustLine.fit(rows(X), Y, WEIGHTS, 2);
    assertArrayEquals(
        new double[] {0.0679030490113433, 0.881773045248447}, line.coefficients(), CLOSE);
    assertEquals(0.229262801117095, line.scaleSquared(), CLOSE);
    assertEquals(0.45852560223419, line.noise(), CLOSE);
    assertEquals(0.64194919818675, line.variance(new double[] {1, 3}), CLOSE);
    assertEquals(0.0679030490113433 + 3 * 0.881773045248447, line.at(new double[] {1, 3}), CLOSE);
    double[][] inverse = line.inverse();
    assertArrayEquals(new double[] {0.169603423564565, -0.0153554306680878}, inverse[0], CLOSE);
    assertArrayEquals(new double[] {-0.0153554306680878, 0.0802874902919998}, inverse[1], CLOSE);
  }

  /**
   * Points on y = 1 + 2x leave no residual without a ridge, and the least spread instead: trust is
   * 5/4, the normal equations 5/4 · [[3, 0], [0, 2]], and the variance at x = 2 is 0.05² (2 + 4/5
   * (1/3 + 4/2)).
   */
  @Test
  void fit_pointsOnALine_keepsTheLeastSpread() {
    RobustLine line =
        RobustLine.fit(rows(-1, 0, 1), new double[] {-1, 1, 3}, new double[] {1, 1, 1}, 0);
    assertArrayEquals(new double[] {1, 2}, line.coefficients(), 1e-12);
    assertEquals(0.0025, line.scaleSquared(), 1e-15);
    assertEquals(0.005, line.noise(), 1e-15);
    assertEquals(0.0025 * (2 + 0.8 * (1.0 / 3 + 2)), line.variance(new double[] {1, 2}), 1e-14);
  }
}
