package io.github.dtmbench.benchmarks.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Benchmarks are not run in the build: without this a million refusals could be timed. */
class ScalingBenchmarkTest {

  @Test
  void csvToPredictions_mostRuns_arePredicted() throws IOException {
    ScalingBenchmark benchmark = new ScalingBenchmark();
    benchmark.records = 1000;
    benchmark.prepare();
    double[][] hours = benchmark.csvToPredictions();
    benchmark.remove();
    assertTrue(hours.length > 5);
    for (double[] ofEstimator : hours) {
      assertEquals(1000, ofEstimator.length);
      assertTrue(Arrays.stream(ofEstimator).filter(h -> h > 0).count() > 500);
    }
  }
}
