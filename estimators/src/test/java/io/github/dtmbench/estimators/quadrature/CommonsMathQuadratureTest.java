package io.github.dtmbench.estimators.quadrature;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.estimators.throughput.LogarithmicCurve;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the integrators of commons-math3 do with the curve: the yardstick in timing has to be judged
 * by what it reaches, and its failures must not become numbers.
 */
class CommonsMathQuadratureTest {

  private static final int LIMIT = 100_000;

  @ParameterizedTest
  @EnumSource
  void workTflop_smoothCurve_reachesWhatItWasAsked(CommonsMathQuadrature.Method method) {
    Quadrature quadrature = new CommonsMathQuadrature(method, 1e-9, LIMIT);
    double worst = ReferenceCase.worst(quadrature, ReferenceCase.of("logarithmic", "smooth"));
    assertTrue(worst < 1e-9, () -> quadrature.name() + ": " + worst);
  }

  /** At the wall none gets to twelve digits; each must say so, not answer NaN or run for hours. */
  @ParameterizedTest
  @EnumSource
  void workTflop_wall_givesUpAtTheLimit(CommonsMathQuadrature.Method method) {
    NumericResult result =
        new CommonsMathQuadrature(method, 1e-12, LIMIT).workTflop(new LogarithmicCurve(105), 1e9);
    NumericResult.GaveUp gaveUp = assertInstanceOf(NumericResult.GaveUp.class, result);
    assertTrue(gaveUp.reason().contains("maximal count"), gaveUp.reason());
    assertTrue(gaveUp.evaluations() <= LIMIT, result.toString());
  }

  /**
   * Successive estimates agree long before they are right: six digits asked, four or five given.
   */
  @Test
  void workTflop_legendreGaussAtTheWall_convergesToLessThanAsked() {
    Quadrature quadrature =
        new CommonsMathQuadrature(CommonsMathQuadrature.Method.LEGENDRE_GAUSS, 1e-6, LIMIT);
    List<ReferenceCase> beyond = ReferenceCase.of("logarithmic", "beyond");
    double worst = ReferenceCase.worst(quadrature, beyond);
    assertTrue(worst > 1e-5 && worst < 1e-4, () -> "worst " + worst);
  }
}
