package io.github.dtmbench.benchmarks.timing;

import io.github.dtmbench.benchmarks.timing.method.CurveInputs;
import io.github.dtmbench.benchmarks.timing.method.QuadratureInversion;
import io.github.dtmbench.benchmarks.timing.method.Regime;
import io.github.dtmbench.estimators.throughput.LogThroughput;
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
 * What does an inversion cost to nine digits by searching with a quadrature, as a notebook does? A
 * method that gives up on any of the inputs fails in set-up, and JMH goes on with the next; {@code
 * timing} lists it as such.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 1, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class InvertByQuadratureBenchmark {

  /** Few, because one may take a second. */
  static final int INPUTS = 16;

  /** The regime of the inputs. */
  @Param public Regime regime;

  /** What integrates. */
  @Param public QuadratureInversion method;

  private CurveInputs inputs;
  private int next;

  /** Made by JMH. */
  public InvertByQuadratureBenchmark() {}

  /**
   * Draws the inputs.
   *
   * @throws ArithmeticException if the method gives up on one of them
   */
  @Setup
  public void drawInputs() {
    inputs = CurveInputs.of(regime, INPUTS);
    for (int i = 0; i < INPUTS; i++) {
      time();
      alpha();
    }
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
   * The closed form, for the ratio.
   *
   * @return device-seconds
   */
  @Benchmark
  public double closedForm() {
    int i = advance();
    return LogThroughput.deviceSeconds(inputs.log10AlphaPerSecond()[i], inputs.computeTflop()[i]);
  }

  /**
   * The search for T.
   *
   * @return device-seconds
   */
  @Benchmark
  public double time() {
    int i = advance();
    return method.deviceSeconds(inputs.log10AlphaPerSecond()[i], inputs.computeTflop()[i]);
  }

  /**
   * The search for α.
   *
   * @return log10 of α in 1/s
   */
  @Benchmark
  public double alpha() {
    int i = advance();
    return method.log10AlphaPerSecond(inputs.computeTflop()[i], inputs.deviceSeconds()[i]);
  }
}
