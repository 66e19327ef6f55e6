package io.github.dtmbench.benchmarks.timing;

import io.github.dtmbench.benchmarks.timing.method.RootFinders;
import io.github.dtmbench.estimators.throughput.LogThroughput;
import io.github.dtmbench.estimators.throughput.LogThroughputBatch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/**
 * What does one inversion for time cost: the device-seconds in which a given work is done?
 *
 * <p>Contestants: {@code Math.log} as the unit of cost, {@link LogThroughput} one at a time and
 * over an array, and what a user without the inverse would write: Newton's method, and Brent's of
 * commons-math3, on the closed form of the work.
 */
public class InvertTimeBenchmark extends InversionBenchmark {

  /** Made by JMH. */
  public InvertTimeBenchmark() {}

  /**
   * The closed form.
   *
   * @return device-seconds
   */
  @Benchmark
  public double closedForm() {
    int i = advance();
    return LogThroughput.deviceSeconds(
        inputs().log10AlphaPerSecond()[i], inputs().computeTflop()[i]);
  }

  /**
   * The closed form over an array.
   *
   * @return device-seconds, of every input
   */
  @Benchmark
  @OperationsPerInvocation(INPUTS)
  public double[] closedFormBatch() {
    LogThroughputBatch.deviceSeconds(
        inputs().log10AlphaPerSecond(), inputs().computeTflop(), result());
    return result();
  }

  /**
   * Newton's method.
   *
   * @return device-seconds
   */
  @Benchmark
  public double newton() {
    int i = advance();
    return RootFinders.newtonDeviceSeconds(
        inputs().log10AlphaPerSecond()[i], inputs().computeTflop()[i]);
  }

  /**
   * Brent's method.
   *
   * @return device-seconds
   */
  @Benchmark
  public double brent() {
    int i = advance();
    return RootFinders.brentDeviceSeconds(
        inputs().log10AlphaPerSecond()[i], inputs().computeTflop()[i]);
  }
}
