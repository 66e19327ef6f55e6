package io.github.dtmbench.benchmarks.timing;

import io.github.dtmbench.estimators.throughput.LogThroughput;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
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
 * What does one inversion for time cost: the device-seconds in which a given work is done?
 *
 * <p>Contestants: {@code Math.log} as the unit of cost, the closed form of {@link LogThroughput},
 * and Brent's root finder of commons-math3 on the closed form of the work, which is what a user
 * without the inverse would write. Run with {@code scripts/timing.sh}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class InvertTimeBenchmark {

  private static final int INPUTS = 1024;
  private static final double BRENT_RELATIVE_ACCURACY = 1e-12;
  private static final int BRENT_MAX_EVALUATIONS = 1000;

  /** Where the inputs lie: αT well below 1, around 1, and as large as for today's devices. */
  public enum Regime {
    /** αT from 1e-8 to 1e-2. */
    SMALL(-8, -2),
    /** αT from 1e-2 to 1e4. */
    MIDDLE(-2, 4),
    /** αT from 1e20 to 1e120. */
    LARGE(20, 120);

    private final double log10Low;
    private final double log10High;

    Regime(double log10Low, double log10High) {
      this.log10Low = log10Low;
      this.log10High = log10High;
    }
  }

  /** The regime of the inputs. */
  @Param public Regime regime;

  private final double[] log10Alpha = new double[INPUTS];
  private final double[] computeTflop = new double[INPUTS];
  private int next;

  /** Made by JMH. */
  public InvertTimeBenchmark() {}

  /** Draws the inputs with a fixed seed and checks that the contestants agree on each. */
  @Setup
  public void drawInputs() {
    Random random = new Random(20240601);
    for (int i = 0; i < INPUTS; i++) {
      double log10Seconds = 3 + 7 * random.nextDouble();
      double log10X = regime.log10Low + (regime.log10High - regime.log10Low) * random.nextDouble();
      log10Alpha[i] = log10X - log10Seconds;
      computeTflop[i] = LogThroughput.workTflop(log10Alpha[i], Math.pow(10, log10Seconds));
    }
    for (int i = 0; i < INPUTS; i++) {
      double closedForm = LogThroughput.deviceSeconds(log10Alpha[i], computeTflop[i]);
      double brent = brent(log10Alpha[i], computeTflop[i]);
      if (!(Math.abs(brent / closedForm - 1) < 1e-10)) {
        throw new IllegalStateException(
            "contestants disagree at log10 alpha "
                + log10Alpha[i]
                + ": "
                + closedForm
                + ", "
                + brent);
      }
    }
  }

  /**
   * The unit of cost.
   *
   * @return the logarithm of an input
   */
  @Benchmark
  public double mathLog() {
    return Math.log(computeTflop[advance()]);
  }

  /**
   * The closed form.
   *
   * @return device-seconds
   */
  @Benchmark
  public double closedForm() {
    int i = advance();
    return LogThroughput.deviceSeconds(log10Alpha[i], computeTflop[i]);
  }

  /**
   * A root finder on the work as a function of the logarithm of time.
   *
   * @return device-seconds
   */
  @Benchmark
  public double brentOnWork() {
    int i = advance();
    return brent(log10Alpha[i], computeTflop[i]);
  }

  private int advance() {
    next = (next + 1) % INPUTS;
    return next;
  }

  private static double brent(double log10Alpha, double computeTflop) {
    BrentSolver solver = new BrentSolver(BRENT_RELATIVE_ACCURACY, BRENT_RELATIVE_ACCURACY);
    double logTime =
        solver.solve(
            BRENT_MAX_EVALUATIONS,
            t -> Math.log(LogThroughput.workTflop(log10Alpha, Math.exp(t)) / computeTflop),
            -20,
            60);
    return Math.exp(logTime);
  }
}
