package io.github.dtmbench.benchmarks.timing;

import io.github.dtmbench.estimators.throughput.LogThroughput;
import io.github.dtmbench.estimators.throughput.LogThroughputBatch;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does one inversion for α cost: the log10 α with which a work takes a time?
 *
 * <p>Contestants: {@code Math.log} as the unit of cost, {@link LogThroughput} one at a time and
 * over an array, and what a user without the inverse would write: Newton's method on the mean, and
 * Brent's of commons-math3, on the closed form of the work.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class InvertAlphaBenchmark {

  /** Too many for a branch predictor to learn by heart, few enough for the second-level cache. */
  static final int INPUTS = 4096;

  /** The regime of the inputs. */
  @Param public Regime regime;

  private CurveInputs inputs;
  private double[] result;
  private int next;

  /** Made by JMH. */
  public InvertAlphaBenchmark() {}

  /** Draws the inputs. */
  @Setup
  public void drawInputs() {
    inputs = CurveInputs.of(regime, INPUTS);
    result = new double[INPUTS];
  }

  private int advance() {
    next = (next + 1) % INPUTS;
    return next;
  }

  /**
   * The unit of cost.
   *
   * @return the logarithm of an input
   */
  @Benchmark
  public double mathLog() {
    return Math.log(inputs.computeTflop()[advance()]);
  }

  /**
   * The closed form.
   *
   * @return log10 of α in 1/s
   */
  @Benchmark
  public double closedForm() {
    int i = advance();
    return LogThroughput.log10AlphaPerSecond(inputs.computeTflop()[i], inputs.deviceSeconds()[i]);
  }

  /**
   * The closed form over an array.
   *
   * @return log10 of α in 1/s, of every input
   */
  @Benchmark
  @OperationsPerInvocation(INPUTS)
  public double[] closedFormBatch() {
    LogThroughputBatch.log10AlphaPerSecond(inputs.computeTflop(), inputs.deviceSeconds(), result);
    return result;
  }

  /**
   * Newton's method.
   *
   * @return log10 of α in 1/s
   */
  @Benchmark
  public double newton() {
    int i = advance();
    return RootFinders.newtonLog10Alpha(inputs.computeTflop()[i], inputs.deviceSeconds()[i]);
  }

  /**
   * Brent's method.
   *
   * @return log10 of α in 1/s
   */
  @Benchmark
  public double brent() {
    int i = advance();
    return RootFinders.brentLog10Alpha(inputs.computeTflop()[i], inputs.deviceSeconds()[i]);
  }
}
