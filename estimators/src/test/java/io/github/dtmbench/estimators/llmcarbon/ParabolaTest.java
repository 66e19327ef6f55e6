package io.github.dtmbench.estimators.llmcarbon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** The fit behind LLMCarbon's printed relations. */
class ParabolaTest {

  private static final double A = -7.933049638755032e-23;
  private static final double B = 1.0940416452478213e-10;
  private static final double C = 132.93008729779135;

  /**
   * numpy 1.24: {@code polyfit([2e10, 4e10, 8e10, 1.5e11, 1e12], [135, 138, 140, 148, 163], 2)}.
   */
  @Test
  void leastSquares_parametersNear1e12_matchesNumpy() {
    Parabola fitted =
        Parabola.leastSquares(
            new double[] {2e10, 4e10, 8e10, 1.5e11, 1e12}, new double[] {135, 138, 140, 148, 163});
    assertEquals(A, fitted.a(), 1e-10 * Math.abs(A));
    assertEquals(B, fitted.b(), 1e-10 * B);
    assertEquals(C, fitted.c(), 1e-10 * C);
  }

  @Test
  void leastSquares_pointsOnAParabola_findsIt() {
    Parabola fitted = Parabola.leastSquares(new double[] {-1, 0, 1, 2}, new double[] {6, 3, 2, 3});
    assertEquals(1, fitted.a(), 1e-13);
    assertEquals(-2, fitted.b(), 1e-13);
    assertEquals(3, fitted.c(), 1e-13);
    assertEquals(6, new Parabola(1, -2, 3).at(3));
  }

  /** x² + 1, which three points determine. */
  @Test
  void leastSquares_threeArguments_areEnough() {
    Parabola fitted = Parabola.leastSquares(new double[] {0, 1, 2}, new double[] {1, 2, 5});
    assertEquals(1, fitted.a(), 1e-13);
    assertEquals(0, fitted.b(), 1e-13);
    assertEquals(1, fitted.c(), 1e-13);
  }

  @Test
  void leastSquares_twoDifferentArguments_isRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Parabola.leastSquares(new double[] {1, 1, 2}, new double[] {1, 1, 2}));
  }

  @Test
  void parabola_notFinite_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Parabola(Double.NaN, 0, 0));
  }
}
