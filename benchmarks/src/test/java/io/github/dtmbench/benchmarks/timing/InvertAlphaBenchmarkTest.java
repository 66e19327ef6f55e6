package io.github.dtmbench.benchmarks.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Benchmarks are not run in the build: without this they rot, or time contestants that do not solve
 * the same problem.
 */
class InvertAlphaBenchmarkTest {

  private static InvertAlphaBenchmark ready(Regime regime) {
    InvertAlphaBenchmark benchmark = new InvertAlphaBenchmark();
    benchmark.regime = regime;
    benchmark.drawInputs();
    return benchmark;
  }

  @ParameterizedTest
  @EnumSource
  void contestants_everyRegime_agree(Regime regime) {
    InvertAlphaBenchmark ours = ready(regime);
    InvertAlphaBenchmark newton = ready(regime);
    InvertAlphaBenchmark brent = ready(regime);
    double[] batch = ready(regime).closedFormBatch();
    // Each starts at the second input, and comes round to the first.
    for (int i = 1; i <= InvertAlphaBenchmark.INPUTS; i++) {
      double expected = ours.closedForm();
      assertEquals(expected, batch[i % InvertAlphaBenchmark.INPUTS], 0);
      assertEquals(expected, newton.newton(), 1e-10 * Math.max(1, Math.abs(expected)));
      assertEquals(expected, brent.brent(), 1e-10 * Math.max(1, Math.abs(expected)));
    }
    assertTrue(Double.isFinite(ours.mathLog()));
  }
}
