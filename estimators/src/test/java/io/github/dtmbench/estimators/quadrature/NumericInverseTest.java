package io.github.dtmbench.estimators.quadrature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.estimators.throughput.ConstantCurve;
import io.github.dtmbench.estimators.throughput.PowerLawCurve;
import io.github.dtmbench.estimators.throughput.TwoStageCurve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The time of a work through a quadrature, held against the times that the references started from.
 */
class NumericInverseTest {

  private static final NumericInverse INVERSE = new NumericInverse(RationalGauss.ofOrder(24));

  /**
   * The time is off by the error of the quadrature at most, where the throughput rises. Steps are
   * counted in evaluations, 25 for each: six at the worst, on curves with a closed form to compare.
   */
  @ParameterizedTest
  @CsvSource({
    "logarithmic, smooth, 8.5e-14, 5",
    "logarithmic, wall, 8.5e-14, 5",
    "logarithmic, beyond, 1.8e-14, 4",
    "power, wall, 1.3e-14, 3",
    "power, falling, 1.6e-6, 4",
    "saturating, smooth, 2e-12, 6",
    "saturating, flat, 9e-8, 6",
    "two-stage, smooth, 5e-16, 4",
  })
  void deviceSeconds_everyCurve_isWithinTheErrorOfTheQuadrature(
      String curve, String regime, double limit, int steps) {
    for (ReferenceCase row : ReferenceCase.of(curve, regime)) {
      NumericResult time = INVERSE.deviceSeconds(row.curve(), row.workTflop().doubleValue());
      double error = Math.abs(time.orElseThrow() / row.deviceSeconds() - 1);
      assertTrue(error <= limit, () -> row + " gives " + time);
      assertTrue(time.evaluations() <= 25 * steps, () -> row + " gives " + time);
    }
  }

  @Test
  void deviceSeconds_endsOfTheRange_areFound() {
    for (double tflop : new double[] {1e-290, 1e-5, 1e290}) {
      for (double level : new double[] {1e-10, 1, 1e10}) {
        double time = INVERSE.deviceSeconds(new ConstantCurve(level), tflop).orElseThrow();
        assertEquals(tflop / level, time, 1e-14 * time);
      }
    }
  }

  /** A fixed rule sees a jump at its nodes only: its work is no continuous function of time. */
  @Test
  void deviceSeconds_workThatTheRuleJumpsOver_isGivenUpInBoundedSteps() {
    TwoStageCurve curve = new TwoStageCurve(1, 1000, 400);
    double below = RationalGauss.ofOrder(24).workTflop(curve, 1000).orElseThrow();
    NumericResult time = INVERSE.deviceSeconds(curve, 1.5 * below);
    assertTrue(time.evaluations() <= 25 * NumericInverse.MAX_STEPS, time.toString());
    NumericResult.GaveUp gaveUp = assertInstanceOf(NumericResult.GaveUp.class, time);
    assertEquals("not converged in 128 steps", gaveUp.reason());
  }

  /** Many small panels make the jump continuous enough, and the bracket copes with the kink. */
  @Test
  void deviceSeconds_jumpUnderPanels_isFound() {
    TwoStageCurve curve = new TwoStageCurve(100, 1000, 300);
    NumericResult time =
        new NumericInverse(new PanelSum(100_000)).deviceSeconds(curve, 100 * 1000 + 300 * 5000);
    assertEquals(6000, time.orElseThrow(), 0.1);
  }

  @Test
  void deviceSeconds_noWorkAtAll_isGivenUp() {
    NumericResult.GaveUp gaveUp =
        assertInstanceOf(NumericResult.GaveUp.class, INVERSE.deviceSeconds(t -> 0, 5));
    assertTrue(
        gaveUp.reason().endsWith("the result is 0.0, outside (0, infinity)"), gaveUp.reason());
    NumericResult nan = INVERSE.deviceSeconds(t -> Double.NaN, 5);
    assertInstanceOf(NumericResult.GaveUp.class, nan);
  }

  @Test
  void deviceSeconds_badWork_isRefused() {
    for (double tflop : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertEquals(
          "computeTflop = " + tflop + ", outside (0.0, 1.7976931348623157E308] TFLOP",
          assertThrows(
                  IllegalArgumentException.class,
                  () -> INVERSE.deviceSeconds(new PowerLawCurve(1, 0.5), tflop))
              .getMessage());
    }
  }
}
