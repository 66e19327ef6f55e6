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

  private static InvertTimeBenchmark ready(Regime regime) {
    InvertTimeBenchmark benchmark = new InvertTimeBenchmark();
    benchmark.regime = regime;
    benchmark.drawInputs();
    return benchmark;
  }

  @ParameterizedTest
  @EnumSource
  void contestants_everyRegime_agree(Regime regime) {
    InvertTimeBenchmark ours = ready(regime);
    InvertTimeBenchmark newton = ready(regime);
    InvertTimeBenchmark brent = ready(regime);
    double[] batch = ready(regime).closedFormBatch();
    // Each starts at the second input, and comes round to the first.
    for (int i = 1; i <= InvertTimeBenchmark.INPUTS; i++) {
      double expected = ours.closedForm();
      assertEquals(expected, batch[i % InvertTimeBenchmark.INPUTS], 0);
      assertEquals(expected, newton.newton(), 1e-10 * expected);
      assertEquals(expected, brent.brent(), 1e-10 * expected);
    }
    assertTrue(Double.isFinite(ours.mathLog()));
  }
}
