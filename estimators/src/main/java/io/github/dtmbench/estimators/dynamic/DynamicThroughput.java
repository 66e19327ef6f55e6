package io.github.dtmbench.estimators.dynamic;

import io.github.dtmbench.estimators.Estimator;
import io.github.dtmbench.estimators.Feature;
import io.github.dtmbench.estimators.FittedEstimator;
import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.Units;
import io.github.dtmbench.estimators.throughput.LogThroughput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * The dynamic-throughput model fitted from records: each run is inverted for its α, and each device
 * family gets the band μ ± 0.6σ of log10 α. A run faster than its device's peak has no physical α
 * and is left out with a note.
 */
public record DynamicThroughput() implements Estimator {

  @Override
  public String id() {
    return "dynamic-throughput";
  }

  @Override
  public String summary() {
    return "throughput ln(1 + αt); band μ ± 0.6σ of log10 α per device family, fitted from the training runs";
  }

  @Override
  public String source() {
    return "OpenCarbonEval, arXiv 2405.12843, section 3";
  }

  @Override
  public Set<Feature> reads() {
    return Feature.none();
  }

  @Override
  public FittedEstimator fit(List<LabelledRun> training) {
    List<String> notes = new ArrayList<>();
    Map<String, AlphaBand> bands = new TreeMap<>();
    log10AlphasByFamily(training, notes)
        .forEach((family, alphas) -> bands.put(family, AlphaBand.of(alphas)));
    return bands.isEmpty()
        ? FittedEstimator.refusing("no training run to fit a band from", notes)
        : new BandPredictor(bands, notes);
  }

  /**
   * Inverts each run for its α.
   *
   * @param runs finished runs
   * @param notes receives a line for each run that was left out
   * @return log10 α of the runs of each device family, families in alphabetical order, values
   *     ascending so that their sum does not depend on the order of the runs
   */
  public static Map<String, List<Double>> log10AlphasByFamily(
      List<LabelledRun> runs, List<String> notes) {
    Map<String, List<Double>> byFamily = new TreeMap<>();
    for (LabelledRun run : runs) {
      OptionalDouble peak = run.features().device().peakTflops();
      if (peak.isPresent() && run.throughputTflopPerSecond() > peak.getAsDouble()) {
        notes.add(
            run.model()
                + ": "
                + (float) run.throughputTflopPerSecond()
                + " TFLOP/s is above the peak of its device, "
                + peak.getAsDouble());
        continue;
      }
      try {
        double log10Alpha =
            LogThroughput.log10AlphaPerSecond(
                run.features().computeTflop(), run.deviceHours() * Units.SECONDS_PER_HOUR);
        byFamily
            .computeIfAbsent(run.features().device().family(), family -> new ArrayList<>())
            .add(log10Alpha);
      } catch (ArithmeticException e) {
        notes.add(run.model() + ": " + e.getMessage());
      }
    }
    byFamily.values().forEach(alphas -> alphas.sort(null));
    return byFamily;
  }
}
