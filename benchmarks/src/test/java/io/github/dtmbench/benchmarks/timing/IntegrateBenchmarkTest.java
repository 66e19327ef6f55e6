package io.github.dtmbench.benchmarks.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.timing.method.IntegrateMethod;
import io.github.dtmbench.benchmarks.timing.method.Regime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Benchmarks are not run in the build: without this they rot, or time contestants that do not solve
 * the same problem.
 */
class IntegrateBenchmarkTest {

  private static IntegrateBenchmark.Inputs inputs(Regime regime) {
    IntegrateBenchmark.Inputs inputs = new IntegrateBenchmark.Inputs();
    inputs.regime = regime;
    inputs.draw();
    return inputs;
  }

  private static IntegrateBenchmark.Contestant contestant(IntegrateMethod method, int digits) {
    IntegrateBenchmark.Contestant contestant = new IntegrateBenchmark.Contestant();
    contestant.method = method;
    contestant.digits = digits;
    return contestant;
  }

  private static void assertAgrees(Regime regime, IntegrateMethod method, int digits) {
    IntegrateBenchmark benchmark = new IntegrateBenchmark();
    IntegrateBenchmark.Inputs ours = inputs(regime);
    IntegrateBenchmark.Inputs theirs = inputs(regime);
    IntegrateBenchmark.Contestant contestant = contestant(method, digits);
    contestant.findSize(theirs);
    for (int i = 0; i < 300; i++) {
      double exact = benchmark.closedForm(ours);
      double tolerance = 1.001 * Math.pow(10, -digits) * exact;
      assertEquals(exact, benchmark.quadrature(theirs, contestant), tolerance);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyMethod_smallArguments_agreesWithTheClosedForm(IntegrateMethod method) {
    assertAgrees(Regime.SMALL, method, 6);
  }

  /** The rules that are made for the wall get to twelve digits everywhere. */
  @ParameterizedTest
  @EnumSource
  void rulesForTheWall_everyRegime_agreeWithTheClosedForm(Regime regime) {
    assertAgrees(regime, IntegrateMethod.RATIONAL_GAUSS, 12);
    assertAgrees(regime, IntegrateMethod.TANH_SINH, 12);
    assertTrue(Double.isFinite(new IntegrateBenchmark().mathLog(inputs(regime))));
  }

  /** A method that does not get there must not be timed as if it did. */
  @ParameterizedTest
  @CsvSource({"GAUSS_LEGENDRE, 9", "COMMONS_MATH_ROMBERG, 9", "COMMONS_MATH_LEGENDRE_GAUSS, 12"})
  void methods_thatDoNotReachTheDigits_failInSetUp(IntegrateMethod method, int digits) {
    IntegrateBenchmark.Inputs records = inputs(Regime.RECORDS);
    String message =
        assertThrows(
                IllegalStateException.class, () -> contestant(method, digits).findSize(records))
            .getMessage();
    assertTrue(message.startsWith(method + " does not reach 1e-"), message);
  }
}
