package io.github.dtmbench.benchmarks.timing.method;

import io.github.dtmbench.benchmarks.evaluation.RecordGrade;
import io.github.dtmbench.datasets.ShippedData;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Units;
import io.github.dtmbench.estimators.throughput.LogThroughput;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * Draws the inputs of a regime.
   *
   * @param regime which
   * @param size how many
   * @return the runs
   */
  public static CurveInputs of(Regime regime, int size) {
    CurveInputs inputs = new CurveInputs(new double[size], new double[size], new double[size]);
    switch (regime) {
      case SMALL -> inputs.draw(-8, -2);
      case MIDDLE -> inputs.draw(-2, 4);
      case LARGE -> inputs.draw(20, 120);
      case RECORDS -> inputs.fillWithRecords();
    }
    return inputs;
  }

  /**
   * The number of runs.
   *
   * @return the length of each array
   */
  public int size() {
    return deviceSeconds.length;
  }

  /**
   * The runs without those that are another one once more: the shipped records are fewer than what
   * a benchmark goes through.
   *
   * @return each once, in the order of their first
   */
  public CurveInputs distinct() {
    Map<List<Double>, Integer> first = new LinkedHashMap<>();
    for (int i = 0; i < size(); i++) {
      first.putIfAbsent(List.of(log10AlphaPerSecond[i], computeTflop[i], deviceSeconds[i]), i);
    }
    int[] kept = first.values().stream().mapToInt(i -> i).toArray();
    return new CurveInputs(
        at(kept, log10AlphaPerSecond), at(kept, computeTflop), at(kept, deviceSeconds));
  }

  private static double[] at(int[] places, double[] values) {
    return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
  }

  private void draw(double log10Low, double log10High) {
    SplittableRandom random = new SplittableRandom(20240601);
    for (int i = 0; i < size(); i++) {
      double log10Seconds = random.nextDouble(3, 10);
      double log10Alpha = random.nextDouble(log10Low, log10High) - log10Seconds;
      double seconds = Math.pow(10, log10Seconds);
      log10AlphaPerSecond[i] = log10Alpha;
      deviceSeconds[i] = seconds;
      computeTflop[i] = LogThroughput.workTflop(log10Alpha, seconds);
    }
  }

  private void fillWithRecords() {
    List<LabelledRun> runs =
        RecordGrade.select(ShippedData.load().runs(), RecordGrade.independent());
    for (int i = 0; i < size(); i++) {
      LabelledRun run = runs.get(i % runs.size());
      double tflop = run.features().computeTflop();
      double seconds = run.deviceHours() * Units.SECONDS_PER_HOUR;
      computeTflop[i] = tflop;
      deviceSeconds[i] = seconds;
      log10AlphaPerSecond[i] = LogThroughput.log10AlphaPerSecond(tflop, seconds);
    }
  }
}
