package io.github.dtmbench.benchmarks.timing;

import io.github.dtmbench.benchmarks.timing.method.Regime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Benchmarks are not run in the build: without this they rot, or time contestants that do not solve
 * the same problem.
 */
class InvertTimeBenchmarkTest {

  @ParameterizedTest
  @EnumSource
  void contestants_everyRegime_agree(Regime regime) {
    InversionBenchmarkCheck<InvertTimeBenchmark> check =
        new InversionBenchmarkCheck<>(InvertTimeBenchmark::new, regime);
    check.agree(
        InvertTimeBenchmark::closedForm,
        InvertTimeBenchmark::closedFormBatch,
        InvertTimeBenchmark::newton,
        0);
    check.agree(
        InvertTimeBenchmark::closedForm,
        InvertTimeBenchmark::closedFormBatch,
        InvertTimeBenchmark::brent,
        0);
  }
}
