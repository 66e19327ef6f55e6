package io.github.dtmbench.benchmarks.timing;

import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.throughput.LogThroughput;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Runs to time with, one array a quantity: α, C and T of each belong together. The same in every
 * fork.
 *
 * @param log10AlphaPerSecond log10 of α in 1/s
 * @param computeTflop C in TFLOP
 * @param deviceSeconds T in device-seconds
 */
@SuppressWarnings("ArrayRecordComponent") // read by loops that are timed, never compared
public record CurveInputs(
    double[] log10AlphaPerSecond, double[] computeTflop, double[] deviceSeconds) {

  /** Too many for a branch predictor to learn by heart, few enough for the second-level cache. */
  public static final int SIZE = 4096;

  private static final double SECONDS_PER_HOUR = 3600;

  /**
   * Draws the inputs of a regime.
   *
   * @param regime which
   * @return {@link #SIZE} runs
   */
  public static CurveInputs of(Regime regime) {
    return switch (regime) {
      case SMALL -> drawn(-8, -2);
      case MIDDLE -> drawn(-2, 4);
      case LARGE -> drawn(20, 120);
      case RECORDS -> recorded();
    };
  }

  private static CurveInputs empty() {
    return new CurveInputs(new double[SIZE], new double[SIZE], new double[SIZE]);
  }

  private static CurveInputs drawn(double log10Low, double log10High) {
    SplittableRandom random = new SplittableRandom(20240601);
    CurveInputs inputs = empty();
    for (int i = 0; i < SIZE; i++) {
      double log10Seconds = random.nextDouble(3, 10);
      double log10Alpha = random.nextDouble(log10Low, log10High) - log10Seconds;
      double seconds = Math.pow(10, log10Seconds);
      inputs.log10AlphaPerSecond[i] = log10Alpha;
      inputs.deviceSeconds[i] = seconds;
      inputs.computeTflop[i] = LogThroughput.workTflop(log10Alpha, seconds);
    }
    return inputs;
  }

  private static CurveInputs recorded() {
    List<LabelledRun> runs =
        RecordGrade.select(ShippedData.load().runs(), RecordGrade.independent());
    CurveInputs inputs = empty();
    for (int i = 0; i < SIZE; i++) {
      LabelledRun run = runs.get(i % runs.size());
      double tflop = run.features().computeTflop();
      double seconds = run.deviceHours() * SECONDS_PER_HOUR;
      inputs.computeTflop[i] = tflop;
      inputs.deviceSeconds[i] = seconds;
      inputs.log10AlphaPerSecond[i] = LogThroughput.log10AlphaPerSecond(tflop, seconds);
    }
    return inputs;
  }
}
