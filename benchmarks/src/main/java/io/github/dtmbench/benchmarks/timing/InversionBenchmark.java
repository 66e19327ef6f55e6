package io.github.dtmbench.benchmarks.timing;

import io.github.dtmbench.benchmarks.timing.method.CurveInputs;
import io.github.dtmbench.benchmarks.timing.method.Regime;
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

/** What the two questions about an inversion share: the inputs and the unit of cost. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public abstract class InversionBenchmark {

  /** Too many for a branch predictor to learn by heart, few enough for the second-level cache. */
  static final int INPUTS = 4096;

  /** The regime of the inputs. */
  @Param public Regime regime;

  private CurveInputs inputs;
  private double[] result;
  private int next;

  /** Made by the two questions. */
  InversionBenchmark() {}

  /** Draws the inputs. */
  @Setup
  public void drawInputs() {
    inputs = CurveInputs.of(regime, INPUTS);
    result = new double[INPUTS];
  }

  CurveInputs inputs() {
    return inputs;
  }

  double[] result() {
    return result;
  }

  int advance() {
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
   * The unit of cost over an array.
   *
   * @return the logarithm of every input
   */
  @Benchmark
  @OperationsPerInvocation(INPUTS)
  public double[] mathLogBatch() {
    double[] tflop = inputs.computeTflop();
    for (int i = 0; i < INPUTS; i++) {
      result[i] = Math.log(tflop[i]);
    }
    return result;
  }
}
