package io.github.dtmbench.benchmarks.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.registry.Estimators;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;

/** Benchmarks are not run in the build: without this one of a missing estimator would stay. */
class EstimatorBenchmarkTest {

  @Test
  void parameters_areTheRegistry() throws NoSuchFieldException {
    Param param = EstimatorBenchmark.class.getField("estimator").getAnnotation(Param.class);
    assertEquals(
        Estimators.standard(ShippedData.load()).all().stream().map(Estimator::id).sorted().toList(),
        List.of(param.value()).stream().sorted().toList());
  }

  @Test
  void everyEstimator_fitsAndPredicts() throws NoSuchFieldException {
    Param param = EstimatorBenchmark.class.getField("estimator").getAnnotation(Param.class);
    for (String id : param.value()) {
      EstimatorBenchmark benchmark = new EstimatorBenchmark();
      benchmark.estimator = id;
      benchmark.fitOnce();
      assertNotNull(benchmark.fit(), id);
      assertNotNull(benchmark.predict(), id);
      assertTrue(Double.isFinite(benchmark.mathLog()));
    }
  }

  @Test
  void evaluation_runs() {
    EvaluationBenchmark benchmark = new EvaluationBenchmark();
    benchmark.load();
    assertTrue(benchmark.signFlipTest().pValue() > 0);
    assertEquals(
        Estimators.standard(ShippedData.load()).all().size(),
        benchmark.headline().standings().size());
    assertTrue(Double.isFinite(benchmark.mathLog()));
  }
}
