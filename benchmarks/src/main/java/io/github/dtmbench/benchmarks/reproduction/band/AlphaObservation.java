package io.github.dtmbench.benchmarks.reproduction.band;

import io.github.dtmbench.estimators.LabelledRun;
import io.github.dtmbench.estimators.dynamic.DynamicThroughput;
import java.util.ArrayList;
import java.util.List;

/**
 * The α of one run, inverted from its compute and hours.
 *
 * @param model name of the model
 * @param family device family
 * @param log10AlphaPerSecond log10 of α
 */
public record AlphaObservation(String model, String family, double log10AlphaPerSecond) {

  /**
   * Inverts runs as {@link DynamicThroughput} does before it takes bands of them.
   *
   * @param runs finished runs
   * @return one per run that has an α, in their order; a run above the peak of its device has none
   */
  public static List<AlphaObservation> of(List<LabelledRun> runs) {
    List<AlphaObservation> observations = new ArrayList<>();
    for (LabelledRun run : runs) {
      DynamicThroughput.log10AlphasByFamily(List.of(run), new ArrayList<>())
          .forEach(
              (family, alphas) ->
                  alphas.forEach(
                      alpha -> observations.add(new AlphaObservation(run.model(), family, alpha))));
    }
    return observations;
  }
}
