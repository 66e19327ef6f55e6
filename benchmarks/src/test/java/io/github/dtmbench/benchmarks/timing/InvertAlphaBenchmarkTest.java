package io.github.dtmbench.benchmarks.timing;

import io.github.dtmbench.benchmarks.timing.method.Regime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Benchmarks are not run in the build: without this they rot, or time contestants that do not solve
 * the same problem.
 */
class InvertAlphaBenchmarkTest {

  @ParameterizedTest
  @EnumSource
  void contestants_everyRegime_agree(Regime regime) {
    InversionBenchmarkCheck<InvertAlphaBenchmark> check =
        new InversionBenchmarkCheck<>(InvertAlphaBenchmark::new, regime);
    check.agree(
        InvertAlphaBenchmark::closedForm,
        InvertAlphaBenchmark::closedFormBatch,
        InvertAlphaBenchmark::newton,
        1);
    check.agree(
        InvertAlphaBenchmark::closedForm,
        InvertAlphaBenchmark::closedFormBatch,
        InvertAlphaBenchmark::brent,
        1);
  }
}
