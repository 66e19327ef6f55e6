package io.github.dtmbench.benchmarks.timing;

import io.github.dtmbench.benchmarks.comparison.Statistics;
import io.github.dtmbench.benchmarks.evaluation.Evaluation;
import io.github.dtmbench.benchmarks.evaluation.HeldOutEvaluation;
import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.benchmarks.evaluation.Target;
import io.github.dtmbench.benchmarks.inference.ClusterWeight;
import io.github.dtmbench.benchmarks.inference.SignFlipTest;
import io.github.dtmbench.benchmarks.protocol.LeaveOrganizationOut;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.registry.Estimators;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does the evaluation cost: one paired test over organizations, and the whole of the headline,
 * leave-organization-out with all estimators, intervals and tests?
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 3, time = 1)
public class EvaluationBenchmark {

  private List<LabelledRun> runs;
  private List<Estimator> estimators;
  private double[] centredLogHours;
  private int[] organizations;
  private int next;

  /** Made by JMH. */
  public EvaluationBenchmark() {}

  /** Loads the records. */
  @Setup
  public void load() {
    ShippedData data = ShippedData.load();
    runs = RecordGrade.select(data.runs(), RecordGrade.independent());
    estimators = Estimators.standard(data).all();
    double[] logHours = runs.stream().mapToDouble(run -> Math.log(run.deviceHours())).toArray();
    double mean = Arrays.stream(logHours).average().orElseThrow();
    centredLogHours = Arrays.stream(logHours).map(hours -> hours - mean).toArray();
    Map<String, Integer> numbers = new HashMap<>();
    organizations =
        runs.stream()
            .mapToInt(run -> numbers.computeIfAbsent(run.organizationGroup(), g -> numbers.size()))
            .toArray();
  }

  /**
   * The unit of cost.
   *
   * @return the logarithm of the hours of a record
   */
  @Benchmark
  public double mathLog() {
    next = (next + 1) % runs.size();
    return Math.log(runs.get(next).deviceHours());
  }

  /**
   * One paired test, exact over all flips of sign.
   *
   * @return its outcome
   */
  @Benchmark
  public SignFlipTest.Result signFlipTest() {
    return new SignFlipTest(ClusterWeight.ONCE).test(centredLogHours, organizations);
  }

  /**
   * The headline in one thread.
   *
   * @return the evaluation
   */
  @Benchmark
  public Evaluation headline() {
    return Evaluation.run(
        new LeaveOrganizationOut(),
        estimators,
        runs,
        Target.deviceHours(),
        HeldOutEvaluation.withoutIntervals(1),
        Statistics.usual());
  }
}
