package io.github.dtmbench.benchmarks.timing;

import io.github.dtmbench.benchmarks.timing.method.RootFinders;
import io.github.dtmbench.estimators.throughput.LogThroughput;
import io.github.dtmbench.estimators.throughput.LogThroughputBatch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/**
 * What does one inversion for α cost: the log10 α with which a work takes a time?
 *
 * <p>Contestants: {@code Math.log} as the unit of cost, {@link LogThroughput} one at a time and
 * over an array, and what a user without the inverse would write: Newton's method on the mean, and
 * Brent's of commons-math3, on the closed form of the work.
 */
public class InvertAlphaBenchmark extends InversionBenchmark {

  /** Made by JMH. */
  public InvertAlphaBenchmark() {}

  /**
   * The closed form.
   *
   * @return log10 of α in 1/s
   */
  @Benchmark
  public double closedForm() {
    int i = advance();
    return LogThroughput.log10AlphaPerSecond(
        inputs().computeTflop()[i], inputs().deviceSeconds()[i]);
  }

  /**
   * The closed form over an array.
   *
   * @return log10 of α in 1/s, of every input
   */
  @Benchmark
  @OperationsPerInvocation(INPUTS)
  public double[] closedFormBatch() {
    LogThroughputBatch.log10AlphaPerSecond(
        inputs().computeTflop(), inputs().deviceSeconds(), result());
    return result();
  }

  /**
   * Newton's method.
   *
   * @return log10 of α in 1/s
   */
  @Benchmark
  public double newton() {
    int i = advance();
    return RootFinders.newtonLog10Alpha(inputs().computeTflop()[i], inputs().deviceSeconds()[i]);
  }

  /**
   * Brent's method.
   *
   * @return log10 of α in 1/s
   */
  @Benchmark
  public double brent() {
    int i = advance();
    return RootFinders.brentLog10Alpha(inputs().computeTflop()[i], inputs().deviceSeconds()[i]);
  }
}
