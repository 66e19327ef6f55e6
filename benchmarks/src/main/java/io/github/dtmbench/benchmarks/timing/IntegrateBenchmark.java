package io.github.dtmbench.benchmarks.timing;

import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.datasets.ThroughputGrade;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Units;
import io.github.dtmbench.estimators.quadrature.NumericResult;
import io.github.dtmbench.estimators.quadrature.Quadrature;
import io.github.dtmbench.estimators.throughput.LogThroughput;
import io.github.dtmbench.estimators.throughput.LogarithmicCurve;
import java.util.List;
import java.util.Random;
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
 * the curve fails in set-up, and JMH goes on with the next. The size is printed. From the curve's α
 * on, everything is inside the measured call: every call makes its own {@link LogarithmicCurve}.
 *
 * <p>Run with {@code scripts/timing.sh Integrate}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class IntegrateBenchmark {

  /** Made by JMH. */
  public IntegrateBenchmark() {}

  /** Where the inputs lie. */
  public enum Regime {
    /** αT from 1e-8 to 1e-2. */
    SMALL(-8, -2),
    /** αT from 1e-2 to 1e4. */
    MIDDLE(-2, 4),
    /** αT from 1e20 to 1e120. */
    LARGE(20, 120),
    /** The shipped records that may be scored: their hours, and the α that follows from them. */
    RECORDS(Double.NaN, Double.NaN);

    private final double log10Low;
    private final double log10High;

    Regime(double log10Low, double log10High) {
      this.log10Low = log10Low;
      this.log10High = log10High;
    }

    private double[][] draw() {
      if (this == RECORDS) {
        return records();
      }
      Random random = new Random(20240601);
      double[][] inputs = new double[256][];
      for (int i = 0; i < inputs.length; i++) {
        double log10Seconds = 3 + 7 * random.nextDouble();
        double log10X = log10Low + (log10High - log10Low) * random.nextDouble();
        inputs[i] = new double[] {log10X - log10Seconds, Math.pow(10, log10Seconds)};
      }
      return inputs;
    }

    private static double[][] records() {
      List<LabelledRun> runs =
          ShippedData.load().runs().stream()
              .filter(run -> run.grading().throughput() != ThroughputGrade.EXCLUDE)
              .map(LabelledRun::from)
              .toList();
      double[][] inputs = new double[runs.size()][];
      for (int i = 0; i < inputs.length; i++) {
        double seconds = runs.get(i).deviceHours() * Units.SECONDS_PER_HOUR;
        double tflop = runs.get(i).features().computeTflop();
        inputs[i] = new double[] {LogThroughput.log10AlphaPerSecond(tflop, seconds), seconds};
      }
      return inputs;
    }
  }

  /** The inputs of a regime, taken in turn. */
  @State(Scope.Thread)
  public static class Inputs {

    /** The regime of the inputs. */
    @Param public Regime regime;

    private double[][] inputs;
    private int next;

    /** Made by JMH. */
    public Inputs() {}

    /** Draws the inputs, with a fixed seed. */
    @Setup
    public void draw() {
      inputs = regime.draw();
    }

    private double[] advance() {
      next = next + 1 < inputs.length ? next + 1 : 0;
      return inputs[next];
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
      double accuracy = Math.pow(10, -digits);
      quadrature =
          method
              .sizes(accuracy)
              .filter(candidate -> reaches(candidate, accuracy, inputs.inputs))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          method
                              + " does not reach "
                              + accuracy
                              + " on "
                              + inputs.regime
                              + " within "
                              + IntegrateMethod.MAX_EVALUATIONS
                              + " evaluations"));
      System.out.println("size: " + quadrature.name());
    }

    private static boolean reaches(Quadrature candidate, double accuracy, double[][] inputs) {
      for (double[] input : inputs) {
        NumericResult result = candidate.workTflop(new LogarithmicCurve(input[0]), input[1]);
        double exact = LogThroughput.workTflop(input[0], input[1]);
        if (!(result instanceof NumericResult.Value found
            && Math.abs(found.value() / exact - 1) <= accuracy)) {
          return false;
        }
      }
      return true;
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
    return Math.log(inputs.advance()[1]);
  }

  /**
   * The closed form.
   *
   * @param inputs the inputs
   * @return work in TFLOP
   */
  @Benchmark
  public double closedForm(Inputs inputs) {
    double[] input = inputs.advance();
    return LogThroughput.workTflop(input[0], input[1]);
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
    double[] input = inputs.advance();
    return contestant.quadrature.workTflop(new LogarithmicCurve(input[0]), input[1]).orElseThrow();
  }
}
