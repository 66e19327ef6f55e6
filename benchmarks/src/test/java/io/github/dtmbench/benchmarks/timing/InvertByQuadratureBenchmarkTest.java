package io.github.dtmbench.benchmarks.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.benchmarks.timing.method.CurveInputs;
import io.github.dtmbench.benchmarks.timing.method.QuadratureInversion;
import io.github.dtmbench.benchmarks.timing.method.Regime;
import io.github.dtmbench.estimators.throughput.LogThroughput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the notebook's way gives, where it gives anything. */
class InvertByQuadratureBenchmarkTest {

  private static InvertByQuadratureBenchmark ready(Regime regime, QuadratureInversion method) {
    InvertByQuadratureBenchmark benchmark = new InvertByQuadratureBenchmark();
    benchmark.regime = regime;
    benchmark.method = method;
    benchmark.drawInputs();
    return benchmark;
  }

  @ParameterizedTest
  @EnumSource
  void rationalGauss_everyRegime_agreesWithTheClosedForm(Regime regime) {
    InvertByQuadratureBenchmark search = ready(regime, QuadratureInversion.RATIONAL_GAUSS);
    InvertByQuadratureBenchmark ours = ready(regime, QuadratureInversion.RATIONAL_GAUSS);
    CurveInputs inputs = CurveInputs.of(regime, InvertByQuadratureBenchmark.INPUTS);
    for (int i = 1; i <= InvertByQuadratureBenchmark.INPUTS; i++) {
      double expected = ours.closedForm();
      assertEquals(expected, search.time(), 1e-8 * expected);
    }
    for (int i = 1; i <= InvertByQuadratureBenchmark.INPUTS; i++) {
      int at = i % InvertByQuadratureBenchmark.INPUTS;
      double theta = inputs.computeTflop()[at] / inputs.deviceSeconds()[at];
      // A relative error of C is worth 1 + theta times that in ln alpha.
      assertEquals(
          LogThroughput.log10AlphaPerSecond(inputs.computeTflop()[at], inputs.deviceSeconds()[at]),
          search.alpha(),
          2e-8 * (1 + theta));
    }
    assertTrue(Double.isFinite(ours.mathLog()));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RATIONAL_GAUSS")
  void commonsMath_smallArguments_agreesWithTheClosedForm(QuadratureInversion method) {
    InvertByQuadratureBenchmark search = ready(Regime.SMALL, method);
    double expected = ready(Regime.SMALL, method).closedForm();
    assertEquals(expected, search.time(), 1e-8 * expected);
  }

  /** The wall at the start: equal steps, halved as often as they may be, do not see it. */
  @ParameterizedTest
  @EnumSource(names = {"COMMONS_MATH_SIMPSON", "COMMONS_MATH_ROMBERG", "COMMONS_MATH_TRAPEZOID"})
  void halvedSteps_realRuns_giveUp(QuadratureInversion method) {
    assertThrows(ArithmeticException.class, () -> ready(Regime.RECORDS, method));
  }
}
