package io.github.dtmbench.benchmarks.timing;

import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.RunFeatures;
import io.github.dtmbench.estimators.registry.Estimators;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What do the estimators cost: one fit to the shipped records, and one prediction of each of them?
 * {@code Math.log} is the unit.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class EstimatorBenchmark {

  /** Its id in the registry. */
  @Param({
    "dynamic-throughput",
    "dynamic-throughput.published",
    "llmcarbon.published",
    "llmcarbon.scaled",
    "polynomial",
    "svr",
    "decision-tree",
    "constant-utilization",
    "device-throughput",
    "curve.logarithmic",
    "curve.exponential",
    "curve.staged",
    "curve.power",
    "pooled-utilization"
  })
  public String estimator;

  private Estimator contestant;
  private List<LabelledRun> runs;
  private FittedEstimator fitted;
  private int next;

  /** Made by JMH. */
  public EstimatorBenchmark() {}

  /** Loads the records and fits once. */
  @Setup
  public void fitOnce() {
    ShippedData data = ShippedData.load();
    runs = RecordGrade.select(data.runs(), RecordGrade.independent());
    contestant = Estimators.standard(data).require(estimator);
    fitted = contestant.fit(runs);
  }

  private RunFeatures advance() {
    next = (next + 1) % runs.size();
    return runs.get(next).features();
  }

  /**
   * The unit of cost.
   *
   * @return the logarithm of a compute
   */
  @Benchmark
  public double mathLog() {
    return Math.log(advance().computeTflop());
  }

  /**
   * A fit to all records.
   *
   * @return the fitted estimator
   */
  @Benchmark
  public Object fit() {
    return contestant.fit(runs);
  }

  /**
   * A prediction for a record.
   *
   * @return device-hours or a refusal
   */
  @Benchmark
  public Object predict() {
    return fitted.predict(advance());
  }
}
