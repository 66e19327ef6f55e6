package io.github.dtmbench.benchmarks.trace;

import io.github.dtmbench.benchmarks.inference.Interval;
import io.github.dtmbench.estimators.Units;
import io.github.dtmbench.estimators.throughput.ClosedFormCurve;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * What the method finds where the truth is known: traces made from a curve, with noise like that of
 * real ones, independent or with a memory from interval to interval.
 *
 * @param truth what the traces were made from
 * @param trueSlope its relative slope over the second half of the run, in the mean of ln t
 * @param memory correlation of the noise of neighbouring intervals
 * @param medianSlope median of the slopes found after the warm-up
 * @param shareUp of traces whose 95 % interval lies above 0
 * @param shareDown of traces whose 95 % interval lies below 0
 * @param shareBelowPaper of traces whose interval lies below the formula's slope
 */
public record MadeUpTraces(
    String truth,
    double trueSlope,
    double memory,
    double medianSlope,
    double shareUp,
    double shareDown,
    double shareBelowPaper) {

  /** An A100 at half its peak; its formula has a relative slope of 1/156. */
  private static final double A100_TFLOPS = 156;

  private static final int TRACES = 400;
  private static final int INTERVALS = 32;

  /** The median standard deviation of ln f after warm-up in the shipped traces, about. */
  private static final double NOISE = 0.003;

  private static final long SEED = 13;
  private static final double HOURS = 10;

  /**
   * Makes traces of every truth, and looks at them.
   *
   * @return a constant, the formula of an A100, a ramp and two stages, each with and without memory
   */
  public static List<MadeUpTraces> table() {
    double seconds = HOURS * Units.SECONDS_PER_HOUR;
    // log10 α such that ln(1 + αT) is the throughput at the end.
    double log10AlphaT = A100_TFLOPS / Math.log(10);
    ClosedFormCurve paper = TraceCurve.logarithm(log10AlphaT);
    ClosedFormCurve constant = TraceCurve.CONSTANT.shape(0);
    ClosedFormCurve ramp = TraceCurve.RAMP.shape(Math.log(60 / seconds));
    ClosedFormCurve stages = TraceCurve.twoStages(0.7, 120 / seconds);
    return List.of(
        look("constant", constant, 0, seconds),
        look("constant", constant, 0.5, seconds),
        look("ln(1 + αt), 156 TFLOP/s", paper, 0, seconds),
        look("ln(1 + αt), 156 TFLOP/s", paper, 0.5, seconds),
        look("ramp of a minute", ramp, 0, seconds),
        look("two minutes at 70 %", stages, 0, seconds));
  }

  private static MadeUpTraces look(
      String truth, ClosedFormCurve curve, double memory, double seconds) {
    RandomGenerator random = new Well19937c(SEED);
    double paper = PaperSlope.at(A100_TFLOPS);
    double[] slopes = new double[TRACES];
    int up = 0;
    int down = 0;
    int below = 0;
    for (int i = 0; i < TRACES; i++) {
      Observations seen = make(curve, memory, seconds, random);
      LogSlope slope = LogSlope.of(seen.from(WarmUp.of(seen).intervals()));
      slopes[i] = slope.value();
      Interval interval = slope.interval(TraceGroup.LEVEL);
      up += interval.low() > 0 ? 1 : 0;
      down += interval.high() < 0 ? 1 : 0;
      below += interval.high() < paper ? 1 : 0;
    }
    Arrays.sort(slopes);
    return new MadeUpTraces(
        truth,
        trueSlope(curve),
        memory,
        slopes[TRACES / 2],
        (double) up / TRACES,
        (double) down / TRACES,
        (double) below / TRACES);
  }

  /** Between the middle of the run and its end. */
  private static double trueSlope(ClosedFormCurve curve) {
    return Math.log(curve.throughputTflopPerSecond(1) / curve.throughputTflopPerSecond(0.5))
        / Math.log(2);
  }

  static Observations make(
      ClosedFormCurve curve, double memory, double seconds, RandomGenerator random) {
    double[] active = new double[INTERVALS];
    double[] progress = new double[INTERVALS];
    double start = 0;
    double noise = random.nextGaussian() * NOISE;
    for (int i = 0; i < INTERVALS; i++) {
      // Borders half logarithmic, half linear, as in the shipped traces.
      double end =
          i < INTERVALS / 2
              ? Math.pow(10, -3 + 2.5 * (i + 1) / (INTERVALS / 2.0))
              : Math.pow(10, -0.5)
                  + (1 - Math.pow(10, -0.5)) * (i + 1 - INTERVALS / 2.0) / (INTERVALS / 2.0);
      active[i] = (end - start) * seconds;
      double work = curve.workTflop(end) - (start > 0 ? curve.workTflop(start) : 0);
      progress[i] = work * Math.exp(noise);
      noise = memory * noise + Math.sqrt(1 - memory * memory) * random.nextGaussian() * NOISE;
      start = end;
    }
    return Observations.of(active, progress);
  }
}
