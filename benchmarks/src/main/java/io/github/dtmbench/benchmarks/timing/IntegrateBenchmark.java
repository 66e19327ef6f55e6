package io.github.dtmbench.benchmarks.timing;

import io.github.dtmbench.benchmarks.timing.method.CurveInputs;
import io.github.dtmbench.benchmarks.timing.method.IntegrateMethod;
import io.github.dtmbench.benchmarks.timing.method.Regime;
import io.github.dtmbench.benchmarks.timing.method.SizedQuadrature;
import io.github.dtmbench.estimators.quadrature.Quadrature;
import io.github.dtmbench.estimators.throughput.LogThroughput;
import io.github.dtmbench.estimators.throughput.LogarithmicCurve;
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
 * What does it cost to integrate ln(1 + αt) over a run, to six, nine and twelve digits?
 *
 * <p>Contestants: {@code Math.log} as the unit of cost, the closed form of {@link LogThroughput},
 * and every {@link IntegrateMethod}. Each is set to the smallest size with which it reaches the
 * digits on every input of the regime; one that does not get there within a million evaluations of
 * the curve fails in set-up, and JMH goes on with the next. From the curve's α on, everything is
 * inside the measured call: every call makes its own {@link LogarithmicCurve}.
 *
 * <p>Run with {@code scripts/timing.sh Integrate}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class IntegrateBenchmark {

  /** Few, because every size that is tried has to reach its digits on all of them. */
  static final int INPUTS = 256;

  /** Made by JMH. */
  public IntegrateBenchmark() {}

  /** The inputs of a regime, taken in turn. */
  @State(Scope.Thread)
  public static class Inputs {

    /** The regime of the inputs. */
    @Param public Regime regime;

    private CurveInputs inputs;
    private int next;

    /** Made by JMH. */
    public Inputs() {}

    /** Draws the inputs, with a fixed seed. */
    @Setup
    public void draw() {
      inputs = CurveInputs.of(regime, INPUTS);
    }

    private int advance() {
      next = (next + 1) % INPUTS;
      return next;
    }
  }

  /** A method at the size where it reaches the digits. */
  @State(Scope.Thread)
  public static class Contestant {

    /** The method. */
    @Param public IntegrateMethod method;

    /** The number of digits to reach on every input. */
    @Param({"6", "9", "12"})
    public int digits;

    private Quadrature quadrature;

    /** Made by JMH. */
    public Contestant() {}

    /**
     * Finds the smallest size that reaches the digits.
     *
     * @param inputs the inputs it is to be timed on
     * @throws IllegalStateException if no size does
     */
    @Setup
    public void findSize(Inputs inputs) {
      quadrature =
          SizedQuadrature.smallest(method, digits, inputs.inputs)
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          method
                              + " does not reach 1e-"
                              + digits
                              + " on "
                              + inputs.regime
                              + " within "
                              + IntegrateMethod.MAX_EVALUATIONS
                              + " evaluations"))
              .quadrature();
    }
  }

  /**
   * The unit of cost.
   *
   * @param inputs the inputs
   * @return the logarithm of a time
   */
  @Benchmark
  public double mathLog(Inputs inputs) {
    return Math.log(inputs.inputs.deviceSeconds()[inputs.advance()]);
  }

  /**
   * The closed form.
   *
   * @param inputs the inputs
   * @return work in TFLOP
   */
  @Benchmark
  public double closedForm(Inputs inputs) {
    int i = inputs.advance();
    return LogThroughput.workTflop(
        inputs.inputs.log10AlphaPerSecond()[i], inputs.inputs.deviceSeconds()[i]);
  }

  /**
   * A quadrature.
   *
   * @param inputs the inputs
   * @param contestant method and size
   * @return work in TFLOP
   */
  @Benchmark
  public double quadrature(Inputs inputs, Contestant contestant) {
    int i = inputs.advance();
    LogarithmicCurve curve = new LogarithmicCurve(inputs.inputs.log10AlphaPerSecond()[i]);
    return contestant.quadrature.workTflop(curve, inputs.inputs.deviceSeconds()[i]).orElseThrow();
  }
}
