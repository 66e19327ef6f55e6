package io.github.dtmbench.benchmarks.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Benchmarks are not run in the build: without this they rot, or time contestants that do not solve
 * the same problem.
 */
class InvertTimeBenchmarkTest {

  @ParameterizedTest
  @EnumSource
  void contestants_everyRegime_agree(InvertTimeBenchmark.Regime regime) {
    InvertTimeBenchmark ours = new InvertTimeBenchmark();
    ours.regime = regime;
    ours.drawInputs();
    InvertTimeBenchmark brent = new InvertTimeBenchmark();
    brent.regime = regime;
    brent.drawInputs();
    for (int i = 0; i < 10; i++) {
      double expected = ours.closedForm();
      assertEquals(expected, brent.brentOnWork(), 1e-10 * expected);
    }
    assertTrue(Double.isFinite(ours.mathLog()));
  }
}
